import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { branchValuesOf, valuesOf } from "../../generator/schema/values.js";
import { meaning } from "./meaning.js";

describe("the only values that a schema lets through", () => {
  it.each<readonly [JsonObject, readonly JsonValue[] | undefined]>([
    [{ enum: ["a", 1] }, ["a", 1]],
    [{ const: null }, [null]],
    [{ const: "a", enum: ["a", "b"] }, ["a"]],
    [{ enum: [] }, []],
    [{ type: "boolean" }, undefined],
  ])("%j: %j", async (source, expected) => {
    expect(valuesOf((await meaning(source)).schema)).toEqual(expected);
  });
});

describe("the values of an enum that is written as branches", () => {
  it.each<readonly [JsonObject, readonly JsonValue[] | undefined]>([
    [{ oneOf: [{ const: "a", title: "A" }, { const: 1 }] }, ["a", 1]],
    [{ anyOf: [{ const: null }] }, [null]],
    [{ oneOf: [{ const: "a" }, { type: "string" }] }, undefined],
    [{ allOf: [{ const: "a" }] }, undefined],
    [{ enum: ["a"] }, undefined],
  ])("%j: %j", async (source, expected) => {
    expect(branchValuesOf((await meaning(source)).schema)).toEqual(expected);
  });
});
