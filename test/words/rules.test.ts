import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Schema, SchemaRegistry } from "../../generator/ir/schema.js";
import { crossFieldRules } from "../../generator/words/cross-field.js";
import { rulesOf } from "../../generator/words/rules.js";
import { lowered } from "../sdk.js";

async function lower(
  schema: JsonObject,
): Promise<{ schema: Schema; registry: SchemaRegistry }> {
  const color = { type: "string", enum: ["red", "blue"] };
  const stamp = { type: "object", readOnly: true };
  const schemas = { Subject: schema, Color: color, Stamp: stamp };
  const components = { schemas };
  const { api } = await lowered({ components });
  const subject = api.schemas.get(api.components.get("Subject") ?? "");
  if (subject === undefined) throw new Error("no such component");
  return { schema: subject, registry: api.schemas };
}

describe("rules in words", () => {
  it.each([
    [{ type: "string", format: "uuid" }, ["format `uuid`"]],
    [
      { type: "string", minLength: 1, maxLength: 20 },
      ["at least 1 character", "at most 20 characters"],
    ],
    [{ type: "string", minLength: 3, maxLength: 3 }, ["exactly 3 characters"]],
    [{ type: "string", pattern: "^a|b$" }, ["matching `^a|b$`"]],
    [
      { type: "integer", minimum: 0, exclusiveMaximum: 10 },
      ["at least 0", "less than 10"],
    ],
    [{ type: "number", multipleOf: 0.01 }, ["a multiple of 0.01"]],
    [{ enum: ["a", 1, null] }, ['one of `"a"`, `1`, `null`']],
    [{ const: "a" }, ['exactly `"a"`']],
    [
      JSON.parse(
        '{"if":{"type":"string"},"then":{"minLength":3},"else":{"type":"integer"}}',
      ),
      [
        "at least 3 characters where it is a string",
        "integer where it is not a string",
      ],
    ],
    [
      { type: "array", contains: { const: 1 }, maxContains: 2 },
      [
        "at least 1 special item",
        "at most 2 special items",
        "special where it is exactly `1`",
      ],
    ],
    [
      { oneOf: [{ const: "a", title: "A" }, { const: "b" }] },
      ['one of `"a"`, `"b"`'],
    ],
    [
      { type: "array", maxItems: 5, uniqueItems: true },
      ["at most 5 items", "no item twice"],
    ],
    [
      { type: "object", minProperties: 2, additionalProperties: false },
      ["at least 2 properties", "no other properties"],
    ],
    [
      { type: "object", propertyNames: { pattern: "^[a-z]+$" } },
      ["names matching `^[a-z]+$`"],
    ],
    [{ type: "integer", not: { enum: [42] } }, ["not `42`"]],
    [{ not: { type: "string" } }, ["no string"]],
    [{ type: "string", not: { pattern: "^x" } }, ["not matching `^x`"]],
    [{ not: { type: "string", minLength: 2 } }, []],
    [
      { type: "string", anyOf: [{ maxLength: 2 }, { pattern: "^x" }] },
      ["at most 2 characters or matching `^x`"],
    ],
    [{ type: "boolean", default: true }, ["default `true`"]],
    [
      { type: "string", deprecated: true, readOnly: true },
      ["read only", "**deprecated**"],
    ],
    [{ $ref: "#/components/schemas/Color" }, ['one of `"red"`, `"blue"`']],
    // What is referred to marks a property as well as its own schema does.
    [{ $ref: "#/components/schemas/Stamp" }, ["read only"]],
  ])("%j", async (source, rules) => {
    const { schema, registry } = await lower(source);
    expect(rulesOf(schema, registry)).toEqual(rules);
  });

  it("are shortened where there are very many", async () => {
    const { schema } = await lower({
      enum: Array.from({ length: 70 }, (_, at) => at),
    });
    expect(rulesOf(schema)[0]).toMatch(/, `59` and 10 more$/);
  });
});

describe("rules over several fields in words", () => {
  const ids = {
    a: { type: "string" },
    b: { type: "string" },
    c: { type: "string" },
  };

  it.each([
    [
      {
        oneOf: [
          {
            required: ["a"],
            not: { anyOf: [{ required: ["b"] }, { required: ["c"] }] },
          },
          { required: ["b", "c"], not: { required: ["a"] } },
        ],
      },
      [
        {
          text: "Exactly one of these:",
          cases: ["`a`, without `b` or `c`", "`b` and `c`, without `a`"],
        },
      ],
    ],
    [
      { anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      [{ text: "At least one of these:", cases: ["`a`", "`b`"] }],
    ],
    [
      { not: { required: ["a", "b"] } },
      [{ text: "Not `a` and `b` together.", cases: [] }],
    ],
    [{ not: { required: ["a"] } }, [{ text: "No `a`.", cases: [] }]],
    // That `a` must not be 1 is no rule over several fields.
    [{ not: { required: ["a"], properties: { a: { const: 1 } } } }, []],
    [
      { anyOf: [{ properties: { a: { const: null } } }, { required: ["b"] }] },
      [{ text: "At least one of these:", cases: ["`a` `null`", "`b`"] }],
    ],
    [
      { dependentRequired: { a: ["b", "c"] } },
      [{ text: "`a` only together with `b` and `c`.", cases: [] }],
    ],
    [
      {
        if: { properties: { a: { const: "x" } }, required: ["a"] },
        // Written so, because an object with a `then` looks like a promise to a linter.
        ...JSON.parse('{"then":{"required":["b"]},"else":{"required":["c"]}}'),
      },
      [
        { text: 'With `a` `"x"`: `b`.', cases: [] },
        { text: 'Without `a` `"x"`: `c`.', cases: [] },
      ],
    ],
    [
      {
        if: { properties: { a: { enum: ["x", "y"] } }, required: ["a"] },
        ...JSON.parse(
          '{"then":{"properties":{"b":{"type":"string","pattern":"^z"},"c":{"type":"string"}}}}',
        ),
      },
      [
        {
          text: 'With `a` (one of `"x"`, `"y"`): optional `b` (matching `^z`).',
          cases: [],
        },
      ],
    ],
    // A condition that can't be put in words is no other one.
    [
      {
        if: { properties: { a: { items: {} } }, required: ["a"] },
        ...JSON.parse('{"then":{"required":["b"]}}'),
      },
      [],
    ],
    [
      {
        dependentSchemas: {
          a: { required: ["b"], properties: { c: { minimum: 1 } } },
        },
      },
      [{ text: "With `a`: `b` and optional `c` (at least 1).", cases: [] }],
    ],
    [
      {
        oneOf: [
          { properties: { a: { type: "integer" } } },
          { required: ["b"] },
        ],
      },
      [],
    ],
  ])("%j", async (rules, expected) => {
    const { schema, registry } = await lower({
      type: "object",
      properties: ids,
      ...rules,
    });
    expect(crossFieldRules(schema, registry)).toEqual(expected);
  });
});
