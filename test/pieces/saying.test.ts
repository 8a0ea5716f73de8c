import { describe, expect, it } from "vitest";
import { sayingOf } from "../../generator/pieces/saying.js";

const plain = { isReference: () => false, nameOf: () => undefined };

const textOf = (value: unknown): string => sayingOf(value, plain).text;

describe("what a value says", () => {
  it.each([
    [{ a: 1 }, { a: "1" }],
    [{ a: null }, { a: "null" }],
    [{ a: undefined }, {}],
    [["a", "b"], ["ab"]],
    [
      ["a\0", "b"],
      ["a", "\0b"],
    ],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [new Map([["x-a", 1]]), new Map([["x-a", 2]])],
    [[["a"], "b"], [["a", "b"]]],
    [{ a: {}, b: 1 }, { a: { b: 1 } }],
  ])("tells %j from %j", (one, other) => {
    expect(textOf(one)).not.toBe(textOf(other));
    expect(textOf(one)).toBe(textOf(structuredClone(one)));
  });

  it("is not where it stands", () => {
    const at = (pointer: string): unknown => ({
      type: "string",
      at: { document: "openapi.yaml", pointer },
    });
    expect(textOf(at("/a"))).toBe(textOf(at("/b")));
  });

  it("names the schemas that it refers to", () => {
    const { references } = sayingOf(
      { anyOf: [{ ref: "#/a" }, { ref: "#/b" }], description: "#/c" },
      { ...plain, isReference: (text) => /[ab]$/.test(text) },
    );
    expect([...references]).toEqual(["#/a", "#/b"]);
  });

  it("has the names that others gave to its parts", () => {
    const part = { type: "object" };
    const named = (name: string): string =>
      sayingOf([part], {
        ...plain,
        nameOf: (value) => (value === part ? name : undefined),
      }).text;
    expect(named("A")).not.toBe(named("B"));
  });
});
