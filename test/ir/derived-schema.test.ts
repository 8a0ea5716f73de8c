import { describe, expect, it } from "vitest";
import {
  derivedId,
  deriveSchema,
  schemaIdAt,
} from "../../generator/ir/derived-schema.js";
import type { Schema } from "../../generator/ir/schema.js";
import { saysSomething } from "../../generator/schema/assertions.js";
import { ruleOf } from "../../generator/schema/rule.js";
import { createShapes } from "../../generator/schema/shape.js";

const at = { document: "openapi.yaml", pointer: "/components/schemas/Pet" };
const pet: Schema = { id: schemaIdAt(at), at, types: ["object"] };

describe("a derived schema", () => {
  it("stands where the one stands that it was made of, and says what it is", () => {
    expect(deriveSchema(pet, "mark", { readOnly: true })).toEqual({
      id: "openapi.yaml#/components/schemas/Pet~mark",
      at,
      derived: "mark",
      readOnly: true,
    });
  });

  it("has an id of its own, even where the keywords come from a whole schema", () => {
    const base = deriveSchema(pet, "base", pet);
    expect(base.id).toBe(derivedId(pet.id, "base"));
    expect(base).toMatchObject({ types: ["object"] });
  });

  it("says nothing about a value by being one", () => {
    expect(saysSomething(deriveSchema(pet, "params", {}))).toBe(false);
    expect(ruleOf(deriveSchema(pet, "base", pet))).toEqual(ruleOf(pet));
    const shapes = createShapes();
    const base = deriveSchema(pet, "base", pet);
    expect(shapes.of(base)).toBe(shapes.of(pet));
  });
});
