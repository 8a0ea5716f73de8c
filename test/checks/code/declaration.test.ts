import { describe, expect, it } from "vitest";
import { holds } from "../../../generator/checks/code/condition.js";
import { declarationCode } from "../../../generator/checks/code/declaration-layout.js";
import {
  at,
  type CheckFunction,
  type Declaration,
  value,
} from "../../../generator/checks/code/declaration.js";
import {
  call,
  emptySet,
  type Expression,
  global,
  literal,
  name,
  symbol,
} from "../../../generator/checks/code/expression.js";
import { plainText } from "../../../generator/checks/code/javascript.js";
import {
  constant,
  run,
  type Statement,
  when,
} from "../../../generator/checks/code/statement.js";
import { print } from "../../../generator/typescript/print.js";

function typescript(declaration: Declaration): string {
  const code = declarationCode(declaration, "typescript");
  return print(code, (each) => each.name);
}

function javascript(declaration: Declaration): string {
  const code = declarationCode(declaration, "javascript");
  return plainText(code, (each) => each.name);
}

const check: CheckFunction = {
  kind: "function",
  name: "checkUser",
  exported: true,
  does: "check",
  takes: "anything",
  body: [],
};
const uses = (...args: readonly Expression[]): Statement =>
  run(call(global("use"), args));

describe("a check function", () => {
  it("takes a value, and the place that it is in", () => {
    const declared = { ...check, body: [uses(value, at)] };
    expect(typescript(declared)).toBe(
      "export function checkUser(value: unknown, at: Place): void {\n  use(value, at);\n}",
    );
  });

  it("may only answer yes or no", () => {
    const body: readonly Statement[] = [uses(value)];
    expect(typescript({ ...check, does: "is", exported: false, body })).toBe(
      "function checkUser(value: unknown): boolean {\n  use(value);\n}",
    );
  });

  it("may be told what its value is", () => {
    const declared: CheckFunction = { ...check, does: "is", takes: "object" };
    expect(typescript(declared).replaceAll(/\s+/g, " ")).toContain(
      "value: Readonly<Record<string, unknown>>",
    );
  });

  it("has parameters with an underscore for what it does not use", () => {
    const text = typescript({ ...check, body: [uses(literal("value"))] });
    expect(text).toContain("(_value: unknown, _at: Place): void");
    const toldOnly = typescript({ ...check, body: [uses(at)] });
    expect(toldOnly).toContain("(_value: unknown, at: Place): void");
  });

  it("has no types where it is run", () => {
    const item = name("item");
    const body = when(holds(call(global("ask"), [value])), [
      constant(item, emptySet("string")),
      uses(item),
    ]);
    expect(javascript({ ...check, body })).toBe(
      "function checkUser(value, _at) {\nif (ask(value)) {\nconst item = new Set();\nuse(item);\n}\n}",
    );
  });
});

describe("a constant of a module", () => {
  it.each<
    readonly [
      string,
      string,
      Omit<Declaration & { kind: "constant" }, "kind" | "name">,
    ]
  >([
    [
      'const c: ReadonlySet<string> = new Set(["a"]);',
      'const c = new Set(["a"]);',
      { type: "names", value: { kind: "set", values: ["a"] } },
    ],
    [
      "const c: ReadonlySet<unknown> = new Set([1]);",
      "const c = new Set([1]);",
      { type: "values", value: { kind: "set", values: [1] } },
    ],
    [
      "const c: unknown = { a: 1 };",
      "const c = { a: 1 };",
      { type: "unknown", value: literal({ a: 1 }) },
    ],
    [
      "const c = /^a\\/b$/u;",
      "const c = /^a\\/b$/u;",
      { value: { kind: "pattern", pattern: "^a/b$" } },
    ],
    [
      'const c = machine([["end"]]);',
      'const c = machine([["end"]]);',
      { value: call(symbol("machine", "m"), [literal([["end"]])]) },
    ],
  ])("%s", (typed, untyped, made) => {
    const declared = { kind: "constant", name: "c", ...made } as const;
    expect(typescript(declared)).toBe(typed);
    expect(javascript(declared)).toBe(untyped);
  });
});
