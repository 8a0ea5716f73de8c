import { defaultConfig } from "../../generator/config/load.js";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { SdkConfig } from "../../generator/ir/config.js";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { lowerApi } from "../../generator/lower/index.js";
import { planSdk } from "../../generator/passes/index.js";

/** The plan of the SDK of an API with these parts. */
export async function sdkOf(
  parts: JsonObject,
  config: Partial<SdkConfig> = {},
): Promise<Sdk> {
  const report = createReport();
  const value = {
    openapi: "3.1.0",
    info: { title: "Doors", version: "1.2.3" },
    paths: {},
    ...parts,
  };
  const description = descriptionOf(value, report);
  if (description === undefined)
    throw new Error(JSON.stringify(report.diagnostics));
  const api = await lowerApi(description, report);
  return planSdk(api, { ...defaultConfig, ...config }, new Map(), report);
}
