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
  createReport,
  type Diagnostic,
  type Report,
} from "./diagnostics/report.js";
import { isArray, type JsonValue, type Location } from "./ir/json.js";
import { splitPointer } from "./ir/pointer.js";
import type { SchemaId, SchemaRegistry } from "./ir/schema.js";
import {
  createSchemaLowering,
  type Dialect,
  type SchemaSource,
} from "./lower/schema/lowering.js";
import { draft04 } from "./lower/schema/meta-schemas/draft-04.js";
import { draft202012 } from "./lower/schema/meta-schemas/draft-2020-12.js";

export type { Issue } from "./checks/run/issue.js";

export interface CompileSchemaOptions {
  readonly dialect: Dialect;
  /** Other documents that the schema may refer to, by absolute URI. The meta-schemas of 2020-12 and draft 4 are always there. */
  readonly documents?: Readonly<Record<string, JsonValue>>;
  /** Whether `format` refuses values. By default as the dialect has it: asserted in OpenAPI, an annotation in JSON Schema. */
  readonly formats?: "assert" | "annotate";
}

export interface CompiledSchema {
  /** The TypeScript that would be emitted. */
  readonly source: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Runs it. Where there is an error among the diagnostics, nothing is valid. */
  validate(value: unknown): { readonly issues: readonly Issue[] };
}

/**
 * The validators emitter on one bare schema: lowers it, and runs what would be emitted. A schema that can't be compiled exactly, or is no
 * schema, gives an error among the diagnostics; nothing is thrown.
 */
export async function compileSchema(
  schema: JsonValue,
  options: CompileSchemaOptions,
): Promise<CompiledSchema> {
  const report = createReport();
  const { root, registry } = lower(schema, options, report);
  const formats = assertsFormats(options);
  const running = startRunning(registry, formats, await loadRuntime());
  const { program } = running;
  const check = componentFunction("check", root, "both", emptyScope, program);
  finish(program);
  reportRefusals(program.refusals, report);
  const accept = report.failed
    ? refuseAll
    : acceptBy(check?.symbol.name ?? "", running);
  return compiledSchema(program, report.diagnostics, validator(accept));
}

function compiledSchema(
  program: Program,
  diagnostics: readonly Diagnostic[],
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
  const at: Location = { document: "document:///schema", pointer: "" };
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
