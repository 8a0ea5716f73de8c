import type { JsonObject } from "../../../ir/json.js";

const self = { $ref: "#" };
const map = { type: "object", additionalProperties: self, default: {} };
const schemaArray = { $ref: "#/definitions/schemaArray" };
const count = { $ref: "#/definitions/positiveInteger" };
const countFromZero = { $ref: "#/definitions/positiveIntegerDefault0" };
const strings = { $ref: "#/definitions/stringArray" };
const booleanOrSchema = { anyOf: [{ type: "boolean" }, self], default: {} };

/** The meta-schema of JSON Schema draft 4 by URI. */
export const draft04: ReadonlyMap<string, JsonObject> = new Map([
  [
    "http://json-schema.org/draft-04/schema",
    {
      id: "http://json-schema.org/draft-04/schema#",
      $schema: "http://json-schema.org/draft-04/schema#",
      description: "Core schema meta-schema",
      definitions: {
        schemaArray: { type: "array", minItems: 1, items: self },
        positiveInteger: { type: "integer", minimum: 0 },
        positiveIntegerDefault0: { allOf: [count, { default: 0 }] },
        simpleTypes: {
          enum: [
            "array",
            "boolean",
            "integer",
            "null",
            "number",
            "object",
            "string",
          ],
        },
        stringArray: {
          type: "array",
          items: { type: "string" },
          minItems: 1,
          uniqueItems: true,
        },
      },
      type: "object",
      properties: {
        id: { type: "string" },
        $schema: { type: "string" },
        title: { type: "string" },
        description: { type: "string" },
        default: {},
        multipleOf: { type: "number", minimum: 0, exclusiveMinimum: true },
        maximum: { type: "number" },
        exclusiveMaximum: { type: "boolean" },
        minimum: { type: "number" },
        exclusiveMinimum: { type: "boolean" },
        maxLength: count,
        minLength: countFromZero,
        pattern: { type: "string", format: "regex" },
        additionalItems: booleanOrSchema,
        items: { anyOf: [self, schemaArray], default: {} },
        maxItems: count,
        minItems: countFromZero,
        uniqueItems: { type: "boolean", default: false },
        maxProperties: count,
        minProperties: countFromZero,
        required: strings,
        additionalProperties: booleanOrSchema,
        definitions: map,
        properties: map,
        patternProperties: map,
        dependencies: {
          type: "object",
          additionalProperties: { anyOf: [self, strings] },
        },
        enum: { type: "array", minItems: 1, uniqueItems: true },
        type: {
          anyOf: [
            { $ref: "#/definitions/simpleTypes" },
            {
              type: "array",
              items: { $ref: "#/definitions/simpleTypes" },
              minItems: 1,
              uniqueItems: true,
            },
          ],
        },
        format: { type: "string" },
        allOf: schemaArray,
        anyOf: schemaArray,
        oneOf: schemaArray,
        not: self,
      },
      dependencies: {
        exclusiveMaximum: ["maximum"],
        exclusiveMinimum: ["minimum"],
      },
      default: {},
    },
  ],
]);
