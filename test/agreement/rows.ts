import { join } from "node:path";
import type { JsonValue } from "../../generator/ir/json.js";
import type { Model, Sdk } from "../../generator/ir/sdk.js";
import { compile, type Compiler } from "../compile.js";
import { contentsOf, writeFile } from "../folder.js";
import { type Checks, loadChecks } from "../load.js";
import { sidesOf } from "../sdk.js";

/** A value that is held against a type, and what the validator of that type says. */
export interface Row {
  readonly type: string;
  readonly value: JsonValue;
  readonly isValid: boolean;
}

/** An SDK's models and checks in a folder, as they are emitted. */
export interface Subject {
  readonly checks: Checks;
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
  const checks = await loadChecks(base, sdk);
  const models = join(base, "src/models");
  const types = Object.entries(contentsOf(models));
  writeFile(join(base, "mark.d.ts"), "declare const mark: unique symbol;\n");
  writeFile(join(base, "package.json"), '{ "type": "module" }');
  return {
    checks,
    async refused(rows, compiler) {
      for (const [path, text] of types)
        writeFile(join(models, path), marked(text));
      writeFile(
        join(base, "check.ts"),
        rowsText(rows, [...sdk.models.values()]),
      );
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

/** The line in check.ts that an error is about. */
function lineOf(error: string): number {
  return Number(/^check\.ts\((\d+),/.exec(error)?.[1]);
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
