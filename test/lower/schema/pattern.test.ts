import { describe, expect, it } from "vitest";
import { compileSchema } from "../../../generator/compile-schema.js";
import { createReport } from "../../../generator/diagnostics/report.js";
import type { JsonObject } from "../../../generator/ir/json.js";
import { readPattern } from "../../../generator/lower/schema/pattern.js";
import {
  needsUnicode,
  unicodePattern,
} from "../../../generator/lower/schema/unicode-pattern.js";

/** JSON Schema 2020-12 Core, 6.4: with the flag `u` where that is possible. */
describe("a pattern that is valid only without the flag u", () => {
  it.each([
    [String.raw`^[\w\-.]+\@[\w.]+\:\d$`, String.raw`^[\w\-.]+@[\w.]+:\d$`],
    [String.raw`^a{,2}$`, String.raw`^a\{,2\}$`],
    [String.raw`^a]b}$`, String.raw`^a\]b\}$`],
    [String.raw`[\w-.]`, String.raw`[\w\-.]`],
    [String.raw`[a-\d]`, String.raw`[a\-\d]`],
    [String.raw`[\\-\d\%]`, String.raw`[\\\-\d%]`],
    [String.raw`[^\]\"-]\-`, String.raw`[^\]"-]-`],
    [String.raw`\p{L}+\@`, String.raw`\p{L}+@`],
    [String.raw`[\p{L}-_]`, String.raw`[\p{L}\-_]`],
    [String.raw`\u{1F600}\_`, String.raw`\u{1F600}_`],
    [String.raw`(?<n>a)\k<n>\@`, String.raw`(?<n>a)\k<n>@`],
  ])("is read with it, as the same text: %s", (pattern, unicode) => {
    expect(() => new RegExp(pattern, "u")).toThrow(SyntaxError);
    expect(unicodePattern(pattern)).toBe(unicode);
    expect(read(pattern)).toEqual({ pattern: unicode, codes: [] });
  });

  it.each([String.raw`^\1$`, String.raw`^[\07]$`, String.raw`^(?=a)*b\u$`])(
    "stays without it where that can't be: %s",
    (pattern) => {
      expect(read(pattern)).toEqual({ pattern, codes: [] });
    },
  );

  it.each([
    String.raw`^\pL+$`,
    String.raw`^\p{javaLetter}$`,
    String.raw`^\P{L}\07$`,
    String.raw`^\u{1F600}\07$`,
  ])(
    "is not checked where it says what only that flag knows: %s",
    (pattern) => {
      expect(needsUnicode(pattern)).toBe(true);
      expect(read(pattern)).toEqual({
        pattern: undefined,
        codes: ["pattern-not-unicode"],
      });
    },
  );
});

it("a backslash before a letter of a text needs no flag", () => {
  expect(needsUnicode(String.raw`^\\p{2}\u0041\d$`)).toBe(false);
});

describe("a check matches code points", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [String.raw`^\p{L}+$`, ["Müller", "李"], ["a1", "p{L}", ""]],
    [String.raw`^\p{Lu}\P{N}*$`, ["Ä-b"], ["äb", "A1"]],
    [String.raw`^\p{Script=Greek}+$`, ["αβγ"], ["abc"]],
    [
      String.raw`^[\p{L}\p{M}' .\-]{1,5}$`,
      ["O'Né", "a-b.c"],
      ["abcdef", "p{L}"],
    ],
    ["^.$", ["a", "😀"], ["ab"]],
    [String.raw`^\u{1F600}$`, ["😀"], ["u{1F600}"]],
    [String.raw`^[\w\-.]+\@[\w.]+\:\d$`, ["a-b.c@x.y:5"], ["a@b:55"]],
    ["^a{,2}$", ["a{,2}"], ["aa"]],
    [String.raw`^\p{L}+\@$`, ["ü@"], ["p{L}@", "1@"]],
    [String.raw`^.\@$`, ["😀@"], ["ab@"]],
    // Annex B alone: the character of that code.
    [String.raw`^\101$`, ["A"], ["101", "B"]],
  ])("%s", async (pattern, accepted, refused) => {
    const accepts = await acceptor({ pattern });
    expect(accepted.filter((each) => !accepts(each))).toEqual([]);
    expect(refused.filter(accepts)).toEqual([]);
  });

  it("in the names of properties", async () => {
    const accepts = await acceptor({
      patternProperties: { [String.raw`^x\-\p{L}+$`]: { type: "integer" } },
      additionalProperties: false,
    });
    expect(accepts({ "x-é": 1 })).toBe(true);
    expect([{ "x-1": 1 }, { "x-é": "a" }].filter(accepts)).toEqual([]);
  });
});

function read(pattern: string): {
  readonly pattern: string | undefined;
  readonly codes: readonly string[];
} {
  const report = createReport();
  const at = { document: "openapi.yaml", pointer: "" };
  const found = readPattern(pattern, at, report, true);
  return { pattern: found, codes: report.diagnostics.map(({ code }) => code) };
}

async function acceptor(
  schema: JsonObject,
): Promise<(value: unknown) => boolean> {
  const { validate, diagnostics } = await compileSchema(schema, {
    dialect: "2020-12",
  });
  expect(diagnostics).toEqual([]);
  return (value) => validate(value).issues.length === 0;
}
