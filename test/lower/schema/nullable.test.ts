import { describe, expect, it } from "vitest";
import { withNull } from "../../../generator/lower/schema/nullable.js";
import { schemaOf } from "./source.js";

describe("null is added", () => {
  it("to the types, once", () => {
    const string = schemaOf("a", { types: ["string"] });
    expect(withNull(string).types).toEqual(["string", "null"]);
    expect(withNull(withNull(string)).types).toEqual(["string", "null"]);
  });

  it("to the values of an enum beside a type", () => {
    const given = schemaOf("a", { types: ["string"], enum: ["x"] });
    expect(withNull(given).enum).toEqual(["x", null]);
  });

  it("to nothing where everything is allowed", () => {
    const anything = schemaOf("a", { title: "anything" });
    expect(withNull(anything)).toBe(anything);
  });

  it.each([
    ["an enum without a type", { enum: ["x"] }],
    ["a reference", { ref: "b" }],
    ["what is negated", { not: schemaOf("b", {}) }],
  ])("as a branch beside %s, under the annotations", (_, keywords) => {
    const { id, anyOf, title } = withNull(
      schemaOf("a", { ...keywords, title: "named" }),
    );
    expect({ id, title }).toEqual({ id: "a", title: "named" });
    expect(anyOf?.map((each) => [each.id, each.derived, each.title])).toEqual([
      ["a~value", "value", undefined],
      ["a~null", "null", undefined],
    ]);
    expect(anyOf?.[0]).toMatchObject(keywords);
  });
});
