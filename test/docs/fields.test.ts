import { describe, expect, it } from "vitest";
import { fieldList } from "../../generator/emitters/docs/fields.js";
import {
  allFields,
  schemaFields,
} from "../../generator/emitters/docs/schema-fields.js";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Schema } from "../../generator/ir/schema.js";
import { meaning } from "../schema/meaning.js";
import { sdkOf } from "../sdk.js";

const names = {
  models: new Map(),
  exported: new Map(),
  side: "response",
  linkOf: () => undefined,
} as const;

it.each([
  ["request", ["written", "given"]],
  ["response", ["read", "given"]],
] as const)(
  "fields are told, and required, where they are given: in a %s, %j",
  async (side, expected) => {
    const { schema, registry } = await meaning({
      required: ["read", "written", "given"],
      properties: {
        read: { readOnly: true },
        written: { writeOnly: true },
        given: {},
        other: {},
      },
    });
    const fields = schemaFields(schema, side, registry);
    const required = fields.filter((field) => field.required);
    expect(fields).toHaveLength(3);
    expect(required.map((field) => field.name)).toEqual(expected);
  },
);

it("fields say what their values mean, be those of what they refer to", async () => {
  const { schema, registry } = await meaning(
    {
      properties: {
        level: {
          description: "How much.",
          oneOf: [{ const: 1, title: "Low", description: "Little <b>." }],
        },
        state: { $ref: "#/components/schemas/State" },
      },
    },
    {
      State: { type: "string", enum: ["x"], "x-enumDescriptions": ["The x."] },
    },
  );
  const fields = schemaFields(schema, "response", registry);
  const text = fieldList(fields, names, registry);
  expect(text).toContain("  How much.\n  - `1` (Low): Little &lt;b&gt;.");
  expect(text).toContain('  - `"x"`: The x.');
});

it("a tag has the values that its type says", async () => {
  const at = "#/components/schemas/";
  const { schema, registry } = await meaning(
    { $ref: `${at}Cat` },
    {
      Pet: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string", description: "Which." } },
        discriminator: {
          propertyName: "kind",
          mapping: { cat: `${at}Cat`, lion: `${at}Lion` },
        },
      },
      Cat: { allOf: [{ $ref: `${at}Pet` }] },
      Lion: { allOf: [{ $ref: `${at}Cat` }] },
    },
  );
  const told = (each: Schema): string =>
    fieldList(allFields(each, "response", registry), names, registry);
  const lion = [...registry.values()].find(({ id }) => id.endsWith("/Lion"));
  expect(told(schema)).toBe(
    '- `kind`: string, required, one of `"cat"`, `"lion"`\n\n  Which.',
  );
  expect(lion && told(lion)).toBe(
    '- `kind`: string, required, exactly `"lion"`\n\n  Which.',
  );
});

it.each<[string, JsonObject, string]>([
  [
    "rules over the properties of a value",
    { dependentRequired: { a: ["b"] }, properties: { a: { type: "string" } } },
    "object\n\n  `a` only together with `b`.\n\n  - `a`: string",
  ],
  [
    "what the items of a list are",
    { items: { type: "string", description: "A _tag_." } },
    "array of string\n\n  Each: A _tag_.",
  ],
  [
    "what the values of a map are",
    { additionalProperties: { type: "string", description: "A tag." } },
    "map of string\n\n  Each: A tag.",
  ],
  [
    "what the items of a tuple are",
    { prefixItems: [{ type: "string", description: "First." }], items: false },
    "tuple of string\n\n  - item 1: string\n\n    First.",
  ],
  [
    "the titles of branches",
    {
      oneOf: [
        { title: "One", description: "Said.", properties: { x: {} } },
        { title: "Two", type: "string" },
        { title: "for_programs", type: "integer" },
      ],
    },
    "object or string or integer\n\n  One of these:\n\n  - One: object\n\n    Said.\n\n    - `x`: any value\n\n  - Two: string\n\n  - integer",
  ],
])("fields tell %s", async (_, source, expected) => {
  const { schema, registry } = await meaning({ properties: { a: source } });
  const fields = schemaFields(schema, "response", registry);
  expect(fieldList(fields, names, registry)).toBe(`- \`a\`: ${expected}`);
});

describe("what stands in a value is listed", () => {
  const inner = { type: "object", properties: { x: { type: "integer" } } };
  const listed = "\n\n  - `x`: integer";

  it.each<readonly [string, JsonObject, string]>([
    [
      "in values of maps",
      { type: "object", additionalProperties: inner },
      `map of object${listed}`,
    ],
    [
      "in what an `allOf` adds to a model, whose own properties are not repeated",
      { allOf: [{ $ref: "#/components/schemas/Base" }, inner] },
      `\`Base\` with more properties${listed}`,
    ],
    [
      "in the only branch that is an object",
      { anyOf: [inner, { type: "null" }] },
      `object or null${listed}`,
    ],
    [
      "in items of a branch",
      { anyOf: [{ type: "string" }, { type: "array", items: inner }] },
      `string or array of object${listed}`,
    ],
    [
      "by position",
      { type: "array", prefixItems: [{ type: "string" }, inner], items: false },
      `tuple of string, object

  - item 2: object

    - \`x\`: integer`,
    ],
    [
      "under names that are not known",
      {
        ...inner,
        patternProperties: { "^y": { type: "string" } },
        additionalProperties: { type: "number" },
      },
      `object

  - \`x\`: integer
  - names matching \`^y\`: string
  - any other: number`,
    ],
    [
      "as values of items that mean something",
      {
        type: "array",
        items: {
          type: "string",
          enum: ["a"],
          "x-enumDescriptions": ["The a."],
        },
      },
      'array of string (one of `"a"`)\n\n  - `"a"`: The a.',
    ],
  ])("%s", async (_, value, expected) => {
    const { api, models } = await sdkOf({
      components: {
        schemas: {
          Base: { type: "object", properties: { base: {} } },
          Subject: { properties: { value } },
        },
      },
    });
    const subject = api.schemas.get(api.components.get("Subject") ?? "");
    const fields =
      subject === undefined
        ? []
        : schemaFields(subject, "response", api.schemas);
    const text = fieldList(fields, { ...names, models }, api.schemas);
    expect(text).toBe(`- \`value\`: ${expected}`);
  });
});

it("a list is no longer than anyone reads, and says how many are left", async () => {
  const list = Array.from({ length: 1002 }, (_, index) => [`p${index}`, {}]);
  const { schema, registry } = await meaning({
    properties: Object.fromEntries(list),
  });
  const fields = schemaFields(schema, "response", registry);
  const lines = fieldList(fields, names, registry).split("\n");
  expect(lines).toHaveLength(1001);
  expect(lines.at(-1)).toBe("- and 2 more");
});
