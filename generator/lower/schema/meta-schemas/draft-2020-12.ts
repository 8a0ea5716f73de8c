import type { JsonObject } from "../../../ir/json.js";

const base = "https://json-schema.org/draft/2020-12";
const $schema = `${base}/schema`;

const vocabularies = {
  [`${base}/vocab/core`]: true,
  [`${base}/vocab/applicator`]: true,
  [`${base}/vocab/unevaluated`]: true,
  [`${base}/vocab/validation`]: true,
  [`${base}/vocab/meta-data`]: true,
  [`${base}/vocab/format-annotation`]: true,
  [`${base}/vocab/content`]: true,
};

const types = ["object", "boolean"];
const meta = { $dynamicRef: "#meta" };
const schemaMap = { type: "object", additionalProperties: meta, default: {} };
const schemaArray = { $ref: "#/$defs/schemaArray" };
const count = { $ref: "#/$defs/nonNegativeInteger" };
const countFromZero = { $ref: "#/$defs/nonNegativeIntegerDefault0" };
const uri = { type: "string", format: "uri" };
const uriReference = { type: "string", format: "uri-reference" };

function vocabulary(
  name: string,
  title: string,
  rest: JsonObject,
): readonly [string, JsonObject] {
  const id = `${base}/meta/${name}`;
  const $vocabulary = { [`${base}/vocab/${name}`]: true };
  return [
    id,
    {
      $schema,
      $id: id,
      $vocabulary,
      $dynamicAnchor: "meta",
      title,
      type: types,
      ...rest,
    },
  ];
}

/** The meta-schemas of JSON Schema 2020-12 by URI. */
export const draft202012: ReadonlyMap<string, JsonObject> = new Map([
  [
    $schema,
    {
      $schema,
      $id: $schema,
      $vocabulary: vocabularies,
      $dynamicAnchor: "meta",
      title: "Core and Validation specifications meta-schema",
      allOf: [
        "core",
        "applicator",
        "unevaluated",
        "validation",
        "meta-data",
        "format-annotation",
        "content",
      ].map((name) => ({
        $ref: `meta/${name}`,
      })),
      type: types,
      properties: {
        definitions: {
          type: "object",
          additionalProperties: meta,
          deprecated: true,
          default: {},
        },
        dependencies: {
          type: "object",
          additionalProperties: {
            anyOf: [meta, { $ref: "meta/validation#/$defs/stringArray" }],
          },
          deprecated: true,
          default: {},
        },
        $recursiveAnchor: {
          $ref: "meta/core#/$defs/anchorString",
          deprecated: true,
        },
        $recursiveRef: {
          $ref: "meta/core#/$defs/uriReferenceString",
          deprecated: true,
        },
      },
    },
  ],
  vocabulary("core", "Core vocabulary meta-schema", {
    properties: {
      $id: { $ref: "#/$defs/uriReferenceString", pattern: "^[^#]*#?$" },
      $schema: { $ref: "#/$defs/uriString" },
      $ref: { $ref: "#/$defs/uriReferenceString" },
      $anchor: { $ref: "#/$defs/anchorString" },
      $dynamicRef: { $ref: "#/$defs/uriReferenceString" },
      $dynamicAnchor: { $ref: "#/$defs/anchorString" },
      $vocabulary: {
        type: "object",
        propertyNames: { $ref: "#/$defs/uriString" },
        additionalProperties: { type: "boolean" },
      },
      $comment: { type: "string" },
      $defs: { type: "object", additionalProperties: meta },
    },
    $defs: {
      anchorString: { type: "string", pattern: "^[A-Za-z_][-A-Za-z0-9._]*$" },
      uriString: uri,
      uriReferenceString: uriReference,
    },
  }),
  vocabulary("applicator", "Applicator vocabulary meta-schema", {
    properties: {
      prefixItems: schemaArray,
      items: meta,
      contains: meta,
      additionalProperties: meta,
      properties: schemaMap,
      patternProperties: { ...schemaMap, propertyNames: { format: "regex" } },
      dependentSchemas: schemaMap,
      propertyNames: meta,
      if: meta,
      then: meta,
      else: meta,
      allOf: schemaArray,
      anyOf: schemaArray,
      oneOf: schemaArray,
      not: meta,
    },
    $defs: { schemaArray: { type: "array", minItems: 1, items: meta } },
  }),
  vocabulary("unevaluated", "Unevaluated applicator vocabulary meta-schema", {
    properties: { unevaluatedItems: meta, unevaluatedProperties: meta },
  }),
  vocabulary("validation", "Validation vocabulary meta-schema", {
    properties: {
      type: {
        anyOf: [
          { $ref: "#/$defs/simpleTypes" },
          {
            type: "array",
            items: { $ref: "#/$defs/simpleTypes" },
            minItems: 1,
            uniqueItems: true,
          },
        ],
      },
      const: true,
      enum: { type: "array", items: true },
      multipleOf: { type: "number", exclusiveMinimum: 0 },
      maximum: { type: "number" },
      exclusiveMaximum: { type: "number" },
      minimum: { type: "number" },
      exclusiveMinimum: { type: "number" },
      maxLength: count,
      minLength: countFromZero,
      pattern: { type: "string", format: "regex" },
      maxItems: count,
      minItems: countFromZero,
      uniqueItems: { type: "boolean", default: false },
      maxContains: count,
      minContains: { ...count, default: 1 },
      maxProperties: count,
      minProperties: countFromZero,
      required: { $ref: "#/$defs/stringArray" },
      dependentRequired: {
        type: "object",
        additionalProperties: { $ref: "#/$defs/stringArray" },
      },
    },
    $defs: {
      nonNegativeInteger: { type: "integer", minimum: 0 },
      nonNegativeIntegerDefault0: { ...count, default: 0 },
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
        uniqueItems: true,
        default: [],
      },
    },
  }),
  vocabulary("meta-data", "Meta-data vocabulary meta-schema", {
    properties: {
      title: { type: "string" },
      description: { type: "string" },
      default: true,
      deprecated: { type: "boolean", default: false },
      readOnly: { type: "boolean", default: false },
      writeOnly: { type: "boolean", default: false },
      examples: { type: "array", items: true },
    },
  }),
  vocabulary(
    "format-annotation",
    "Format vocabulary meta-schema for annotation results",
    {
      properties: { format: { type: "string" } },
    },
  ),
  vocabulary(
    "format-assertion",
    "Format vocabulary meta-schema for assertion results",
    {
      properties: { format: { type: "string" } },
    },
  ),
  vocabulary("content", "Content vocabulary meta-schema", {
    properties: {
      contentEncoding: { type: "string" },
      contentMediaType: { type: "string" },
      contentSchema: meta,
    },
  }),
]);
