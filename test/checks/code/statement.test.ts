import { describe, expect, it } from "vitest";
import {
  always,
  type Condition,
  holds,
  never,
} from "../../../generator/checks/code/condition.js";
import {
  call,
  callOf,
  element,
  emptySet,
  type Expression,
  global,
  lengthOf,
  list,
  literal,
  name,
  property,
  symbol,
} from "../../../generator/checks/code/expression.js";
import {
  andLeave,
  choose,
  constant,
  end,
  guarded,
  leave,
  run,
  skip,
  type Statement,
  when,
} from "../../../generator/checks/code/statement.js";
import { oneLine, prettied, printed } from "./print.js";

const value = name("value");
const key = name("key");
const count = { kind: "counter", name: "count" } as const;
const asked = (question: string): Condition =>
  holds(call(global(question), []));
const does = (deed: string): Statement => run(call(global(deed), []));
const a = does("a");
const b = does("b");

describe("a statement is printed:", () => {
  it.each<readonly [string, Statement]>([
    ["const key = value[0];", constant(key, element(value, literal(0)))],
    ['const { "a b": key } = value;', constant(key, property(value, "a b"))],
    ["const key = value.length;", constant(key, lengthOf(value))],
    ["const key = new Set<string>();", constant(key, emptySet("string"))],
    ['key.add("a");', run(callOf(key, "add", literal("a")))],
    [
      "fits([checkA, checkB], value);",
      run(
        call(global("fits"), [
          list([symbol("checkA", "a"), symbol("checkB", "b")]),
          value,
        ]),
      ),
    ],
    ["let count = 0;", { kind: "counter", counter: count }],
    ["count += 1;", { kind: "increment", counter: count }],
    [
      "count = value.length;",
      { kind: "assignment", counter: count, value: lengthOf(value) },
    ],
    ["return;", leave],
    ["return true;", { kind: "return", value: true }],
    ["return false;", { kind: "return", value: false }],
    [
      "return tell(value);",
      { kind: "return", value: call(global("tell"), [value]) },
    ],
    ["continue;", skip],
    ["break;", end],
    [
      "for (const key of value) { a(); }",
      { kind: "items", item: key, array: value, body: [a] },
    ],
    [
      "for (const key in value) { a(); }",
      { kind: "keys", key, object: value, body: [a] },
    ],
    [
      "for (let key = 2; key < value.length; key += 1) { a(); }",
      { kind: "indexes", index: key, start: 2, array: value, body: [a] },
    ],
    [
      'switch (value) { case "x": case "y": a(); break; default: b(); }',
      {
        kind: "switch",
        value,
        clauses: [
          { values: ["x", "y"], body: [a, end] },
          { values: [], body: [b] },
        ],
      },
    ],
    [
      'switch (value) { case "x": { const key = value[0]; break; } case "y": { let count = 0; } default: a(); }',
      {
        kind: "switch",
        value,
        clauses: [
          {
            values: ["x"],
            body: [constant(key, element(value, literal(0))), end],
          },
          { values: ["y"], body: [{ kind: "counter", counter: count }] },
          { values: [], body: [a] },
        ],
      },
    ],
  ])("%s", (text, statement) => {
    expect(oneLine([statement])).toBe(text);
  });

  it("one a line, and what is in a block indented", () => {
    expect(printed([...when(asked("x"), [a, b]), leave])).toBe(
      "if (x()) {\n  a();\n  b();\n}\nreturn;",
    );
  });

  it("with `else if` for an `if` that is all that `else` has", () => {
    const inner = when(asked("y"), [b], [leave]);
    expect(oneLine(when(asked("x"), [a], inner))).toBe(
      "if (x()) a(); else if (y()) b(); else return;",
    );
  });
});

it.each([12, 40, 64])(
  "a list of lists is laid out as prettier does, with names of %d letters",
  async (length) => {
    const named = (letter: string): Expression =>
      list([literal(letter), symbol(letter.repeat(length), "a")]);
    const given = [list([named("x"), named("y")]), value];
    const statements = [run(call(global("fits"), given))];
    expect(printed(statements)).toBe(await prettied(statements));
  },
);

describe("a choice", () => {
  it("lacks what is never taken", () => {
    const branches = [
      { condition: never, body: [a] },
      { condition: asked("x"), body: [b] },
    ];
    expect(oneLine(choose(branches))).toBe("if (x()) b();");
  });

  it("ends with what is always taken", () => {
    const branches = [
      { condition: asked("x"), body: [a] },
      { condition: always, body: [b] },
      { condition: asked("y"), body: [a] },
    ];
    expect(oneLine(choose(branches, [leave]))).toBe("if (x()) a(); else b();");
  });

  it("is none where the first is always taken", () => {
    expect(when(always, [a], [b])).toEqual([a]);
    expect(when(never, [a], [b])).toEqual([b]);
    expect(when(never, [a])).toEqual([]);
  });

  it("lacks branches at the end that do nothing", () => {
    const branches = [
      { condition: asked("x"), body: [a] },
      { condition: asked("y"), body: [] },
    ];
    expect(oneLine(choose(branches))).toBe("if (x()) a();");
    expect(when(asked("x"), [])).toEqual([]);
  });
});

describe("what ends with leaving the function", () => {
  it("returns the call, where that is all there is", () => {
    expect(printed(andLeave([a]))).toBe("return a();");
  });

  it.each<readonly [string, readonly Statement[]]>([
    ["return;", []],
    ["a();\nb();\nreturn;", [a, b]],
    ["const key = value.length;\nreturn;", [constant(key, lengthOf(value))]],
    ["if (x()) a();\nreturn;", when(asked("x"), [a])],
  ])("returns after all else: %j", (text, statements) => {
    expect(printed(andLeave(statements))).toBe(text);
  });
});

describe("an `if` in an `if`", () => {
  it("is one with it where there is nothing else", () => {
    const inner = when(asked("y"), [a]);
    expect(oneLine(guarded(asked("x"), inner))).toBe("if (x() && y()) a();");
  });

  it.each<readonly [string, readonly Statement[]]>([
    ["{ if (y()) a(); else b(); }", when(asked("y"), [a], [b])],
    ["{ if (y()) a(); b(); }", [...when(asked("y"), [a]), b]],
    [
      "{ if (y()) a(); else if (z()) b(); }",
      choose([
        { condition: asked("y"), body: [a] },
        { condition: asked("z"), body: [b] },
      ]),
    ],
    ["a();", [a]],
  ])("stays where there is: %s", (block, body) => {
    expect(oneLine(guarded(asked("x"), body))).toBe(`if (x()) ${block}`);
  });
});
