import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import {
  branchValuesOf,
  describedValuesOf,
  valuesOf,
} from "../../generator/schema/values.js";
import { meaning } from "./meaning.js";

describe("the only values that a schema lets through", () => {
  it.each<readonly [JsonObject, readonly JsonValue[] | undefined]>([
    [{ enum: ["a", 1] }, ["a", 1]],
    [{ const: null }, [null]],
    [{ const: "a", enum: ["a", "b"] }, ["a"]],
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

describe("what is said of the values of an enum", () => {
  const on = { value: 1, name: "ON", description: "It is on." };

  it.each<readonly [JsonObject, readonly object[]]>([
    [
      {
        oneOf: [
          { const: "a", title: "A" },
          { const: "b" },
          { const: "c", description: "C." },
        ],
      },
      [
        { value: "a", name: "A" },
        { value: "c", description: "C." },
      ],
    ],
    [
      {
        enum: [0, 1],
        "x-enum-varnames": ["0", "ON"],
        "x-enum-descriptions": ["", "It is on."],
      },
      [{ value: 0, name: "0" }, on],
    ],
    [
      {
        enum: [1],
        "x-enumNames": { 1: "ON" },
        "x-enumDescriptions": { 1: "It is on." },
      },
      [on],
    ],
    [{ enum: ["a"], "x-enum-varnames": ["a"] }, []],
    [{ enum: ["a"], "x-enum-varnames": "a" }, []],
    [{ enum: ["a"] }, []],
    [{ oneOf: [{ const: "a", title: "A" }, { type: "string" }] }, []],
  ])("%j: %j", async (source, expected) => {
    expect(describedValuesOf((await meaning(source)).schema)).toEqual(expected);
  });
});
