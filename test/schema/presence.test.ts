import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  presenceOf,
  refusals,
  statedPresence,
} from "../../generator/schema/presence.js";
import { meaning } from "./meaning.js";

const a: JsonObject = { required: ["a"] };
const b: JsonObject = { required: ["b"] };

describe("which properties have to be given, and which must not be", () => {
  it.each<readonly [JsonObject, readonly string[], readonly string[]]>([
    [{ required: ["a", "b"] }, ["a", "b"], []],
    [{ not: a }, [], ["a"]],
    [{ not: { anyOf: [a, { anyOf: [b] }] } }, [], ["a", "b"]],
    [{ properties: { a: false, b: {} } }, [], ["a"]],
    [{ type: "object", ...a, not: b }, ["a"], ["b"]],
    // What the schema says itself stands first.
    [
      { allOf: [{ ...a, not: b }], not: { required: ["c"] } },
      ["a"],
      ["c", "b"],
    ],
    [{}, [], []],
  ])("%j: %j without %j", async (source, given, absent) => {
    const { schema } = await meaning(source);
    expect(presenceOf(schema)).toEqual({ given, absent });
  });

  it.each<JsonObject>([
    { ...a, minProperties: 2 },
    { ...a, properties: { a: { type: "string" } } },
    { ...a, properties: { a: { const: 1 } } },
    { anyOf: [a, b] },
    { dependentRequired: { a: ["b"] } },
    { not: { required: ["a", "b"] } },
    { not: { ...a, minProperties: 2 } },
    { not: { not: a } },
    { not: {} },
  ])("is not all that is said by %j", async (source) => {
    expect(presenceOf((await meaning(source)).schema)).toBeUndefined();
  });
});

describe("what a schema says of that beside other things", () => {
  it.each<readonly [JsonObject, readonly string[], readonly string[]]>([
    [{ ...a, properties: { a: { type: "string" } } }, ["a"], []],
    [{ ...a, not: b, minProperties: 2 }, ["a"], ["b"]],
    [{ properties: { a: { type: "string" }, b: false } }, [], ["b"]],
    [{ not: { anyOf: [a, { required: ["b", "c"] }] } }, [], ["a"]],
    [
      { allOf: [{ not: a, minProperties: 1 }], properties: { b: false } },
      [],
      ["b", "a"],
    ],
    [{ not: { ...a, minProperties: 2 } }, [], []],
    [{ not: { ...a, anyOf: [b] } }, [], []],
  ])("%j: %j without %j", async (source, given, absent) => {
    const { schema } = await meaning(source);
    expect(statedPresence(schema)).toEqual({ given, absent });
  });
});

describe("the properties that a schema refuses, one by one or together", () => {
  it.each<readonly [JsonObject, readonly (readonly string[])[]]>([
    [{ not: a }, [["a"]]],
    [{ not: { required: ["a", "b"] } }, [["a", "b"]]],
    [{ not: { anyOf: [a, { required: ["b", "c"] }] } }, [["a"], ["b", "c"]]],
    [{ not: { anyOf: [a, { minProperties: 1 }] } }, [["a"]]],
    [{ not: { ...a, properties: { a: { const: 1 } } } }, []],
    [{ not: { ...a, not: b } }, []],
    [{ ...a }, []],
  ])("%j: %j", async (source, expected) => {
    expect(refusals((await meaning(source)).schema)).toEqual(expected);
  });
});
