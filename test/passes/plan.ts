import { defaultConfig } from "../../generator/config/read.js";
import { createReport, type Diagnostic } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { SdkConfig } from "../../generator/ir/config.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Method, Sdk } from "../../generator/ir/sdk.js";
import { lowerApi } from "../../generator/lower/index.js";
import { planSdk } from "../../generator/passes/index.js";

/** What the pipeline makes of a description, up to the plan. */
export interface Planned {
  readonly sdk: Sdk;
  readonly diagnostics: readonly Diagnostic[];
  /** Methods by accessor: `acs.users.suspend`. */
  readonly methods: ReadonlyMap<string, Method>;
}

export interface PlanOptions {
  readonly config?: Partial<SdkConfig>;
  readonly components?: JsonObject;
  readonly published?: ReadonlyMap<string, string>;
  readonly openapi?: string;
  readonly title?: string;
}

/** Plans an API that has just these paths. */
export async function plan(
  paths: JsonObject,
  options: PlanOptions = {},
): Promise<Planned> {
  const report = createReport();
  const value: JsonValue = {
    openapi: options.openapi ?? "3.1.0",
    info: { title: options.title ?? "Toy", version: "1" },
    paths,
    components: options.components ?? {},
  };
  const description = descriptionOf(value, report);
  if (description === undefined) throw new Error("not a description");
  const api = await lowerApi(description, report);
  const config = { ...defaultConfig, ...options.config };
  const sdk = planSdk(api, config, options.published ?? new Map(), report);
  const methods = sdk.resources.flatMap((resource) =>
    resource.methods.map(
      (method) => [[...resource.path, method.name].join("."), method] as const,
    ),
  );
  return { sdk, diagnostics: report.diagnostics, methods: new Map(methods) };
}

/** An operation with nothing but what is given. */
export function operation(fields: JsonObject = {}): JsonObject {
  return { responses: { "200": { description: "OK" } }, ...fields };
}

/** A JSON body of this schema. */
export function jsonBody(schema: JsonObject, required = true): JsonObject {
  return { required, content: { "application/json": { schema } } };
}

/** A success response of this schema. */
export function ok(schema: JsonObject): JsonObject {
  return {
    "200": { description: "OK", content: { "application/json": { schema } } },
  };
}

export function codes(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((diagnostic) => diagnostic.code);
}
