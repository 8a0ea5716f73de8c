import { describe, expect, it } from "vitest";
import { compileSchema } from "../../../generator/compile-schema.js";
import { createReport } from "../../../generator/diagnostics/report.js";
import { descriptionOf } from "../../../generator/document/load.js";
import type { JsonObject, JsonValue } from "../../../generator/ir/json.js";
import { lowerApi } from "../../../generator/lower/index.js";

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
  ["keyword-without-effect", "3.1.0", { type: "String" }],
  ["keyword-without-effect", "3.0.3", { type: "file" }],
  ["keyword-without-effect", "3.1.0", { type: ["string", "any"] }],
  ["keyword-without-effect", "3.0.3", { required: true }],
  ["keyword-without-effect", "3.1.0", { examples: { a: { value: 1 } } }],
];

describe("what belongs to another version", () => {
  it.each(mixed)("is told once: %s", async (code, openapi, schema) => {
    const schemas = { A: schema, B: { properties: { a: schema, b: schema } } };
    const [told, ...others] = await diagnose({ openapi, ...named(schemas) });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ code, severity: "warning" });
    expect(told?.message).toMatch(/It stands in 3 places\.$/);
    expect(told?.places.length).toBe(3);
  });

  it.each(mixed)("is an error under strict: %s", async (code, openapi, A) => {
    const told = await diagnose({ openapi, ...named({ A }) }, true);
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

type Diagnostics = ReturnType<typeof createReport>["diagnostics"];

async function diagnose(
  members: JsonObject,
  strict = false,
): Promise<Diagnostics> {
  const report = createReport({ strict });
  const info = { title: "t", version: "1" };
  const description = descriptionOf({ info, ...members }, report);
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
