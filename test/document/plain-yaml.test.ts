import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { printPlainYaml } from "../../generator/document/yaml/print-plain.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { random } from "../random.js";

const texts = [
  "",
  " ",
  "plain words",
  "/a/{b}",
  "$ref",
  "1.2.3",
  "1.2",
  "2020-01-01",
  "0x1f",
  "~",
  "null",
  "Yes",
  "off",
  "a: b",
  "a:",
  ":a",
  "a #b",
  "#a",
  "- a",
  "---",
  "...",
  "%a",
  "@a",
  "`a`",
  "!a",
  "&a",
  "*a",
  "<<",
  "[a]",
  "{a}",
  "'a'",
  '"a"',
  "a\\b",
  "a ",
  "a  b",
  "\ta",
  "a\tb",
  "ä — 漢字 🦊",
  "\ufeff",
  "\u0085",
  "\u2028",
  "\0",
  "\ud800",
  "a\nb",
  "a\nb\n",
  "a\nb\n\n",
  "\na",
  "a\n\n  b\n",
  "a\n  \nb",
  "a\r\nb",
  "* a\n* b",
  "- a\n- b",
  "# a\n\n```yaml\na: !b\n```\n",
  "a".repeat(2000),
];

describe("YAML of a large document", () => {
  it.each(texts)("says %j as a value, in a list, and as a key", (text) => {
    const value = { a: text, b: [text, [text, { c: text }]], [text]: [{}, []] };
    expectSaid(value);
  });

  it.each<JsonValue>([
    {},
    [],
    null,
    true,
    1e21,
    -0.5,
    [[], [[]]],
    { a: { b: {} } },
    "a",
    [{ a: [{ b: 1, c: [2] }], d: null }],
    JSON.parse('{"__proto__": {"a": 1}}'),
  ])("says %j", expectSaid);

  it("says what is made at random", () => {
    const next = random(7);
    for (let turn = 0; turn < 300; turn += 1) expectSaid(anyValue(next, 4));
  });

  it("is as people write it", () => {
    const operation = {
      summary: "Suspend a user",
      parameters: [{ $ref: "#/components/parameters/user", in: "path" }],
      responses: { "200": { description: "Done.\n\nOr not." } },
    };
    expect(
      printPlainYaml({ openapi: "3.1.0", paths: { "/users/{id}": operation } }),
    ).toBe(`openapi: 3.1.0
paths:
  /users/{id}:
    summary: Suspend a user
    parameters:
      - $ref: "#/components/parameters/user"
        in: path
    responses:
      "200":
        description: |-
          Done.

          Or not.
`);
  });
});

function expectSaid(value: JsonValue): void {
  const text = printPlainYaml(value);
  const { errors, warnings } = parseDocument(text);
  expect([...errors, ...warnings], text).toEqual([]);
  expect(JSON.stringify(parse(text)), text).toBe(JSON.stringify(value));
  // What readers of YAML 1.1 make of it.
  expect(JSON.stringify(parse(text, { version: "1.1" })), text).toBe(
    JSON.stringify(value),
  );
}

function anyValue(next: () => number, depth: number): JsonValue {
  const kind = Math.floor(next() * (depth > 0 ? 4 : 2));
  const text = (): string =>
    texts[Math.floor(next() * (texts.length - 1))] ?? "";
  const size = Math.floor(next() * 4);
  if (kind === 0) return text();
  if (kind === 1) return Math.round(next() * 100) / 8;
  const items = Array.from({ length: size }, () => anyValue(next, depth - 1));
  return kind === 2
    ? items
    : Object.fromEntries(items.map((item) => [text(), item]));
}
