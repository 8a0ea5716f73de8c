import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/report.js";
import type { JsonValue } from "../../generator/ir/json.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { askedCompilers, compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { sample, type Sample } from "../fuzz/sample.js";
import { planned } from "../sdk.js";
import { createSubject, type Row } from "./rows.js";

const folder = temporaryFolder();

/** `SEAMSTRESS_AGREEMENT=20` takes ten times as many. */
const schemaCount = 100 * Number(process.env["SEAMSTRESS_AGREEMENT"] ?? 2);
const valuesOfSchema = 40;
const acceptedOfSchema = 5;

/** The fuzzer's schemas, contradictory ones among them, as components. */
describe("schemas of the fuzzer", () => {
  it("compile under every flag", async () => {
    const sdk = await componentsOf(samplesFrom(1), (schema) => schema);
    const base = join(folder, "compiled");
    await createSubject(base, sdk);
    for (const compiler of askedCompilers)
      expect(await compile(base, { compiler })).toEqual([]);
  }, 280_000);

  it("have types that take what their validators accept, where they say types", async () => {
    const samples = samplesFrom(700_000);
    const sdk = await componentsOf(samples, typed);
    const base = join(folder, "typed");
    const { checks, refused } = await createSubject(base, sdk);
    const rows = samples.flatMap(({ values }, index) =>
      acceptedRows(`Fuzzed${index}`, values, checks),
    );
    const verdicts = await refused(rows, "7");
    expect(rows.filter((_, index) => verdicts[index])).toEqual([]);
    expect(rows.length).toBeGreaterThan(samples.length);
  }, 280_000);
});

function samplesFrom(seed: number): readonly Sample[] {
  return Array.from({ length: schemaCount }, (_, index) =>
    sample(seed + index, valuesOfSchema, "2020-12"),
  );
}

/** The plan of the samples' schemas as components. Those with an error are left out. */
async function componentsOf(
  samples: readonly Sample[],
  change: (schema: JsonValue) => JsonValue,
): Promise<Sdk> {
  const schemas = samples.map(
    ({ schema }, index) =>
      [`Fuzzed${index}`, change(apart(schema, `fuzzed${index}`))] as const,
  );
  return planOfSound(schemas);
}

async function planOfSound(
  schemas: readonly (readonly [string, JsonValue])[],
): Promise<Sdk> {
  const jsonSchemaDialect = "https://json-schema.org/draft/2020-12/schema";
  const components = { schemas: Object.fromEntries(schemas) };
  const plan = await planned({ jsonSchemaDialect, components });
  const wrong = plan.diagnostics.flatMap(wrongComponents);
  const sound = schemas.filter(([name]) => !wrong.includes(name));
  if (sound.length < schemas.length) return planOfSound(sound);
  expect(wrong).toEqual([]);
  return plan.sdk;
}

function wrongComponents({ severity, places }: Diagnostic): readonly string[] {
  if (severity !== "error") return [];
  return places.flatMap((place) =>
    place.kind === "location"
      ? [place.location.pointer.split("/")[3] ?? ""]
      : [],
  );
}

/** Types of objects and arrays are narrower on purpose where a schema does not say that there is one: here all do. */
function typed(schema: JsonValue): JsonValue {
  if (typeof schema !== "object" || schema === null) return schema;
  if (isArray(schema)) return schema.map(typed);
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, each]) => [
      key,
      key === "const" || key === "enum" ? each : typed(each),
    ]),
  );
  const speaks = (keywords: readonly string[]): boolean =>
    keywords.some((each) => Object.hasOwn(schema, each));
  if (speaks(["type", "const", "enum"])) return inner;
  if (speaks(objectKeywords)) return { ...inner, type: "object" };
  return speaks(arrayKeywords) ? { ...inner, type: "array" } : inner;
}

const objectKeywords = [
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "dependentRequired",
  "dependentSchemas",
];
const arrayKeywords = [
  "prefixItems",
  "items",
  "contains",
  "minItems",
  "maxItems",
  "uniqueItems",
];

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function acceptedRows(
  type: string,
  values: readonly JsonValue[],
  checks: ReadonlyMap<string, (value: unknown) => boolean>,
): readonly Row[] {
  return values
    .filter((value) => checks.get(type)?.(value) === true)
    .slice(0, acceptedOfSchema)
    .map((value) => ({ type, value, isValid: true }));
}

/** The schema under a URI and with dynamic anchors of its own, so that none meets another's. */
function apart(schema: JsonValue, name: string): JsonValue {
  const whole = {
    $id: "https://example.test/outer",
    ...(typeof schema === "object" && schema),
  };
  return JSON.parse(
    JSON.stringify(whole)
      .replaceAll("https://example.test/", `https://${name}.example.test/`)
      .replaceAll('#node"', `#${name}"`)
      .replaceAll('"$dynamicAnchor":"node"', `"$dynamicAnchor":"${name}"`),
  );
}
