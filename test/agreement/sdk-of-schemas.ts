import { defaultConfig } from "../../generator/config/load.js";
import { createReport, type Report } from "../../generator/diagnostics/report.js";
import type { JsonValue, Location } from "../../generator/ir/json.js";
import { splitPointer } from "../../generator/ir/pointer.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { createSchemaLowering, type SchemaSource } from "../../generator/lower/schema/lowering.js";
import { planSdk } from "../../generator/passes/index.js";

/**
 * The plan of an SDK whose components are bare schemas of JSON Schema 2020-12, by name. Whether their patterns are slow is not looked at.
 * A schema with an error is left out, with all that was said of it.
 */
export function sdkOfSchemas(schemas: ReadonlyMap<string, JsonValue>): Sdk {
  const sound = [...schemas].filter(([name, schema]) => isSound(name, schema));
  const report = createReport();
  const sdk = planned(new Map(sound), report);
  if (report.failed) throw new Error(JSON.stringify(report.diagnostics));
  return sdk;
}

function isSound(name: string, schema: JsonValue): boolean {
  const report = createReport();
  planned(new Map([[name, schema]]), report);
  return !report.failed;
}

function planned(schemas: ReadonlyMap<string, JsonValue>, report: Report): Sdk {
  const source = createSource(schemas);
  const lowering = createSchemaLowering(source, "2020-12", report);
  const components = [...schemas.keys()].map(
    (name) =>
      [name, lowering.component({ document: name, pointer: "" })] as const,
  );
  const api = {
    title: "Schemas",
    version: "1",
    servers: [],
    tags: [],
    operations: [],
    securitySchemes: [],
    schemas: lowering.registry(),
    settledReferences: new Map(),
    components: new Map(components),
  };
  return planSdk(api, defaultConfig, new Map(), report);
}

function createSource(schemas: ReadonlyMap<string, JsonValue>): SchemaSource {
  return {
    get: ({ document, pointer }: Location) =>
      splitPointer(pointer).reduce(memberOf, schemas.get(document)),
    locate: () => undefined,
    resolve: () => undefined,
  };
}

function memberOf(
  value: JsonValue | undefined,
  key: string,
): JsonValue | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
    return undefined;
  return isArray(value) ? value[Number(key)] : value[key];
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
