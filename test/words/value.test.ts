import { describe, expect, it } from "vitest";
import { show, showAll } from "../../generator/words/value.js";

describe("a value of JSON in words", () => {
  it("is code", () => {
    expect(show({ a: [1, null] })).toBe('`{"a":[1,null]}`');
    expect(show("`")).toBe('``"`"``');
  });

  it("is cut where it is long", () => {
    expect(show("x".repeat(300))).toBe(`\`"${"x".repeat(199)}\`…`);
  });

  it.each([
    [9_007_199_254_740_991, "`9007199254740991`"],
    [1e21, "`1e+21`"],
    [0.1, "`0.1`"],
    [2 ** 63, "`9223372036854775807`"],
    [-(2 ** 63), "`-9223372036854775808`"],
    [2 ** 64, "`18446744073709551615`"],
    [1_253_261_109_769_874_400, "about 1253261109769870000"],
  ])("%d has the digits that are known", (number, words) => {
    expect(show(number)).toBe(words);
  });

  it("stands beside others, as long as they are few", () => {
    expect(showAll(["a", 1])).toBe('`"a"`, `1`');
    const many = Array.from({ length: 62 }, (_, at) => at);
    expect(showAll(many)).toMatch(/`59` and 2 more$/);
  });
});
