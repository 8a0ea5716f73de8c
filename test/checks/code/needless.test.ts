import { describe, expect, it } from "vitest";
import {
  type Condition,
  holds,
} from "../../../generator/checks/code/condition.js";
import {
  call,
  type Expression,
  global,
  literal,
  name,
  property,
} from "../../../generator/checks/code/expression.js";
import { withoutNeedless } from "../../../generator/checks/code/needless.js";
import {
  constant,
  end,
  run,
  type Statement,
  when,
} from "../../../generator/checks/code/statement.js";
import { oneLine } from "./print.js";

const value = name("value");
const item = name("item");
const read = constant(item, property(value, "item"));
const uses = (...args: readonly Expression[]): Statement =>
  run(call(global("use"), args));
const asks = (about: Expression): Condition =>
  holds(call(global("ask"), [about]));

function left(...statements: readonly Statement[]): string {
  return oneLine(withoutNeedless(statements));
}

describe("a constant", () => {
  it("that nobody reads is left out", () => {
    expect(left(read, uses(value))).toBe("use(value);");
  });

  it("that only another reads which is left out, too", () => {
    const inner = constant(name("inner"), property(item, "inner"));
    expect(left(read, inner, uses(value))).toBe("use(value);");
    expect(left(read, inner, uses(name("inner")))).toContain(
      "const { item } =",
    );
  });

  it("of which only a text has the name is left out", () => {
    expect(left(read, uses(literal("item")))).toBe('use("item");');
  });

  it.each<readonly [string, readonly Statement[]]>([
    ["an expression", [uses(property(item, "x"))]],
    ["a condition", when(asks(item), [uses(value)])],
    ["a block", when(asks(value), [uses(item)])],
    [
      "what is returned",
      [{ kind: "return", value: call(global("tell"), [item]) }],
    ],
    [
      "an array",
      [{ kind: "items", item: name("x"), array: item, body: [end] }],
    ],
    [
      "an object",
      [{ kind: "keys", key: name("x"), object: item, body: [end] }],
    ],
    [
      "a switch",
      [
        {
          kind: "switch",
          value: item,
          clauses: [{ values: ["a"], body: [end] }],
        },
      ],
    ],
  ])("that is read stays: in %s", (_, statements) => {
    const all = [read, ...statements];
    expect(withoutNeedless(all)).toBe(all);
  });
});

describe("what does nothing is left out:", () => {
  it.each<readonly [string, Statement]>([
    ["a loop", { kind: "items", item, array: value, body: [read] }],
    ["a loop over keys", { kind: "keys", key: item, object: value, body: [] }],
    [
      "a loop over indexes",
      { kind: "indexes", index: item, start: 0, array: value, body: [] },
    ],
    [
      "a branch",
      {
        kind: "if",
        branches: [{ condition: asks(value), body: [read] }],
        otherwise: [],
      },
    ],
    [
      "a switch",
      { kind: "switch", value, clauses: [{ values: [], body: [read] }] },
    ],
  ])("%s", (_, statement) => {
    expect(withoutNeedless([statement, end])).toEqual([end]);
  });

  it("but no clause that keeps its values from the others", () => {
    const clauses = [
      { values: ["a"], body: [] },
      { values: [], body: [uses(value)] },
    ];
    expect(left({ kind: "switch", value, clauses })).toContain('case "a"');
  });
});
