import { describe, expect, it } from "vitest";
import { compileSchema } from "../../../generator/compile-schema.js";
import { createReport } from "../../../generator/diagnostics/report.js";
import { descriptionOf } from "../../../generator/document/load.js";
import type { JsonObject, JsonValue } from "../../../generator/ir/json.js";
import { lowerApi } from "../../../generator/lower/index.js";
import { readers } from "../../../generator/lower/schema/keywords/index.js";

/** What belongs to another version, and what says so. */
const mixed: readonly (readonly [string, "3.0.3" | "3.1.0", JsonObject])[] = [
  ["nullable-in-31", "3.1.0", { type: "string", nullable: true }],
  ["exclusive-bound-boolean", "3.1.0", { minimum: 0, exclusiveMinimum: true }],
  ["exclusive-bound-boolean", "3.1.0", { exclusiveMaximum: false }],
  ["items-array", "3.1.0", { items: [{ type: "string" }] }],
  ["items-array", "3.0.3", { items: [{}], additionalItems: false }],
  ["exclusive-bound-number", "3.0.3", { exclusiveMinimum: 0 }],
  ["type-array-in-30", "3.0.3", { type: ["string", "null"] }],
  ["type-array-in-30", "3.0.3", { type: "null" }],
  ["keyword-of-31", "3.0.3", { const: 1 }],
  [
    "reference-sibling-ignored",
    "3.0.3",
    {
      $ref: "#/components/schemas/C",
      maxLength: 1,
      description: "d",
      "x-a": 1,
    },
  ],
  ["keyword-without-effect", "3.1.0", { type: "String" }],
  ["keyword-without-effect", "3.0.3", { type: "file" }],
  ["keyword-without-effect", "3.1.0", { type: ["string", "any"] }],
  ["keyword-without-effect", "3.0.3", { required: true }],
  ["keyword-without-effect", "3.1.0", { examples: { a: { value: 1 } } }],
];

describe("what belongs to another version", () => {
  it.each(mixed)("is told once: %s", async (code, openapi, schema) => {
    const B = { properties: { a: schema, b: schema } };
    const schemas = { A: schema, B, C: { type: "string" } };
    const [told, ...others] = await diagnose({ openapi, ...named(schemas) });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ code, severity: "warning" });
    expect(told?.message).toMatch(/It stands in 3 places\.$/);
    expect(told?.places.length).toBe(3);
  });

  it.each(mixed)("is an error under strict: %s", async (code, openapi, A) => {
    const schemas = { A, C: { type: "string" } };
    const told = await diagnose({ openapi, ...named(schemas) }, true);
    expect(told).toMatchObject([{ code, severity: "error" }]);
  });

  it("is told with all its places", async () => {
    const schemas = Object.fromEntries(
      ["A", "B", "C", "D"].map((name) => [name, { nullable: true }]),
    );
    const [told] = await diagnose({ openapi: "3.1.0", ...named(schemas) });
    expect(told?.message).toContain("It stands in 4 places.");
    expect(told?.places.map(nameOfPlace)).toEqual(["A", "B", "C", "D"]);
  });

  it("is counted once where a schema is read twice", async () => {
    const A = { properties: { a: { nullable: true } } };
    const B = { $ref: "#/components/schemas/A/properties/a" };
    const [told] = await diagnose({ openapi: "3.1.0", ...named({ A, B }) });
    expect(told?.message).not.toContain("places");
  });
});

/** Every keyword that OpenAPI 3.0 lacks and JSON Schema has, with a schema that says something by it. */
const later: Readonly<Record<string, JsonObject>> = {
  const: { const: 1 },
  if: { if: { type: "string" } },
  then: { if: { type: "string" }, then: { minLength: 1 } },
  else: { if: { type: "string" }, else: { minimum: 1 } },
  prefixItems: { prefixItems: [{ type: "string" }], items: { type: "number" } },
  contains: { contains: { type: "string" } },
  minContains: { minContains: 2 },
  maxContains: { maxContains: 3 },
  unevaluatedItems: { unevaluatedItems: { type: "string" } },
  patternProperties: {
    patternProperties: { "^a": { type: "string" } },
    additionalProperties: false,
  },
  propertyNames: { propertyNames: { maxLength: 3 } },
  unevaluatedProperties: { unevaluatedProperties: false },
  dependentRequired: { dependentRequired: { a: ["b"] } },
  dependentSchemas: { dependentSchemas: { a: { required: ["b"] } } },
  dependencies: { dependencies: { a: ["b"], b: { required: ["c"] } } },
  contentEncoding: { type: "string", contentEncoding: "base64" },
  contentMediaType: { type: "string", contentMediaType: "text/plain" },
  examples: { examples: ["a"] },
};

describe("a keyword of JSON Schema in OpenAPI 3.0", () => {
  it("is one of these", () => {
    const names = readers
      .filter(({ vocabularies }) => !vocabularies.includes("oas30"))
      .filter(({ vocabularies }) => !vocabularies.includes("mixed"))
      .map(({ keyword }) => keyword);
    const own = ["format", "$dynamicRef", "$dynamicAnchor"];
    expect(names.filter((name) => !own.includes(name)).toSorted()).toEqual(
      Object.keys(later).toSorted(),
    );
  });

  it.each(Object.entries(later))(
    "is read as in 3.1, and told: %s",
    async (name, A) => {
      const told = await diagnose({ openapi: "3.0.3", ...named({ A }) });
      const codes = new Set(told.map(({ code }) => code));
      expect([...codes]).toEqual(["keyword-of-31"]);
      const messages = told.map(({ message }) => message).join("\n");
      expect(messages).toContain(`\`${name}\``);
      expect(await meaning("3.0.3", A)).toEqual(await meaning("3.1.0", A));
      expect(Object.keys(await meaning("3.1.0", A))).not.toEqual(["id", "at"]);
    },
  );

  it("may hold schemas that are referred to", async () => {
    const A = {
      $defs: { x: { title: "x" } },
      items: { $ref: "#/components/schemas/A/$defs/x" },
    };
    expect(await diagnose({ openapi: "3.0.3", ...named({ A }) })).toEqual([]);
  });

  it.each(["$dynamicRef", "$dynamicAnchor", "$recursiveRef"])(
    "is ignored where it is about references, and told: %s",
    async (name) => {
      const A = { [name]: "#/components/schemas/A" };
      const told = await diagnose({ openapi: "3.0.3", ...named({ A }) });
      expect(told).toMatchObject([{ code: "schema-keyword-ignored" }]);
    },
  );
});

describe("a description that names its dialect", () => {
  const base = "https://spec.openapis.org/oas/3.1/dialect/base";

  it("is read exactly", async () => {
    const codes = (
      await diagnose({
        openapi: "3.1.0",
        jsonSchemaDialect: base,
        ...named({
          A: { type: "string", nullable: true },
          B: { minimum: 0, exclusiveMinimum: true },
          C: { items: [{}] },
        }),
      })
    ).map(({ code }) => code);
    expect(codes.toSorted()).toEqual([
      "schema-invalid",
      "schema-keyword-ignored",
      "schema-keyword-invalid",
    ]);
  });

  it("may do so in a single schema", async () => {
    const $schema = "https://json-schema.org/draft/2020-12/schema";
    const A = { $id: "https://x.test/a", $schema, type: "string" };
    const told = await diagnose({
      openapi: "3.1.0",
      ...named({ A: { ...A, nullable: true }, B: { nullable: true } }),
    });
    expect(
      told.map(({ code, places }) => [code, nameOfPlace(places[0])]),
    ).toEqual([
      ["schema-keyword-ignored", "A"],
      ["nullable-in-31", "B"],
    ]);
  });
});

describe("a document that is referred to", () => {
  const refersTo = (name: string): JsonObject =>
    named({ A: { $ref: `${name}#/components/schemas/N` } });
  const codes = async (
    openapi: string,
    name: string,
    other: JsonObject,
  ): Promise<readonly string[]> =>
    (
      await diagnose({ openapi, ...refersTo(name) }, false, { [name]: other })
    ).map(({ code }) => code);

  it("is read by the version that it says", async () => {
    const of30 = { type: "number", nullable: true, exclusiveMinimum: true };
    const schemas30 = named({ N: { ...of30, minimum: 0 } });
    expect(
      await codes("3.1.1", "o.yaml", { openapi: "3.0.3", ...schemas30 }),
    ).toEqual([]);
    expect(await codes("3.1.1", "o.yaml", schemas30)).toEqual(
      expect.arrayContaining(["nullable-in-31", "exclusive-bound-boolean"]),
    );
    const N = {
      type: ["object", "null"],
      properties: {
        d: { $ref: "#/components/schemas/D", maxLength: 1 },
        e: { $ref: "#anchored" },
        f: { const: 1 },
      },
    };
    const schemas31 = named({ N, D: { $anchor: "anchored", type: "string" } });
    expect(
      await codes("3.0.3", "o.yaml", { openapi: "3.1.0", ...schemas31 }),
    ).toEqual([]);
    expect(await codes("3.0.3", "o.yaml", schemas31)).toEqual(
      expect.arrayContaining(["type-array-in-30", "reference-sibling-ignored"]),
    );
  });

  it.each([
    ["3.1.1", "3.0.3", false],
    ["3.0.3", "3.1.0", true],
  ])(
    "of %s says by it what counts beside $ref: %s",
    async (root, own, isSaid) => {
      const report = createReport();
      const D = { type: "string" };
      const N = { $ref: "#/components/schemas/D", maxLength: 1 };
      const description = descriptionOf(
        {
          openapi: root,
          info: { title: "t", version: "1" },
          ...refersTo("o.yaml"),
        },
        report,
        { "o.yaml": { openapi: own, ...named({ N, D }) } },
      );
      const api = description && (await lowerApi(description, report));
      const found = [...(api?.schemas.values() ?? [])];
      expect(found.some(({ maxLength }) => maxLength === 1)).toBe(isSaid);
    },
  );

  it.each([
    ["3.1.1", "3.0.3", ["encoding-not-honoured"]],
    ["3.0.3", "3.1.0", []],
  ])(
    "of %s says by it whether parts have styles: %s",
    async (openapi, own, told) => {
      const B = {
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              properties: { a: { type: "array", items: { type: "string" } } },
            },
            encoding: { a: { style: "spaceDelimited", explode: false } },
          },
        },
      };
      const post = {
        operationId: "a",
        requestBody: { $ref: "o.yaml#/components/requestBodies/B" },
        responses: { "204": { description: "d" } },
      };
      const other = { openapi: own, components: { requestBodies: { B } } };
      const found = await diagnose(
        { openapi, paths: { "/a": { post } } },
        false,
        { "o.yaml": other },
      );
      expect(found.map(({ code }) => code)).toEqual(told);
    },
  );
});

describe("compileSchema", () => {
  it.each<readonly ["oas30" | "oas31", JsonValue]>([
    ["oas31", { minimum: 0, exclusiveMinimum: true }],
    ["oas31", { items: [{ type: "string" }] }],
    ["oas31", { type: "file" }],
    ["oas31", { required: true }],
    ["oas30", { exclusiveMinimum: 0 }],
    ["oas30", { type: ["string", "null"] }],
    ["oas30", { items: [{}] }],
  ])("of %s refuses %j", async (dialect, schema) => {
    const { diagnostics } = await compileSchema(schema, { dialect });
    expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  });

  it.each(Object.entries(later))(
    "of oas30 reads no %s",
    async (name, schema) => {
      const { [name]: _, ...others } = schema;
      const [exact, without] = [schema, others].map((each) =>
        compileSchema(each, { dialect: "oas30" }),
      );
      expect((await exact)?.source).toBe((await without)?.source);
    },
  );

  it("knows no nullable in oas31", async () => {
    const schema = { type: "string", nullable: true };
    const { validate } = await compileSchema(schema, { dialect: "oas31" });
    expect(validate(null).issues).not.toEqual([]);
  });
});

describe("nullable", () => {
  const notes = async (openapi: string): Promise<readonly string[]> =>
    (
      await diagnose({
        openapi,
        ...named({
          A: { $ref: "#/components/schemas/C", nullable: true },
          B: { type: "string", enum: ["a"], nullable: true },
          C: { type: "string", enum: ["a", null], nullable: true },
          D: { type: "string", nullable: true },
        }),
      })
    ).flatMap(({ code, severity, places }) =>
      code === "nullable-by-intent"
        ? [`${severity} ${nameOfPlace(places[0])}`]
        : [],
    );

  it.each(["3.0.3", "3.1.0"])(
    "of %s beside $ref or an enum without null is noted",
    async (openapi) => {
      expect(await notes(openapi)).toEqual(["note A", "note B"]);
    },
  );
});

function named(schemas: JsonObject): JsonObject {
  return { components: { schemas } };
}

/** What a component means, without what depends on the version's resources. */
async function meaning(openapi: string, A: JsonObject): Promise<JsonObject> {
  const report = createReport();
  const info = { title: "t", version: "1" };
  const members = { openapi, info, ...named({ A }) };
  const description = descriptionOf(members, report);
  const api = description && (await lowerApi(description, report));
  const found = [...(api?.schemas.values() ?? [])][0];
  return JSON.parse(
    JSON.stringify(found, (key, value) =>
      key === "resource" ? undefined : value,
    ),
  );
}

type Diagnostics = ReturnType<typeof createReport>["diagnostics"];

async function diagnose(
  members: JsonObject,
  strict = false,
  others: Readonly<Record<string, JsonValue>> = {},
): Promise<Diagnostics> {
  const report = createReport({ strict });
  const info = { title: "t", version: "1" };
  const description = descriptionOf({ info, ...members }, report, others);
  if (description !== undefined) await lowerApi(description, report);
  return report.diagnostics;
}

/** The name of the component that a place lies in. */
function nameOfPlace(
  place: Diagnostics[number]["places"][number] | undefined,
): string {
  const pointer = place?.kind === "location" ? place.location.pointer : "";
  return pointer.split("/")[3] ?? "";
}
