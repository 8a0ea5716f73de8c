import { describe, expect, it } from "vitest";
import type { Schema } from "../../generator/ir/schema.js";
import {
  appliedInPlace,
  appliedOrNegatedInPlace,
  isApplicator,
  mapSchema,
  walkInPlace,
} from "../../generator/ir/visit.js";

describe("what a schema applies to the same value", () => {
  const inner = (id: string): Schema => schemaOf(id, {});
  const all = schemaOf("all", {
    ref: "elsewhere",
    allOf: [inner("allOf")],
    oneOf: [inner("oneOf")],
    anyOf: [inner("anyOf")],
    if: inner("if"),
    then: inner("then"),
    else: inner("else"),
    not: inner("not"),
    dependentSchemas: [{ name: "a", schema: inner("dependentSchemas") }],
    prefixItems: [inner("prefixItems")],
    items: inner("items"),
    contains: inner("contains"),
    properties: [{ name: "a", schema: inner("properties") }],
    additionalProperties: inner("additionalProperties"),
    propertyNames: inner("propertyNames"),
  });
  const inPlace = "allOf oneOf anyOf if then else dependentSchemas".split(" ");

  it("stands under the in-place applicators, not under those for properties and items", () => {
    expect(appliedInPlace(all).map((each) => each.id)).toEqual(inPlace);
  });

  it("includes what `not` negates where that is asked for", () => {
    const ids = appliedOrNegatedInPlace(all).map((each) => each.id);
    expect(ids).toEqual([...inPlace, "not"]);
  });

  it("is nothing where there is no such keyword", () => {
    expect(appliedOrNegatedInPlace(inner("a"))).toEqual([]);
  });
});

describe("what a schema holds about the same value", () => {
  it("goes through what it applies and negates, outermost first, and enters no property or item", () => {
    const deep = schemaOf("deep", {});
    const schema = schemaOf("root", {
      items: deep,
      properties: [{ name: "a", schema: deep }],
      allOf: [schemaOf("all", { not: schemaOf("not", {}) })],
      anyOf: [schemaOf("any", { ref: "elsewhere" })],
    });
    const ids = walkInPlace(schema).map((each) => each.id);
    expect(ids).toEqual(["root", "all", "any", "not"]);
  });
});

describe("an applicator", () => {
  it.each([
    ["properties", true],
    ["allOf", true],
    ["not", true],
    ["required", false],
    ["ref", false],
  ])("is one that holds subschemas: %s %j", (keyword, isOne) => {
    expect(isApplicator(keyword)).toBe(isOne);
  });
});

describe("mapSchema", () => {
  it("changes every node, whatever keyword holds it, innermost first", () => {
    const leaf = schemaOf("leaf", {});
    const schema = schemaOf("root", {
      title: "kept",
      items: leaf,
      allOf: [schemaOf("branch", { not: leaf })],
      properties: [{ name: "a", schema: leaf }],
      patternProperties: [{ pattern: "^a", schema: leaf }],
      dependentSchemas: [{ name: "b", schema: leaf }],
    });
    const met: string[] = [];
    const mapped = mapSchema(schema, (each) => {
      met.push(each.id);
      return { ...each, id: `${each.id}!` };
    });
    expect(met.at(-1)).toBe("root");
    const changed = schemaOf("leaf!", {});
    expect(mapped).toEqual(
      schemaOf("root!", {
        title: "kept",
        items: changed,
        allOf: [schemaOf("branch!", { not: changed })],
        properties: [{ name: "a", schema: changed }],
        patternProperties: [{ pattern: "^a", schema: changed }],
        dependentSchemas: [{ name: "b", schema: changed }],
      }),
    );
  });

  it("leaves what it was given as it is", () => {
    const schema = schemaOf("root", { items: schemaOf("leaf", {}) });
    const before = structuredClone(schema);
    mapSchema(schema, (each) => ({ ...each, title: "new" }));
    expect(schema).toEqual(before);
  });
});

function schemaOf(id: string, keywords: Partial<Schema>): Schema {
  return { id, at: { document: "test", pointer: "" }, ...keywords };
}
