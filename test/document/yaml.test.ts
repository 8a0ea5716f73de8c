import { describe, expect, it } from "vitest";
import { parsed } from "./parsed.js";

describe("YAML becomes plain JSON", () => {
  it.each([
    ["a: 1", { a: 1 }],
    ["a: 1.50", { a: 1.5 }],
    ["a: 0x1F", { a: 31 }],
    ["a: yes", { a: "yes" }],
    ["a: 012", { a: 12 }],
    ["a: ~", { a: null }],
    ["a:", { a: null }],
    ["a: 2020-01-01", { a: "2020-01-01" }],
    ["a: 2020-01-01T00:00:00Z", { a: "2020-01-01T00:00:00Z" }],
    ["a: 12:30:45", { a: "12:30:45" }],
    ["a: 9007199254740993", { a: 9007199254740992 }],
    ["- a\n- b: c", ["a", { b: "c" }]],
    ["a: |\n  x\n   y\n", { a: "x\n y\n" }],
    ["a: >-\n  x\n  y\n", { a: "x y" }],
    ["a: 'it''s'", { a: "it's" }],
    ['a: "\\u00e9\\x07"', { a: "é\u0007" }],
  ])("%j (core schema of YAML 1.2)", async (text, value) => {
    expect(await parsed(text)).toEqual({ value, problems: [], messages: [] });
  });

  it("takes keys as they are written", async () => {
    const { value } = await parsed(
      "1: a\ntrue: b\nnull: c\n1.50: d\n2020-01-01: e\n'x y': f\n? g\n: h\n",
    );
    expect(Object.keys(value ?? {}).toSorted()).toEqual(
      ["1", "true", "null", "1.50", "2020-01-01", "x y", "g"].toSorted(),
    );
  });

  it("keeps a key called __proto__ a key", async () => {
    const { value } = await parsed("__proto__: {x: 1}\nconstructor: 2");
    expect(JSON.stringify(value)).toBe('{"__proto__":{"x":1},"constructor":2}');
  });

  it("doesn't mind a byte order mark's absence, CRLF or LF", async () => {
    const text = 'a: |\n  x\n  y\nb: "1\n  2"\n';
    const { normaliseText } =
      await import("../../generator/document/text/text.js");
    const windows = `\u{feff}${text.replaceAll("\n", "\r\n")}`;
    expect(normaliseText(windows)).toBe(text);
  });
});

describe("merge keys", () => {
  it("take in what is not given beside them, wherever they stand", async () => {
    const { value } = await parsed(
      "base: &b {x: 1, y: 2}\nafter: {<<: *b, y: 3}\nbefore: {y: 3, <<: *b}\n",
    );
    expect(value).toEqual({
      base: { x: 1, y: 2 },
      after: { x: 1, y: 3 },
      before: { x: 1, y: 3 },
    });
  });

  it("take earlier mappings of a list before later ones", async () => {
    const { value } = await parsed(
      "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b]}\n",
    );
    expect(value).toMatchObject({ c: { x: 1, y: 2 } });
  });

  it("are ordinary keys in quotes", async () => {
    expect((await parsed("a: {'<<': 1}")).value).toEqual({ a: { "<<": 1 } });
  });

  it("must take in mappings", async () => {
    expect((await parsed("a: {<<: 1}")).problems).toEqual(["yaml-value 1:9"]);
  });
});

describe("aliases", () => {
  it("are copies: changing one place would not change another", async () => {
    const { value } = await parsed("a: &a {x: [1]}\nb: *a\n");
    expect(value).toEqual({ a: { x: [1] }, b: { x: [1] } });
    const [a, b] = Object.values(value ?? {});
    expect(a).not.toBe(b);
  });

  it("mean the last anchor of the name before them", async () => {
    const { value } = await parsed("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");
    expect(value).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });

  it.each([
    ["a: &a [*a]", "yaml-alias 1:8"],
    ["a: *nothing", "yaml-alias 1:4"],
  ])("%s is refused", async (text, problem) => {
    expect((await parsed(text)).problems).toEqual([problem]);
  });
});

describe("YAML that can't be JSON, or is wrong, is refused at its place", () => {
  it.each([
    ["", "document-empty 1:1"],
    [" \n\t\n", "document-empty 1:1"],
    ["a: 1\nb: {? [x] : 1}", "yaml-key 2:7"],
    ["a: 1\n? {x: 1}\n: 2", "yaml-key 2:3"],
    ["a: 1\nb: .nan", "number-not-finite 2:4"],
    ["a: 1\nb: -.inf", "number-not-finite 2:4"],
    ["a: 1\nb: 2\na: 3", "duplicate-key 3:1 1:1"],
    ["a: {1: x, '1': y}", "duplicate-key 1:11 1:5"],
    ["a: 1\n---\nb: 2", "yaml-documents 2:1"],
    ["a:\n\tb: 1", "yaml-syntax 2:1"],
    ["a: [1, 2", "yaml-syntax 1:9"],
    ["a: b: c", "yaml-syntax 1:4"],
    ["a: 'x", "yaml-syntax 1:6"],
    ["a: @x", "yaml-syntax 1:4"],
  ])("%j", async (text, problem) => {
    const { value, problems } = await parsed(text);
    expect(value).toBeUndefined();
    expect(problems[0]).toBe(problem);
  });

  it("reports every duplicate key, once", async () => {
    const { problems } = await parsed("a: 1\na: 2\na: 3\nb: {c: 1, c: 2}\n");
    expect(problems).toEqual([
      "duplicate-key 4:11 4:5",
      "duplicate-key 2:1 1:1",
      "duplicate-key 3:1 1:1",
    ]);
  });
});

describe("tags", () => {
  it("of the core schema are honoured", async () => {
    expect((await parsed("a: !!str 1\nb: !!int '2'")).value).toEqual({
      a: "1",
      b: 2,
    });
  });

  it("of others construct nothing, which is said", async () => {
    const { value, problems } = await parsed(
      'a: !!js/function "f()"\nb: !!binary aGk=\nc: !x [1]\nd: !!timestamp 2020-01-01',
    );
    expect(value).toEqual({ a: "f()", b: "aGk=", c: [1], d: "2020-01-01" });
    expect(problems).toEqual([
      "yaml-tag 1:4",
      "yaml-tag 2:4",
      "yaml-tag 3:4",
      "yaml-tag 4:4",
    ]);
  });
});
