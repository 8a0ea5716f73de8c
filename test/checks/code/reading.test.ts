import { describe, expect, it } from "vitest";
import {
  call,
  element,
  type Expression,
  global,
  lengthOf,
  literal,
  name,
  property,
} from "../../../generator/checks/code/expression.js";
import { readingsFrom } from "../../../generator/checks/code/reading-layout.js";
import {
  constant,
  run,
  type Statement,
  when,
} from "../../../generator/checks/code/statement.js";
import { isGiven } from "../../../generator/checks/presence.js";
import { prettied, printed } from "./print.js";

const value = name("value");
const other = name("other");

/** Reads a property into a constant. */
function read(of: Expression, key: string, local: string = key): Statement {
  return constant(name(local), property(of, key));
}

const use = run(call(global("use"), []));
const id = read(value, "id");
const size = read(value, "size");

describe("statements that read properties are taken together", () => {
  it("as long as they read those of one object", () => {
    expect(readingsFrom([id, size], 0)).toEqual([id, size]);
    expect(readingsFrom([id, read(other, "size")], 0)).toEqual([id]);
    // Another expression that says the same is the same object.
    expect(readingsFrom([id, read(name("value"), "size")], 0)).toHaveLength(2);
  });

  it("as long as there is nothing else between them", () => {
    expect(readingsFrom([id, use, size], 0)).toEqual([id]);
    expect(readingsFrom([use, id, size], 0)).toEqual([]);
  });

  it("from a place on", () => {
    expect(readingsFrom([use, id, size, use], 1)).toEqual([id, size]);
    expect(readingsFrom([id, size], 1)).toEqual([size]);
    expect(readingsFrom([id, size], 2)).toEqual([]);
  });

  it.each<readonly [string, Expression]>([
    ["an element", element(value, literal("id"))],
    ["a length", lengthOf(value)],
    ["a call", call(global("own"), [value, literal("toString")])],
    ["the object itself", value],
  ])("if it is a property by its name that each reads, not %s", (_, read) => {
    const statement = constant(name("id"), read);
    expect(readingsFrom([statement, size], 0)).toEqual([]);
    expect(readingsFrom([size, statement], 0)).toEqual([size]);
  });

  it("by the object, not by a property that only looks alike", () => {
    const first = read(property(value, "a"), "id");
    const second = read(property(other, "a"), "size");
    expect(readingsFrom([first, second], 0)).toEqual([first]);
  });

  it("not with what the first of them reads from", () => {
    const inner = read(name("id"), "inner");
    expect(readingsFrom([id, inner], 0)).toEqual([id]);
  });
});

describe("properties are read in one declaration", () => {
  it("by their names, and by others where these are not theirs", () => {
    const links = read(value, "_links", "links");
    const fooBar = read(value, "foo-bar", "fooBar");
    expect(printed([id])).toBe("const { id } = value;");
    expect(printed([id, size])).toBe("const { id, size } = value;");
    expect(printed([id, links])).toBe("const { id, _links: links } = value;");
    expect(printed([fooBar])).toBe('const { "foo-bar": fooBar } = value;');
  });

  it("each run of them by one of its own, and nothing is lost", () => {
    const deep = read(other, "deep");
    expect(printed([id, size, use, read(value, "a"), deep, use])).toBe(
      [
        "const { id, size } = value;",
        "use();",
        "const { a } = value;",
        "const { deep } = other;",
        "use();",
      ].join("\n"),
    );
  });

  it("in a block as outside of it", () => {
    const inner = when(isGiven(name("id")), [
      read(other, "a"),
      read(other, "b"),
    ]);
    expect(printed([id, ...inner])).toBe(
      "const { id } = value;\nif (id !== undefined) {\n  const { a, b } = other;\n}",
    );
  });

  it("of a property as of a name", () => {
    expect(printed([read(property(value, "a b"), "id")])).toBe(
      'const { id } = value["a b"];',
    );
  });
});

// Names from short to so long that they fill a line: somewhere between, each form has to break.
const lengths = [1, 20, 30, 52, 66, 80];

describe.each(lengths)("a reading of a name of %d letters", (length) => {
  const long = "n".repeat(length);
  const keys = [long, `_${long}`, `-${long}`, `${long}-`, "a", "b", "c"];

  /** So many of the keys, from one of them on. */
  const some = (start: number, count: number): readonly string[] =>
    [...keys, ...keys].slice(start, start + count);

  const forms = [value, name(`${long}2`)].flatMap((object) =>
    keys.flatMap((_, start) =>
      [1, 2, 3, 4].flatMap((count) => {
        const readings = some(start, count).map((key) =>
          read(object, key, key.replaceAll(/[-_]/g, "")),
        );
        return [use, ...readings, ...when(isGiven(value), [use, ...readings])];
      }),
    ),
  );

  it("is laid out as prettier does, with others or alone", async () => {
    expect(printed(forms)).toBe(await prettied(forms));
  });
});
