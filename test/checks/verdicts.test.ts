import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject } from "../../generator/ir/json.js";

const $defs: JsonObject = {
  text: { type: "string" },
  long: { $ref: "#/$defs/text", minLength: 2 },
  nothing: false,
  anything: true,
  list: { type: "array", items: { $ref: "#/$defs/list" } },
};

/** Accepted and refused values of a schema. */
type Case = readonly [
  schema: JsonObject,
  accepted: readonly unknown[],
  refused: readonly unknown[],
];

const cases: readonly Case[] = [
  [{ $ref: "#/$defs/text" }, ["a"], [1, null]],
  [{ $ref: "#/$defs/long" }, ["ab"], ["a", 1]],
  [{ $ref: "#/$defs/text", maxLength: 1 }, ["a"], ["ab", 1]],
  [{ $ref: "#/$defs/text", enum: ["a", 1] }, ["a"], ["b", 1]],
  [{ $ref: "#/$defs/nothing" }, [], [1, {}]],
  [{ $ref: "#/$defs/anything" }, [1, {}], []],
  [{ $ref: "#/$defs/list" }, [[], [[[]]]], [[1], [[[1]]]]],
  [{ const: 1 }, [1], [2, "1"]],
  [{ const: { a: [1] } }, [{ a: [1] }], [{ a: [2] }, {}, null]],
  [{ enum: [1, "a", null] }, [1, "a", null], [2, "b", false]],
  [{ not: { const: 1 } }, [2], [1]],
  [{ not: { not: { type: "string" } } }, ["a"], [1]],
  [{ not: {} }, [], [1, {}]],
  [{ not: { not: {} } }, [1, {}], []],
  [{ not: { type: ["string", "null"] } }, [1], ["a", null]],
  [{ type: ["string", "null"] }, ["a", null], [1]],
  [{ type: ["integer", "string"] }, [1, 1.0, "a"], [1.5, NaN, null]],
  [{ type: "number" }, [1, 1.5], [NaN, Infinity, "1"]],
  [{ type: "integer", enum: [1, 2.5] }, [1], [2, 2.5]],
  [{ type: "object", const: [1] }, [], [[1], {}]],
  [{ type: "array", enum: [[1], {}] }, [[1]], [[2], {}]],
  [{ type: "number", not: { type: "integer" } }, [1.5], [1, "a"]],
  [{ type: "string", allOf: [{ type: "number" }] }, [], ["a", 1]],
  [{ type: "string", allOf: [{ minLength: 1, minItems: 2 }] }, ["a"], ["", []]],
  [
    { type: ["string", "null"], minLength: 2, minimum: 5, minItems: 1 },
    ["ab", null],
    ["a", 1, 7, [1]],
  ],
  [
    { type: "number", allOf: [{ type: ["integer", "string"], minimum: 2 }] },
    [2, 3],
    [1, 2.5, "a"],
  ],
  [
    { type: "string", allOf: [{ type: ["string", "null"], minLength: 2 }] },
    ["ab"],
    ["a", null],
  ],
  [{ type: "string", not: { type: ["string", "null"] } }, [], ["a", null]],
  [{ type: ["string", "null"], not: { type: "null" } }, ["a"], [null, 1]],
  [{ type: ["integer", "null"], enum: [1, null] }, [1, null], [2, "1"]],
  [{ type: ["object", "null"], enum: [{}, null] }, [{}, null], [{ a: 1 }, []]],
  [{ type: ["number", "boolean"], const: true }, [true], [false, 1]],
  [{ type: "array", const: {} }, [], [{}, []]],
  [{ type: "object", const: null }, [], [null, {}]],
  [
    { type: "object", not: { required: ["a", "b"] } },
    [{}, { a: 1 }, { b: 1, a: undefined }],
    [{ a: 1, b: 1 }, 1],
  ],
  [{ not: { required: ["a", "b"] } }, [{}, { a: 1 }], [{ a: 1, b: 1 }, 1]],
  [
    { not: { $ref: "#/$defs/text", title: "A text", description: "Any." } },
    [1],
    ["a"],
  ],
  [{ not: { $ref: "#/$defs/text", minLength: 2 } }, ["a", 1], ["ab"]],
  [
    { not: { allOf: [{ type: "string" }, { enum: ["a", "b"] }] } },
    ["c", 1],
    ["a", "b"],
  ],
  [
    { not: { allOf: [{ minLength: 2 }, { type: "string" }] } },
    ["a", 1],
    ["ab"],
  ],
  [{ not: { anyOf: [{ type: "string" }, { const: 1 }] } }, [2], ["a", 1]],
  [
    { not: { anyOf: [{ minLength: 2 }, { const: "a" }] } },
    ["b"],
    ["ab", "a", 1],
  ],
  [{ not: { not: { minLength: 2 } } }, ["ab", 1], ["a"]],
  [
    {
      anyOf: [
        { type: ["string", "number"], not: { const: "a" } },
        { const: true },
      ],
    },
    ["b", 1, true],
    ["a", false, null],
  ],
  [
    { not: { not: { type: ["string", "number"], not: { enum: ["a", 1] } } } },
    ["b", 2],
    ["a", 1, null],
  ],
  [{ allOf: [{ type: "string" }, { const: "a" }] }, ["a"], ["b", 1]],
  [{ allOf: [{}, { type: "string" }] }, ["a"], [1]],
  [{ allOf: [false, { type: "string" }] }, [], ["a"]],
  [{ anyOf: [{ const: 1 }, { const: "a" }] }, [1, "a"], [2, "b"]],
  [{ anyOf: [{}, { const: 1 }] }, [1, 2], []],
  [{ anyOf: [false, { const: 1 }] }, [1], [2]],
  [
    { anyOf: [{ minLength: 2 }, { type: "string", pattern: "^a" }] },
    ["a", "bc", 1],
    ["b"],
  ],
  [
    { type: "string", anyOf: [{ minLength: 2 }, { pattern: "^a" }] },
    ["a", "bc"],
    ["b", 1],
  ],
  [{ oneOf: [{ const: 1 }, { type: "number" }] }, [2], [1, "a"]],
  [{ oneOf: [{}, { const: 1 }] }, [2], [1]],
  [{ oneOf: [false, {}] }, [1], []],
  [
    { oneOf: [{ type: "string", minLength: 1 }, { type: "null" }] },
    ["a", null],
    ["", 1],
  ],
  [
    { oneOf: [{ type: "number", minimum: 2 }, { type: "boolean" }] },
    [2, true],
    [1, NaN, "a"],
  ],
  [{ contains: {} }, [[1], 1], [[]]],
  [{ contains: {}, minContains: 2 }, [[1, 2]], [[1]]],
  [{ contains: { const: 1 }, minContains: 0 }, [[], [1, 1]], []],
  [
    { contains: { const: 1 }, minContains: 0, maxContains: 1 },
    [[], [1], [2, 2]],
    [[1, 1]],
  ],
  [{ contains: false, minContains: 0, maxContains: 1 }, [[], [1]], []],
  [{ contains: false }, [1], [[], [1]]],
  [{ prefixItems: [{}, { const: 1 }] }, [[], [2], [2, 1]], [[2, 2]]],
  [
    { prefixItems: [{ const: 1 }], items: { const: 2 } },
    [[1, 2, 2], []],
    [[2], [1, 2, 1]],
  ],
  [{ unevaluatedItems: { minItems: 0 } }, [[], [1]], []],
  [{ unevaluatedProperties: { minItems: 0 } }, [{}, { a: 1 }], []],
  [{ additionalProperties: { minItems: 0 } }, [{}, { a: 1 }], []],
  [{ contains: {}, unevaluatedItems: false }, [[1, 2]], [[]]],
  [{ contains: false, minContains: 0, unevaluatedItems: false }, [[]], [[1]]],
  [
    {
      dependentSchemas: { a: { properties: { b: {} } } },
      unevaluatedProperties: { const: 1 },
    },
    [{ a: 1, b: 2 }, { b: 1 }, {}],
    [{ b: 2 }, { a: 2, b: 2 }],
  ],
  [{ prefixItems: [{}, false] }, [[], [1]], [[1, 2]]],
  [{ prefixItems: [{ allOf: [false] }] }, [[], 1], [[1]]],
  [{ items: { allOf: [false] } }, [[], 1], [[1]]],
  [{ unevaluatedItems: { allOf: [false] } }, [[], 1], [[1]]],
  [
    { prefixItems: [{}], unevaluatedItems: { type: "string", const: 1 } },
    [[], [1]],
    [
      [1, 1],
      [1, "a"],
    ],
  ],
  [{ unevaluatedProperties: { allOf: [false] } }, [{}, 1], [{ a: 1 }]],
  [
    {
      properties: { a: {} },
      unevaluatedProperties: { type: "string", const: 1 },
    },
    [{}, { a: 1 }, { b: undefined }],
    [{ b: 1 }, { b: "a" }],
  ],
  [
    {
      items: {
        type: "object",
        properties: { a: { const: 1 }, b: { const: 2 }, c: { const: 3 } },
      },
    },
    [[], [{ a: 1, b: 2 }, { c: 3 }]],
    [[{ c: 1 }], [{}, 1]],
  ],
  [{ items: {} }, [[1]], []],
  [
    { additionalProperties: { type: "string" } },
    [{}, { a: "a" }, { a: undefined }, 1],
    [{ a: 1 }, { a: "a", b: null }],
  ],
  [
    { patternProperties: { "^a": { const: 1 } } },
    [{ a: 1, b: 2 }, { ab: undefined }],
    [{ ab: 2 }],
  ],
  [
    {
      properties: { a: {} },
      patternProperties: { "^b": {} },
      additionalProperties: false,
    },
    [{ a: 1, b: 1, bc: 1 }, { c: undefined }],
    [{ c: 1 }],
  ],
  [
    { properties: { a: { const: 1 } }, additionalProperties: { const: 2 } },
    [{ a: 1, b: 2 }],
    [{ a: 2 }, { b: 1 }],
  ],
  [
    { propertyNames: { minLength: 2 } },
    [{ ab: 1 }, { a: undefined }],
    [{ a: 1 }],
  ],
  [{ propertyNames: false }, [{}, { a: undefined }], [{ a: 1 }]],
  [{ propertyNames: { type: "string" } }, [{ a: 1 }], []],
  [{ propertyNames: { type: "number" } }, [{}], [{ a: 1 }]],
  [
    { required: ["toString"] },
    [{ toString: 1 }, 1],
    [{}, { toString: undefined }],
  ],
  [{ required: ["a"], properties: { a: false } }, [], [{}, { a: 1 }]],
  [
    { required: ["a"], properties: { a: { minLength: 2 } } },
    [{ a: 1 }, { a: "ab" }, 1],
    [{}, { a: undefined }, { a: "a" }],
  ],
  [
    { properties: { a: { minLength: 0 }, b: { items: {} }, c: { if: {} } } },
    [{}, { a: 1, b: [1], c: null }],
    [],
  ],
  [
    { dependentSchemas: { a: { required: ["b"] } } },
    [{}, { a: 1, b: 1 }, { a: undefined }],
    [{ a: 1 }],
  ],
  [
    { dependentRequired: { a: ["b"], c: [] } },
    [{}, { a: 1, b: 1 }, { c: 1 }],
    [{ a: 1 }, { a: 1, b: undefined }],
  ],
  [{ if: { const: 1 }, else: { const: 2 } }, [1, 2], [3]],
  [{ if: { minimum: 1 }, then: { maximum: 2 } }, [0, 1, 2], [3]],
  [{ if: {}, then: { const: 1 }, else: false }, [1], [2]],
  [{ if: false, then: false, else: { const: 1 } }, [1], [2]],
  [{ if: { const: 1 } }, [1, 2], []],
  [{ pattern: "^a", maxLength: 1 }, ["a"], ["b", "ab", "bbb"]],
  [{ pattern: "^.$" }, ["a", "😀"], ["", "ab"]],
  [{ pattern: "^(?<name>a|b)+\\k<name>$" }, ["aa", "abb"], ["a", "ab"]],
  [{ pattern: "^(a+)+$" }, ["a", "aaa", 1], ["", "aab"]],
  [{ patternProperties: { "^(a|aa)+$": false } }, [{ ab: 1 }], [{ aaa: 1 }]],
  [{ minLength: 0, minItems: 0, minProperties: 0 }, ["", [], {}], []],
  [
    { maxLength: 0, maxItems: 0, maxProperties: 0 },
    ["", [], {}, { a: undefined }],
    ["a", [1], { a: 1 }],
  ],
  [
    {
      oneOf: [
        { type: "object", required: ["k"], properties: { k: { const: "a" } } },
        { type: "object", required: ["k"], properties: { k: { const: "a" } } },
      ],
    },
    [],
    [{ k: "a" }, {}],
  ],
  [
    {
      anyOf: [
        {
          type: "object",
          required: ["k", "x"],
          properties: { k: { enum: ["a", "b"] }, x: { const: 1 } },
        },
        {
          type: "object",
          required: ["k", "toString"],
          properties: { k: { const: "c" } },
        },
      ],
    },
    [
      { k: "a", x: 1 },
      { k: "b", x: 1 },
      { k: "c", toString: 1 },
    ],
    [{ k: "a" }, { k: "b", x: 2 }, { k: "c" }, { k: "d" }, {}, "a", [], null],
  ],
  [
    {
      oneOf: [
        {
          type: "object",
          required: ["toString"],
          properties: { toString: { const: "a" } },
        },
        {
          type: "object",
          required: ["toString"],
          properties: { toString: { const: "b" }, x: false },
        },
      ],
    },
    [{ toString: "a", x: 1 }, { toString: "b" }],
    [{}, { toString: "b", x: 1 }, { toString: "c" }],
  ],
  [
    {
      oneOf: [
        { type: "object", properties: { k: { const: "a" } } },
        { type: "object", properties: { k: { const: "b" } } },
      ],
    },
    [{ k: "a" }, { k: "b" }],
    [{}, { k: "c" }],
  ],
];

describe("the verdict is the same", () => {
  describe.each(cases)("%j", (schema, accepted, refused) => {
    const whole = { $defs, ...schema };
    const forms: readonly (readonly [string, JsonObject, boolean])[] = [
      ["where issues are told", whole, true],
      ["where only yes or no is asked", { $defs, not: schema }, false],
      [
        "where a yes decides what else is asked",
        { $defs, if: schema, else: false },
        true,
      ],
      ["where it is one of several", { $defs, anyOf: [schema, false] }, true],
      [
        "where exactly one of several is asked for",
        { $defs, oneOf: [false, schema] },
        true,
      ],
    ];

    it.each(forms)("%s", async (_, form, expected) => {
      const { validate, diagnostics } = await compileSchema(form, {
        dialect: "2020-12",
      });
      expect(diagnostics.filter((each) => each.severity === "error")).toEqual(
        [],
      );
      const isValid = (value: unknown): boolean =>
        validate(value).issues.length === 0;
      expect(accepted.map(isValid)).toEqual(accepted.map(() => expected));
      expect(refused.map(isValid)).toEqual(refused.map(() => !expected));
    });
  });
});
