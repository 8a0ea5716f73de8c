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

  it("stands beside others, as long as they are few", () => {
    expect(showAll(["a", 1])).toBe('`"a"`, `1`');
    const many = Array.from({ length: 62 }, (_, at) => at);
    expect(showAll(many)).toMatch(/`59` and 2 more$/);
  });
});
