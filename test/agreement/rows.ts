import { build } from "esbuild";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { JsonValue } from "../../generator/ir/json.js";
import type { Model, ModelNames, Sdk } from "../../generator/ir/sdk.js";
import { compile, type Compiler } from "../compile.js";
import { emitModels } from "../sdk.js";

/** A value that is held against a type, and what the validator of that type says. */
export interface Row {
  readonly type: string;
  readonly value: JsonValue;
  readonly isValid: boolean;
}

/** An SDK's models and checks in a folder, as they are emitted. */
export interface Subject {
  /** What the checks say, by the name of a type. */
  readonly checks: ReadonlyMap<string, (value: unknown) => boolean>;
  /**
   * Whether the compiler refuses a row's value, in the order of the rows.
   *
   * @throws if it refuses anything else
   */
  refused(
    rows: readonly Row[],
    compiler: Compiler,
  ): Promise<readonly boolean[]>;
}

export async function createSubject(base: string, sdk: Sdk): Promise<Subject> {
  const models = [...sdk.models.values()];
  const files = await emitModels(sdk);
  for (const { path, text } of files) write(join(base, path), text);
  write(join(base, "mark.d.ts"), "declare const mark: unique symbol;\n");
  write(join(base, "package.json"), '{ "type": "module" }');
  const checks = await loadChecks(base, models);
  return {
    checks,
    async refused(rows, compiler) {
      for (const { path, text } of files)
        if (path.startsWith("src/models/"))
          write(join(base, path), marked(text));
      write(join(base, "check.ts"), rowsText(rows, models));
      const errors = await compile(base, {
        compiler,
        include: ["check.ts", "mark.d.ts"],
        compilerOptions: { declaration: false, isolatedDeclarations: false },
      });
      const others = errors.filter((each) => !each.startsWith("check.ts("));
      if (others.length > 0) throw new Error(others.join("\n"));
      const lines = new Set(errors.map(lineOf));
      return rows.map((_, index) => lines.has(index + 2));
    },
  };
}

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The line in check.ts that an error is about. */
function lineOf(error: string): number {
  return Number(/^check\.ts\((\d+),/.exec(error)?.[1]);
}

export function sidesOf({ request, response }: Model): readonly ModelNames[] {
  return request === response ? [response] : [response, request];
}

function rowsText(rows: readonly Row[], models: readonly Model[]): string {
  const imports = models.map((model) => {
    const types = sidesOf(model).map(({ type }) => type);
    return `import type { ${types.join(", ")} } from "./src/models/${model.file}.js";`;
  });
  const lines = rows.map(
    ({ type, value }, index) =>
      `export function f${index}(value: ${typeText(value)}): ${type} { return value; }`,
  );
  return `${imports.join(" ")}\n${lines.join("\n")}\n`;
}

/** All checks in one bundle, run as they are emitted. */
async function loadChecks(
  base: string,
  models: readonly Model[],
): Promise<Subject["checks"]> {
  const entry = models.map((model) => {
    const names = sidesOf(model).map(({ check }) => check);
    return `export { ${names.join(", ")} } from "./src/validators/${model.file}.js";`;
  });
  write(join(base, "checks.ts"), entry.join("\n"));
  const outfile = join(base, "checks.mjs");
  await build({
    entryPoints: [join(base, "checks.ts")],
    bundle: true,
    format: "esm",
    outfile,
    logLevel: "error",
  });
  const exported: Record<string, unknown> = await import(
    pathToFileURL(outfile).href
  );
  return new Map(
    models
      .flatMap(sidesOf)
      .map(({ type, check }) => [type, verdictOf(exported[check])]),
  );
}

function verdictOf(check: unknown): (value: unknown) => boolean {
  return (value) => {
    if (typeof check !== "function") throw new Error("There is no such check.");
    const issues: unknown[] = [];
    check(value, issues);
    return issues.length === 0;
  };
}

/**
 * A type all of whose properties are optional refuses objects that have none of them (TypeScript's weak types), which says nothing about the
 * schema. A property that every object has keeps that out; its key is a symbol, so that no index signature is about it.
 */
function marked(text: string): string {
  return text.replace(
    /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/.*|^import[\s\S]*?;$|(?<!string & )\{/gm,
    (found) => (found === "{" ? "{ [mark]: 0;" : found),
  );
}

/** The type of which the value is the only one, fresh from no literal, so that unknown keys pass. */
function typeText(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return onOneLine(value);
  if (Array.isArray(value)) return `[${value.map(typeText).join(", ")}]`;
  const members = Object.entries(value).map(
    ([name, each]) => `${onOneLine(name)}: ${typeText(each)}`,
  );
  return `{ ${["[mark]: 0", ...members].join("; ")} }`;
}

/** JSON leaves these in strings, where TypeScript counts lines by them. */
function onOneLine(scalar: JsonValue): string {
  return JSON.stringify(scalar)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
}
