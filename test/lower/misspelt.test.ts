import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowerApi } from "../../generator/lower/index.js";

/** Code, message and pointers of what is told of component schemas. */
async function diagnose(
  schemas: JsonObject,
  openapi = "3.1.0",
): Promise<readonly (readonly string[])[]> {
  const report = createReport();
  const info = { title: "t", version: "1" };
  const description = descriptionOf(
    { openapi, info, components: { schemas } },
    report,
  );
  if (description !== undefined) await lowerApi(description, report);
  return report.diagnostics.map(({ code, message, places }) => [
    code,
    message,
    ...places.map((place) =>
      place.kind === "location" ? place.location.pointer : "",
    ),
  ]);
}

const misspelt: readonly (readonly [string, string, JsonObject[string]])[] = [
  ["minLenght", "minLength", 1],
  ["requierd", "required", []],
  ["propertys", "properties", {}],
  ["addtionalProperties", "additionalProperties", false],
  ["additionalProprties", "additionalProperties", false],
  ["additional_properties", "additionalProperties", false],
  ["exmaple", "example", 1],
  ["descripton", "description", "A"],
  ["maxlength", "maxLength", 9],
  ["itmes", "items", {}],
  ["uniqeItems", "uniqueItems", true],
  ["min_items", "minItems", 1],
  ["anyof", "anyOf", []],
  ["tpye", "type", "string"],
  ["enums", "enum", []],
  ["ref", "$ref", "#/a"],
  ["externalDoc", "externalDocs", {}],
  ["gte", "minimum", 1],
  ["le", "maximum", 1],
  ["lte", "maximum", 1],
  ["lt", "exclusiveMaximum", 1],
  ["gt", "exclusiveMinimum", 1],
  ["regex", "pattern", "a"],
];

describe("a word that is next to a keyword", () => {
  it.each(misspelt)("%s is %s", async (word, keyword, value) => {
    expect(await diagnose({ A: { [word]: value } })).toEqual([
      [
        "keyword-unknown",
        `\`${word}\` is no keyword: it means nothing. Did you mean "${keyword}"?`,
        `/components/schemas/A/${word}`,
      ],
    ]);
  });

  it("may be one of OpenAPI 3.0 alone", async () => {
    const [told] = await diagnose({ A: { nullabel: true } }, "3.0.3");
    expect(told?.[1]).toContain('Did you mean "nullable"?');
  });

  it("is told where a description names its dialect", async () => {
    const $schema = "https://json-schema.org/draft/2020-12/schema";
    expect(await diagnose({ A: { $schema, minLenght: 1 } })).toHaveLength(1);
  });

  it("is told of once, with its number", async () => {
    const A = { minLenght: 1 };
    const [told, ...others] = await diagnose({ A, B: { items: A } });
    expect(others).toEqual([]);
    expect(told?.[1]).toContain("It stands in 2 places.");
  });

  it("is nothing to compileSchema, where any word is legal", async () => {
    for (const dialect of ["2020-12", "oas31", "oas30", "draft4"] as const) {
      const schema = {
        minLenght: 1,
        required: ["nmae"],
        properties: { name: {} },
      };
      const { diagnostics } = await compileSchema(schema, { dialect });
      expect(diagnostics).toEqual([]);
    }
  });
});

describe("a word that is meant", () => {
  it.each([
    "x-minimun",
    "note",
    "then_",
    "when",
    "cost",
    "label",
    "order",
    "units",
    "fields",
    "deprecation",
    "$comment",
    "$id",
    "xml",
    "definitions",
  ])("%s", async (word) => {
    expect(await diagnose({ A: { [word]: "https://a.test/b" } })).toEqual([]);
  });

  it("may be the name of a property", async () => {
    const properties = { minLenght: {}, propertys: {} };
    expect(await diagnose({ A: { properties } })).toEqual([]);
  });
});

describe("a required name", () => {
  const properties = { name: {}, priority: {}, created_at: {}, line2: {} };

  it.each([
    ["prioritty", "priority"],
    ["prioirty", "priority"],
    ["createdAt", "created_at"],
    ["Priority", "priority"],
  ])("%s that looks like %s", async (name, meant) => {
    const A = { properties, required: ["name", name] };
    expect(await diagnose({ A })).toEqual([
      [
        "required-unknown",
        `\`${name}\` is required and nothing declares it. Did you mean "${meant}"?`,
        "/components/schemas/A/required/1",
      ],
    ]);
  });

  it.each<[string, JsonObject]>([
    ["is like no other", { properties, required: ["owner"] }],
    ["differs in a number", { properties, required: ["line1"] }],
    [
      "is like one that is required too",
      { properties, required: ["priority", "prioritty"] },
    ],
    [
      "is declared by another part",
      {
        allOf: [{ properties }, { properties: { prioritty: {} } }],
        required: ["prioritty"],
      },
    ],
    [
      "is declared by the whole that it is a part of",
      {
        properties: { ...properties, prioritty: {} },
        anyOf: [{ properties: { priority: {} }, required: ["prioritty"] }],
      },
    ],
    [
      "is declared by what it refers to",
      { $ref: "#/components/schemas/B", properties, required: ["prioritty"] },
    ],
    ["is refused", { properties, not: { required: ["prioritty"] } }],
  ])("is right where it %s", async (_, A) => {
    const B = { properties: { prioritty: {} } };
    expect(await diagnose({ A, B })).toEqual([]);
  });

  it("is told of in a part, by what the whole declares", async () => {
    const A = { properties, anyOf: [{ required: ["prioritty"] }] };
    expect(await diagnose({ A })).toMatchObject(
      [
        [
          "required-unknown",
          /Did you mean "priority"/,
          "/components/schemas/A/anyOf/0/required/0",
        ],
      ].map(([code, , place]) => [code, expect.any(String), place]),
    );
  });
});

describe("a default", () => {
  const values = ["open", "done"];

  it.each<[string, JsonObject, string]>([
    [
      "of the enum beside it",
      { enum: values, default: "opened" },
      'The default "opened" is none of "open", "done". Did you mean "open"?',
    ],
    [
      "of the enum that it refers to",
      { $ref: "#/components/schemas/B", default: "dnoe" },
      'The default "dnoe" is none of "open", "done". Did you mean "done"?',
    ],
    ["of a constant", { const: 1, default: 2 }, "The default 2 is none of 1."],
    [
      "of what may be null",
      { type: ["string", "null"], enum: [...values, null], default: "x" },
      'The default "x" is none of "open", "done", null.',
    ],
  ])("is told of where it is none %s", async (_, A, message) => {
    expect(await diagnose({ A, B: { enum: values } })).toEqual([
      ["default-not-listed", message, "/components/schemas/A/default"],
    ]);
  });

  it.each<[string, JsonObject]>([
    ["it is listed", { enum: values, default: "done" }],
    [
      "its keys are in another order",
      { enum: [{ a: 1, b: 2 }], default: { b: 2, a: 1 } },
    ],
    ["nothing is listed", { type: "string", default: "done" }],
    [
      "a branch has its type",
      { oneOf: [{ type: "object" }, { type: "null" }], default: null },
    ],
    ["it is an integer", { type: "number", default: 1 }],
    ["it is a property's name", { properties: { default: { enum: values } } }],
    [
      "a branch lists others",
      { anyOf: [{ enum: values }, { type: "integer" }], default: 1 },
    ],
  ])("is right where %s", async (_, A) => {
    expect(await diagnose({ A })).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    ["an empty text", { type: "integer", default: "" }, '"" is no integer'],
    [
      "a word in quotes",
      { type: "boolean", default: "false" },
      '"false" is no boolean',
    ],
    ["a fraction", { type: "integer", default: 1.5 }, "1.5 is no integer"],
    ["a text for null", { type: "null", default: "x" }, '"x" is no null'],
    [
      "null",
      { type: ["string", "array"], default: null },
      "null is no string or array",
    ],
    [
      "of another type than what it refers to",
      { $ref: "#/components/schemas/B", default: 1 },
      "1 is no string",
    ],
    [
      "of no branch's type",
      {
        anyOf: [{ $ref: "#/components/schemas/B" }, { type: "null" }],
        default: 1,
      },
      "1 is no string or null",
    ],
    [
      "beyond a limit",
      { type: "integer", maximum: 5, default: 10 },
      "10 does not fit what its schema says",
    ],
    [
      "too long",
      { type: "string", maxLength: 2, default: "abc" },
      '"abc" does not fit what its schema says',
    ],
  ])("is told of where it is %s", async (_, A, message) => {
    expect(await diagnose({ A, B: { type: "string" } })).toEqual([
      [
        "default-refused",
        `The default ${message}.`,
        "/components/schemas/A/default",
      ],
    ]);
  });

  it("may be null where the schema is nullable", async () => {
    const A = { type: "string", nullable: true, enum: values, default: null };
    const told = await diagnose({ A }, "3.0.3");
    expect(told.map(([code]) => code)).toEqual(["nullable-by-intent"]);
  });
});
