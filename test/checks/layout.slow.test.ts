import { check as isFormatted } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import { validatorsEmitter } from "../../generator/emitters/validators/index.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { emitted, sdkOf, type TextFile } from "../sdk.js";

// Emitted checks are printed as prettier would print them: no line is too long, and none is broken without need.

/** Names from short to so long that they fill a line: somewhere between, each form of statement has to break. */
const lengths = [12, 40, 52, 64];

function name(length: number): string {
  return `n${"a".repeat(length - 1)}`;
}

function object(properties: JsonObject): JsonObject {
  return { type: "object", properties };
}

type Form = (property: string) => JsonObject;

/** Schemas around a property's name, by what is laid out. */
const forms: Readonly<Record<string, Form>> = {
  text: (property) =>
    object({ [property]: { type: "string", minLength: 2, pattern: "^a" } }),
  machine: (property) =>
    object({ [property]: { pattern: `^(${property}|a+)+$` } }),
  required: (property) => ({
    ...object({ [property]: { type: ["integer", "null"], minimum: 1 } }),
    required: [property],
  }),
  readings: (property) => ({
    ...object({
      [property]: { type: "string" },
      [`_${property}`]: { type: "string" },
      [`${property}-b`]: { type: "number" },
      b: { required: [property, "b"], type: "object" },
    }),
    required: [property, `_${property}`, `${property}-b`],
  }),
  requiredAny: (property) => ({ type: "object", required: [property] }),
  constants: (property) =>
    object({ [property]: { enum: [property, "b", null] } }),
  constant: (property) => object({ [property]: { const: property } }),
  compound: (property) =>
    object({ [property]: { enum: [{ [property]: 1 }, [property], 1] } }),
  types: (property) =>
    object({
      [property]: { type: ["string", "integer", "boolean", "null", "array"] },
    }),
  list: (property) =>
    object({
      [property]: { type: "array", minItems: 2, items: { type: "number" } },
    }),
  lists: (property) =>
    object({
      [property]: {
        type: "array",
        items: { type: "array", items: object({ [property]: { maximum: 1 } }) },
      },
    }),
  tuple: (property) =>
    object({ [property]: { prefixItems: [{ type: "string" }, false] } }),
  map: (property) =>
    object({
      [property]: {
        type: "object",
        additionalProperties: { type: "string" },
        propertyNames: { enum: [property, "b"] },
      },
    }),
  closed: (property) => ({
    ...object({ [property]: {}, b: {} }),
    additionalProperties: false,
  }),
  patterns: (property) => ({
    type: "object",
    patternProperties: { [`^${property}`]: { type: "string" }, "^b": {} },
    additionalProperties: false,
  }),
  dependent: (property) => ({
    type: "object",
    dependentRequired: { [property]: ["b"], b: [property] },
  }),
  either: (property) => ({
    type: "object",
    oneOf: [
      { required: [property], not: { required: ["b"] } },
      { required: ["b", property] },
    ],
  }),
  any: (property) => ({
    type: "object",
    anyOf: [
      { required: [property, "a"] },
      { required: ["b"], not: { required: [property, "c"] } },
    ],
  }),
  not: (property) => ({
    not: {
      anyOf: [
        { enum: [property, "b"] },
        { allOf: [{ type: "number" }, { const: 1 }] },
      ],
    },
  }),
  condition: (property) => ({
    type: "object",
    if: { required: [property, "b"] },
    then: { required: ["c"] },
    else: { required: [property] },
  }),
  tagged: (property) => ({
    oneOf: [property, "b"].map((tag) => ({
      ...object({ [property]: { const: tag }, b: { type: "string" } }),
      required: [property],
    })),
  }),
  kinds: (property) => ({
    oneOf: [
      object({ [property]: { type: "string" } }),
      { type: "array", items: { const: property } },
      { type: ["string", "null"] },
    ],
  }),
  reference: (property) => ({
    ...object({
      [property]: { $ref: `#/components/schemas/C${property}` },
      b: { format: "password", $ref: `#/components/schemas/C${property}` },
    }),
    required: ["b"],
  }),
  secret: (property) =>
    object({
      [property]: { format: "password", type: "string", maxLength: 2 },
      b: { format: "password", anyOf: [{ minLength: 2 }, { pattern: "^a" }] },
    }),
  unevaluated: (property) => ({
    type: "object",
    anyOf: [object({ [property]: { type: "string" } }), object({ b: {} })],
    unevaluatedProperties: false,
  }),
  contains: (property) =>
    object({ [property]: { contains: { const: property }, maxContains: 2 } }),
};

/** Each form with names of each length: its component and so its functions have names as long. */
function schemasOf(form: Form): Readonly<Record<string, JsonValue>> {
  const schemas = lengths.map((length) => [
    `C${name(length)}`,
    form(name(length)),
  ]);
  return Object.fromEntries(schemas);
}

describe.each(Object.entries(forms))("%s", (_, form) => {
  let files: readonly TextFile[] = [];

  beforeAll(async () => {
    const schemas = schemasOf(form);
    const sdk = await sdkOf({ components: { schemas } });
    ({ files } = await emitted(sdk, validatorsEmitter));
  });

  it("is laid out as prettier does, however long its names", async () => {
    expect(files.length).toBeGreaterThanOrEqual(lengths.length);
    const wrong: string[] = [];
    for (const { path, text } of files)
      if (!(await isFormatted(text, { parser: "typescript" })))
        wrong.push(path);
    expect(wrong).toEqual([]);
  });
});
