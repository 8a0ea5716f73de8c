import { describe, expect, it } from "vitest";
import { sayingOf } from "../../generator/pieces/saying.js";

const plain = {
  isReference: () => false,
  schemaOf: () => undefined,
  nameOf: () => undefined,
};

const hashOf = (value: unknown): string => sayingOf(value, plain).hash;

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
    [{ const: { at: "noon" } }, { const: { at: "night" } }],
    [{ const: { at: { x: 1 } } }, { const: { at: { x: 2 } } }],
  ])("tells %j from %j", (one, other) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
    expect(hashOf(one)).toBe(hashOf(structuredClone(one)));
  });

  it("is told of large values as of small ones", () => {
    const large = (last: string): unknown => ({
      properties: Array.from({ length: 20_000 }, (_, index) => ({
        name: index === 19_999 ? last : `p${index}`,
      })),
    });
    expect(hashOf(large("a"))).toBe(hashOf(large("a")));
    expect(hashOf(large("a"))).not.toBe(hashOf(large("b")));
  });

  it("is not where it stands", () => {
    const at = (pointer: string): unknown => ({
      type: "string",
      at: { document: "openapi.yaml", pointer },
    });
    expect(hashOf(at("/a"))).toBe(hashOf(at("/b")));
  });

  it("names the schemas that it refers to", () => {
    const { references } = sayingOf(
      { anyOf: [{ ref: "#/a" }, { ref: "#/b" }], description: "#/c" },
      { ...plain, isReference: (text) => /[ab]$/.test(text) },
    );
    expect([...references]).toEqual(["#/a", "#/b"]);
  });

  it("refers to a schema that is told for itself", () => {
    const schema = { id: "#/a", type: "string" };
    const { references, hash } = sayingOf([schema], {
      ...plain,
      isReference: (text) => text === "#/a",
      schemaOf: (value) => (value === schema ? "#/a" : undefined),
    });
    expect([...references]).toEqual(["#/a"]);
    expect(hash).toBe(hashOf(["#/a"]));
  });

  it("has the names that others gave to its parts", () => {
    const part = { type: "object" };
    const named = (name: string): string =>
      sayingOf([part], {
        ...plain,
        nameOf: (value) => (value === part ? name : undefined),
      }).hash;
    expect(named("A")).not.toBe(named("B"));
  });
});
