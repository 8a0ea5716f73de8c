import { checkCompileArguments } from "./call-options.js";
import { componentFunction } from "./checks/program/component.js";
import { emptyScope } from "./checks/program/dynamic-scope.js";
import { finish } from "./checks/program/finish.js";
import type { Program } from "./checks/program/program.js";
import { reportRefusals } from "./checks/program/refusal.js";
import { schemaModule } from "./checks/program/schema-module.js";
import type { Issue } from "./checks/run/issue.js";
import { type Accept, acceptBy, startRunning } from "./checks/run/running.js";
import { loadRuntime } from "./checks/run/runtime.js";
import {
  locateDiagnostics,
  type LocatedDiagnostic,
} from "./diagnostics/located.js";
import { createReport, type Report } from "./diagnostics/report.js";
import { createSourceFiles } from "./document/text/source-files.js";
import { isArray, type JsonValue, type Location } from "./ir/json.js";
import { splitPointer } from "./ir/pointer.js";
import type { SchemaId, SchemaRegistry } from "./ir/schema.js";
import {
  createSchemaLowering,
  type SchemaSource,
} from "./lower/schema/lowering.js";
import { draft04 } from "./lower/schema/meta-schemas/draft-04.js";
import { draft202012 } from "./lower/schema/meta-schemas/draft-2020-12.js";
import type { CompileSchemaOptions } from "./options.js";

export type { CompileSchemaOptions } from "./options.js";
export type { Issue } from "./checks/run/issue.js";

export interface CompiledSchema {
  /** The TypeScript that would be emitted. */
  readonly source: string;
  /** Lines and columns are those of the schema (or document) as `JSON.stringify(schema, null, 2)` writes it. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Runs it. Where there is an error among the diagnostics, nothing is valid. */
  validate(value: unknown): { readonly issues: readonly Issue[] };
}

/**
 * The validators emitter on one bare schema: lowers it, and runs what would be emitted. A schema that can't be compiled exactly, or is no
 * schema, gives an error among the diagnostics.
 *
 * @throws TypeError where an option is missing, unknown or of a wrong type
 */
export async function compileSchema(
  schema: JsonValue,
  options: CompileSchemaOptions,
): Promise<CompiledSchema> {
  checkCompileArguments(schema, options);
  const report = createReport();
  const { root, registry } = lower(schema, options, report);
  const formats = assertsFormats(options);
  const running = startRunning(
    registry,
    formats,
    await loadRuntime(),
    (each) => each,
  );
  const { program } = running;
  const check = componentFunction("check", root, "both", emptyScope, program);
  finish(program);
  reportRefusals(program.refusals, report);
  const accept = report.failed
    ? refuseAll
    : acceptBy(check?.symbol.name ?? "", running);
  const diagnostics = await located(report, schema, options);
  return compiledSchema(program, diagnostics, validator(accept));
}

/** With their places in the schemas, as texts. */
async function located(
  { diagnostics }: Report,
  schema: JsonValue,
  { documents = {} }: CompileSchemaOptions,
): Promise<readonly LocatedDiagnostic[]> {
  if (diagnostics.length === 0) return [];
  const files = createSourceFiles();
  const all = { ...documents, [rootDocument]: schema };
  for (const [uri, document] of Object.entries(all))
    files.add(uri.replace(/#$/, ""), uri, JSON.stringify(document, null, 2));
  return locateDiagnostics(diagnostics, files);
}

/** What the schema itself is called. */
const rootDocument = "document:///schema";

function compiledSchema(
  program: Program,
  diagnostics: CompiledSchema["diagnostics"],
  validate: CompiledSchema["validate"],
): CompiledSchema {
  let source: string | undefined;
  return {
    get source(): string {
      source ??= schemaModule(program);
      return source;
    },
    diagnostics,
    validate,
  };
}

function validator(accept: Accept): CompiledSchema["validate"] {
  return (value) => ({ issues: accept(value) });
}

function refuseAll(): readonly Issue[] {
  return [refusal];
}

const refusal: Issue = {
  path: [],
  code: "schema",
  message: "can't be validated: the schema has errors",
  expected: "a schema without errors",
};

function assertsFormats({ formats, dialect }: CompileSchemaOptions): boolean {
  return formats === undefined
    ? dialect.startsWith("oas")
    : formats === "assert";
}

function lower(
  schema: JsonValue,
  { dialect, documents }: CompileSchemaOptions,
  report: Report,
): { readonly root: SchemaId; readonly registry: SchemaRegistry } {
  const at: Location = { document: rootDocument, pointer: "" };
  const source = createSource(
    new Map([
      ...draft202012,
      ...draft04,
      ...Object.entries(documents ?? {}).map(withoutHash),
      [at.document, schema],
    ]),
    report,
  );
  const lowering = createSchemaLowering(source, dialect, report);
  const root = lowering.component(at);
  return { root, registry: lowering.registry() };
}

function withoutHash([uri, schema]: readonly [string, JsonValue]): [
  string,
  JsonValue,
] {
  return [uri.replace(/#$/, ""), schema];
}

function createSource(
  documents: ReadonlyMap<string, JsonValue>,
  report: Report,
): SchemaSource {
  return {
    get: ({ document, pointer }) => valueAt(documents.get(document), pointer),
    locate: (uri) =>
      documents.has(uri) ? { document: uri, pointer: "" } : undefined,
    resolve(from, reference) {
      report.add(
        "schema-reference-dangling",
        `No document is known for \`${reference.slice(0, 80)}\`.`,
        from,
      );
      return undefined;
    },
  };
}

function valueAt(
  document: JsonValue | undefined,
  pointer: string,
): JsonValue | undefined {
  return splitPointer(pointer).reduce<JsonValue | undefined>(
    memberOf,
    document,
  );
}

function memberOf(
  value: JsonValue | undefined,
  key: string,
): JsonValue | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
    return undefined;
  return isArray(value) ? value[Number(key)] : value[key];
}
