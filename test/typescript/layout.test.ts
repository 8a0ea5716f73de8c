import { describe, expect, it } from "vitest";
import {
  aroundList,
  assignment,
  type Code,
  concat,
  group,
  hardline,
  ifBreak,
  indent,
  join,
  line,
  softline,
} from "../../generator/typescript/code.js";
import { array } from "../../generator/typescript/literal.js";
import { constant, prettied, printed, text } from "./prettier.js";

function word(length: number): Code {
  return text("a".repeat(length));
}

function list(...lengths: readonly number[]): Code {
  return array(lengths.map(word));
}

/** `new Set([…])`, as checks print it. */
function set(of: Code): Code {
  return concat(text("new Set"), aroundList(of));
}

describe("a list that is the only argument", () => {
  it("stays on the line with all that is around it", async () => {
    const short = constant("names", set(list(3, 3)));
    expect(printed(short)).toBe("export const names = new Set([aaa, aaa]);");
    expect(`${printed(short)}\n`).toBe(await prettied(short));
  });

  it("breaks inside its brackets, where it is too long", async () => {
    const long = constant("names", set(list(40, 40)));
    expect(printed(long)).toBe(
      `export const names = new Set([\n  ${"a".repeat(40)},\n  ${"a".repeat(40)},\n]);`,
    );
    expect(`${printed(long)}\n`).toBe(await prettied(long));
  });

  it("goes to a line of its own where not even its bracket fits", async () => {
    const name = "n".repeat(58);
    const narrow = constant(name, set(list(40, 40)));
    expect(printed(narrow)).toBe(
      `export const ${name} = new Set(\n  [\n    ${"a".repeat(40)},\n    ${"a".repeat(40)},\n  ],\n);`,
    );
  });

  it.each(Array.from({ length: 90 }, (_, length) => length + 1))(
    "is laid out as prettier does it: a name of %i letters",
    async (length) => {
      const name = text("n".repeat(length));
      for (const items of [list(2), list(30, 30, 30)]) {
        const call = concat(name, aroundList(items), text(";"));
        expect(`${printed(call)}\n`).toBe(await prettied(call));
      }
    },
  );
});

describe("what depends on a group before it", () => {
  const gap = group(indent(softline));
  const asks = (rest: Code): Code =>
    concat(text("f("), gap, {
      kind: "ifBroken",
      group: gap,
      broken: concat(rest, text(" // broken")),
      flat: concat(rest, text(" // flat")),
    });

  it("is flat where the group stands on one line, whatever comes behind", () => {
    expect(printed(asks(text("x")))).toBe("f(x // flat");
    const two = concat(text("x"), hardline, text("y"));
    expect(printed(asks(two))).toBe("f(x\ny // flat");
  });

  it("is broken where the group had to break for it", () => {
    expect(printed(asks(word(80)))).toBe(`f(\n  ${"a".repeat(80)} // broken`);
  });

  it("does not ask the group around it", () => {
    const around = concat(text("("), ifBreak(text("B"), text("F")), line);
    const broken = group(concat(around, asks(text("x")), hardline));
    expect(printed(broken)).toContain("(B\nf(x // flat");
  });

  it("is indented below what is assigned, only where it stands below", async () => {
    const right = join(text(" + "), [word(30), array([word(10), word(60)])]);
    for (const left of [10, 60]) {
      const name = text(`const ${"n".repeat(left)} =`);
      const statement = concat(assignment(name, right), text(";"));
      expect(printed(statement)).toMatch(
        left === 10 ? /= a.*\[\n {2}a/ : /=\n {2}a.*\[\n {4}a/,
      );
    }
  });
});
