import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  meantTypes,
  speaksOfItems,
  speaksOfProperties,
} from "../../generator/schema/speaks-of.js";
import { meaning } from "./meaning.js";

describe("a schema without a type speaks", () => {
  it.each<readonly [JsonObject, boolean, boolean]>([
    [{ properties: {} }, true, false],
    [{ required: ["a"] }, true, false],
    [{ additionalProperties: false }, true, false],
    [{ patternProperties: {} }, true, false],
    [{ propertyNames: {} }, true, false],
    [{ prefixItems: [{}] }, false, true],
    [{ items: {} }, false, true],
    [{ contains: {} }, false, true],
    [{ minItems: 1 }, false, true],
    [{ maxItems: 1 }, false, true],
    [{ uniqueItems: true }, false, true],
    [{ uniqueItems: false }, false, false],
    [{ minLength: 1 }, false, false],
    // How many properties there are does not tell that an object is meant.
    [{ minProperties: 1 }, false, false],
    [{ items: {}, properties: {} }, true, true],
  ])("by %j of properties: %j, of items: %j", async (source, object, array) => {
    const { schema } = await meaning(source);
    expect(speaksOfProperties(schema)).toBe(object);
    expect(speaksOfItems(schema)).toBe(array);
    expect(meantTypes(schema)).toEqual([
      ...(object ? ["object"] : []),
      ...(array ? ["array"] : []),
    ]);
  });
});
