import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { regex } from "../../generator/typescript/regex.js";
import { random } from "../random.js";
import { printed } from "./prettier.js";

function textOf(pattern: string, flags?: string): string | undefined {
  const made = regex(pattern, flags);
  return made && printed(made);
}

describe("regex", () => {
  it.each([
    ["a/b", "/a\\/b/u"],
    ["a\nb", "/a\\nb/u"],
    ["\u2028", "/\\u2028/u"],
    ["[/]", "/[/]/u"],
    ["", "/(?:)/u"],
    ["a\u202eb", "/a\\u202eb/u"],
    ["\\\\\u200b", "/\\\\\\u200b/u"],
  ])("%j", (pattern, text) => {
    expect(textOf(pattern, "u")).toBe(text);
  });

  it.each(["(", "[", "a{2,1}", "\\", "(?<n>a)(?<n>b)"])(
    "gives nothing for %j, which is invalid",
    (pattern) => {
      expect(textOf(pattern, "u")).toBeUndefined();
    },
  );

  it("never breaks out of its literal, and means what the pattern means", () => {
    const next = random(7);
    const pieces = [
      "/",
      "\\",
      "[",
      "]",
      "*",
      "a",
      "\n",
      "\u2028",
      "\u200b",
      "^",
      ")",
      "(",
      "//",
      ";x()",
    ];
    for (let round = 0; round < 5000; round += 1) {
      const pattern = Array.from(
        { length: Math.floor(next() * 8) },
        () => pieces[Math.floor(next() * pieces.length)],
      ).join("");
      const text = textOf(pattern);
      if (text === undefined) continue;
      expect(text).not.toMatch(/[\n\r\u2028\u2029]/);
      const value: unknown = runInThisContext(text);
      expect(value).toBeInstanceOf(RegExp);
      const samples = [pattern, "a", "/", "\\", "", "\u200b", "\n"];
      for (const sample of samples)
        expect(value instanceof RegExp && value.test(sample)).toBe(
          new RegExp(pattern).test(sample),
        );
    }
  });
});
