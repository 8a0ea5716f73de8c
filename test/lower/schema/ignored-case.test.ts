import { describe, expect, it } from "vitest";
import { withoutIgnoredCase } from "../../../generator/lower/schema/ignored-case.js";

describe("a pattern that ignores case", () => {
  it.each<readonly [string, string]>([
    ["(?i)^ab1$", "^[aA][bB]1$"],
    ["^(?i)a$", "^[aA]$"],
    ["(?i)[0-9a-f]{8}", "[0-9a-fA-F]{8}"],
    ["(?i)[xY_-]", "[xXYy_-]"],
    ["(?i)[A-z]", "[A-z]"],
    ["(?i)a-b", "[aA]-[bB]"],
    [
      "(?i)\\d\\p{Lu}\\u0041\\u{41}\\x41\\n",
      "\\d\\p{Lu}\\u0041\\u{41}\\x41\\n",
    ],
    ["(?i)(?<name>é)\\k<name>(?:s|ß)", "(?<name>[éÉ])\\k<name>(?:[sS]|ß)"],
    ["(?i)\\[a\\]", "\\[[aA]\\]"],
  ])("%s is %s", (pattern, expected) => {
    expect(withoutIgnoredCase(pattern)).toBe(expected);
    expect(() => new RegExp(expected, "u")).not.toThrow();
  });

  it("is no other one", () => {
    expect(withoutIgnoredCase("^a$")).toBeUndefined();
    expect(withoutIgnoredCase("a(?i)b")).toBeUndefined();
  });

  it("matches as the flag `i` of ECMA-262 does", () => {
    const source = "^[a-f]+(?:Straße|x-[yZ])$";
    const both = withoutIgnoredCase(`(?i)${source}`) ?? "";
    for (const text of [
      "abcStraße",
      "ABCsTRAßE",
      "Fx-Y",
      "fX-z",
      "gX-z",
      "ax-",
    ])
      expect(new RegExp(both, "u").test(text)).toBe(
        new RegExp(source, "iu").test(text),
      );
  });
});
