import { describe, expect, it } from "vitest";
import {
  call,
  global,
  literal,
  name,
} from "../../../generator/checks/code/expression.js";
import {
  answer,
  choose,
  constant,
  end,
  leave,
  skip,
  type Statement,
  when,
} from "../../../generator/checks/code/statement.js";
import { asked, does, expectPrettiers, formsOf, value } from "./if-forms.js";
import { printed } from "./print.js";

const count = { kind: "counter", name: "count" } as const;
const x = asked("x");
const y = asked("y");
const a = does("a");
const b = does("b");
const c = does("c");

/** Lines as they are printed. */
function text(...lines: readonly string[]): string {
  return lines.join("\n");
}

describe("what an `if` does has no braces where it is one short statement:", () => {
  it.each<readonly [string, Statement]>([
    ["a();", a],
    ["return;", leave],
    ["return false;", answer(false)],
    ["return a();", { kind: "return", value: call(global("a"), []) }],
    ["continue;", skip],
    ["break;", end],
    ["count += 1;", { kind: "increment", counter: count }],
  ])("%s", (short, statement) => {
    expect(printed(when(x, [statement]))).toBe(`if (x()) ${short}`);
    expect(printed(when(x, [a, b], [statement]))).toBe(
      text("if (x()) {", "  a();", "  b();", `} else ${short}`),
    );
  });

  it.each<readonly [string, readonly Statement[]]>([
    ["several", [a, b]],
    ["a declaration", [constant(name("one"), literal(1))]],
    ["a counter", [{ kind: "counter", counter: count }]],
    ["an assignment", [{ kind: "assignment", counter: count, value }]],
    ["a loop", [{ kind: "items", item: name("i"), array: value, body: [a] }]],
    ["a switch", [{ kind: "switch", value, clauses: [] }]],
    // Whose is an `else` behind it?
    ["another `if`", when(y, [a])],
  ])("not of %s", (_, body) => {
    expect(printed(when(x, body))).toMatch(/^if \(x\(\)\) \{\n/);
    expect(printed(when(x, [a], body))).toMatch(
      /^if \(x\(\)\) a\(\);\nelse (\{\n|if)/,
    );
  });
});

describe("`else`", () => {
  it("stands on a line of its own after a short statement", () => {
    expect(printed(when(x, [a], [b]))).toBe(text("if (x()) a();", "else b();"));
    expect(printed(when(x, [a], [b, c]))).toBe(
      text("if (x()) a();", "else {", "  b();", "  c();", "}"),
    );
  });

  it("stands behind the brace of a block", () => {
    expect(printed(when(x, [a, b], [c]))).toBe(
      text("if (x()) {", "  a();", "  b();", "} else c();"),
    );
  });

  it("looks at the branch before it, not at the first", () => {
    const branches = [
      { condition: x, body: [a] },
      { condition: y, body: [a, b] },
    ];
    expect(printed(choose(branches, [c]))).toBe(
      text(
        "if (x()) a();",
        "else if (y()) {",
        "  a();",
        "  b();",
        "} else c();",
      ),
    );
    expect(printed(choose(branches.toReversed(), [c]))).toBe(
      text(
        "if (y()) {",
        "  a();",
        "  b();",
        "} else if (x()) a();",
        "else c();",
      ),
    );
  });

  it("is of the outer `if`, whose inner one is in braces", () => {
    expect(printed(when(x, when(y, [a]), [b]))).toBe(
      text("if (x()) {", "  if (y()) a();", "} else b();"),
    );
  });

  it("goes on with the `if` that is all it has", () => {
    expect(printed(when(x, [a], when(y, [b], [c])))).toBe(
      text("if (x()) a();", "else if (y()) b();", "else c();"),
    );
  });

  it("comes after an empty block, where a branch does nothing", () => {
    expect(printed(when(x, [], [a]))).toBe(text("if (x()) {", "} else a();"));
  });
});

describe("a name of 60 letters", () => {
  it("is laid out as prettier does", async () => {
    await expectPrettiers(formsOf(60));
  });
});
