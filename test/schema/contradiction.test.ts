import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  contradictionOf,
  idleValues,
} from "../../generator/schema/contradiction.js";
import { meaning, to } from "./meaning.js";

const text = { type: "string" };
const id = { type: "string", readOnly: true };
const closed = {
  type: "object",
  required: ["a"],
  properties: { a: {} },
  additionalProperties: false,
};
const others: JsonObject = {
  Text: text,
  Closed: closed,
  Named: { type: "object", required: ["b"], properties: { b: text } },
  Sized: { enum: [1, 2] },
  Numbered: { properties: { b: { type: "integer" } } },
  Kind: { type: "string", enum: ["a", "b"] },
};

describe("nothing can satisfy", () => {
  it.each<readonly [string, JsonObject, string]>([
    [
      "an object that is a text or a list",
      { type: "object", oneOf: [text, { type: "array" }] },
      "types",
    ],
    [
      "a text that is a number elsewhere",
      { ...to("Text"), type: "integer" },
      "types",
    ],
    [
      "parts of other types",
      { allOf: [to("Text"), { type: ["array", "null"] }] },
      "types",
    ],
    [
      "a value of another type",
      { type: "integer", enum: ["10", "20"] },
      "values",
    ],
    ["a constant of another type", { type: "integer", const: 1.5 }, "values"],
    [
      "values of another type elsewhere",
      { ...to("Text"), enum: [1, 2] },
      "values",
    ],
    [
      "values that another part lacks",
      { allOf: [to("Sized"), { enum: [3] }] },
      "values",
    ],
    [
      "two closed objects that require other properties",
      { allOf: [to("Closed"), to("Named")] },
      "forbidden",
    ],
    [
      "a closed object that requires what it does not declare",
      { ...closed, required: ["c"] },
      "forbidden",
    ],
    [
      "a property that is a text here and a number there",
      { allOf: [to("Named"), to("Numbered")] },
      "property",
    ],
    [
      "a property of other values here and there",
      {
        allOf: [
          { properties: { k: to("Kind") } },
          { properties: { k: { const: "c" } } },
        ],
      },
      "property",
    ],
    [
      "a number that is above and below",
      { type: "integer", minimum: 10, maximum: 5 },
      "bounds",
    ],
    [
      "a number between one and itself",
      { type: "number", exclusiveMinimum: 1, maximum: 1 },
      "bounds",
    ],
    [
      "an integer between two neighbours",
      { type: "integer", exclusiveMinimum: 1, exclusiveMaximum: 2 },
      "bounds",
    ],
    [
      "a text that is longer than it may be",
      { type: "string", minLength: 5, maxLength: 4 },
      "bounds",
    ],
    [
      "a text that is longer elsewhere",
      { allOf: [{ type: "string", minLength: 5 }, { maxLength: 4 }] },
      "bounds",
    ],
    [
      "more items than there may be",
      { type: "array", items: {}, minItems: 2, maxItems: 1 },
      "bounds",
    ],
    [
      "more items than a tuple lists",
      { type: "array", prefixItems: [text], items: false, minItems: 3 },
      "bounds",
    ],
    [
      "an item of no items",
      { type: "array", contains: text, maxItems: 0 },
      "bounds",
    ],
    [
      "more properties than there may be",
      { type: "object", minProperties: 2, maxProperties: 1 },
      "bounds",
    ],
    [
      "more properties than are declared",
      { ...closed, minProperties: 2 },
      "bounds",
    ],
    [
      "values that are too short",
      { enum: ["abc", "de"], minLength: 4 },
      "values",
    ],
    [
      "a constant of another pattern",
      { const: "abc", pattern: "^x" },
      "values",
    ],
    ["a value that is excluded", { const: 1, not: { enum: [1] } }, "values"],
    ["two branches that say the same", { oneOf: [text, text] }, "alternatives"],
    [
      "two references to the same",
      { oneOf: [to("Text"), to("Text")] },
      "alternatives",
    ],
    ["a text that is none", { type: "string", not: text }, "not"],
    [
      "a reference that is refused",
      { allOf: [to("Named")], not: to("Named") },
      "not",
    ],
    [
      "what is required and nothing evaluates",
      {
        type: "object",
        required: ["a", "b"],
        properties: { a: {} },
        unevaluatedProperties: false,
      },
      "forbidden",
    ],
    [
      "what is required and matches no pattern",
      {
        type: "object",
        required: ["ya"],
        patternProperties: { "^x": {} },
        additionalProperties: false,
      },
      "forbidden",
    ],
    [
      "a closed object that is a list",
      { allOf: [to("Closed"), { type: "array" }] },
      "types",
    ],
  ])("%s", async (_, source, kind) => {
    const { schema, registry } = await meaning(source, others);
    expect(contradictionOf(schema, registry)?.reason.kind).toBe(kind);
  });
});

describe("something can satisfy, or nothing is proven of", () => {
  it.each<readonly [string, JsonObject]>([
    ["types that meet", { allOf: [{ type: ["string", "null"] }, to("Text")] }],
    [
      "integers among numbers",
      { type: "number", allOf: [{ type: "integer" }] },
    ],
    ["an enum of which one value fits", { type: "string", enum: [1, "a"] }],
    ["what is not closed", { allOf: [to("Named"), { properties: { a: {} } }] }],
    [
      "a closed object that declares what is required",
      { allOf: [to("Closed"), { required: ["a"] }] },
    ],
    [
      "a closed object that need not be one",
      { required: ["c"], additionalProperties: false },
    ],
    [
      "a pattern that lets the property through",
      { allOf: [{ ...closed, patternProperties: { "^b": {} } }, to("Named")] },
    ],
    [
      "a property that is given on one side only",
      {
        allOf: [
          to("Closed"),
          { type: "object", required: ["id"], properties: { id } },
        ],
      },
    ],
    ["bounds of numbers, of what may be a text", { minimum: 10, maximum: 5 }],
    [
      "bounds of texts, of what may be null",
      { type: ["string", "null"], minLength: 5, maxLength: 4 },
    ],
    ["equal bounds", { type: "number", minimum: 1, maximum: 1 }],
    [
      "more items than are listed, where others may follow",
      { type: "array", prefixItems: [text], minItems: 3 },
    ],
    [
      "numbers that are no integers",
      { type: "number", not: { type: "integer" } },
    ],
    [
      "two branches of three that say the same",
      { oneOf: [text, text, { type: "integer" }] },
    ],
    [
      "constants whose keys are names of annotations",
      { oneOf: [{ const: { title: 1 } }, { const: { title: 2 } }] },
    ],
    [
      "what a branch evaluates",
      {
        type: "object",
        required: ["b"],
        anyOf: [{ properties: { b: {} } }],
        unevaluatedProperties: false,
      },
    ],
    ["a text of 👍 characters", { const: "👍", maxLength: 1 }],
    ["a multiple that is no whole number", { const: 0.3, multipleOf: 0.1 }],
    ["what says false", { allOf: [to("Text"), false] }],
    ["what says so by `not`", { type: "integer", not: {}, enum: ["1"] }],
    [
      "a property that is false",
      { allOf: [to("Named"), { properties: { b: false } }] },
    ],
    [
      "a reference to what is contradictory itself",
      { allOf: [{ type: "integer", enum: ["1"] }] },
    ],
  ])("%s", async (_, source) => {
    const { schema, registry } = await meaning(source, others);
    expect(contradictionOf(schema, registry)).toBeUndefined();
  });
});

describe("values of an enum never match", () => {
  it.each<readonly [JsonObject, readonly unknown[]]>([
    [{ type: "string", enum: [1, 2, "beta"] }, [1, 2]],
    [{ type: "integer", enum: [1, 1.5] }, [1.5]],
    [{ ...to("Text"), enum: ["a", null] }, [null]],
    [{ type: ["string", "null"], enum: ["a", null] }, []],
    [{ type: "object", enum: [{}, []] }, [[]]],
    [{ enum: ["abc", "de"], minLength: 3 }, ["de"]],
    [{ enum: ["abc", "x"], pattern: "^x" }, ["abc"]],
    [{ enum: [1, "a"] }, []],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    expect(idleValues(schema, registry)).toEqual(expected);
  });
});
