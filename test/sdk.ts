import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultConfig } from "../generator/config/load.js";
import { createReport } from "../generator/diagnostics/report.js";
import { loadDescription } from "../generator/document/load.js";
import { modelsEmitter } from "../generator/emitters/models/index.js";
import { runtimeEmitter } from "../generator/emitters/runtime/index.js";
import { validatorsEmitter } from "../generator/emitters/validators/index.js";
import type { SdkConfig } from "../generator/ir/config.js";
import type { EmittedFile } from "../generator/ir/emitted-file.js";
import type { Sdk } from "../generator/ir/sdk.js";
import { lowerApi } from "../generator/lower/index.js";
import { planSdk } from "../generator/passes/index.js";
import { sdkTypes } from "../generator/types/index.js";

/** The plan of the SDK of a description in a file. Whatever is wrong with the description throws. */
export async function sdkOfFile(
  file: string,
  config: SdkConfig = defaultConfig,
): Promise<Sdk> {
  const report = createReport();
  const description = await loadDescription(file, { report });
  const api = description && (await lowerApi(description, report));
  if (api === undefined || report.failed)
    throw new Error(JSON.stringify(report.diagnostics));
  return planSdk(api, config, new Map(), report);
}

/**
 * The plan of the SDK of a description's text; what every description has to have may be left out.
 *
 * @param folder where the text is written to, under a name of its own
 */
export function sdkOfText(
  folder: string,
  name: string,
  text: string,
  config?: SdkConfig,
): Promise<Sdk> {
  const file = join(folder, `${name}.yaml`);
  const head = [
    ["openapi", "openapi: 3.1.0\n"],
    ["info", 'info: { title: Scenario, version: "1" }\n'],
    ["paths", "paths: {}\n"],
  ] as const;
  const missing = head.filter(
    ([key]) => !new RegExp(`^${key}:`, "m").test(text),
  );
  writeFileSync(file, missing.map(([, line]) => line).join("") + text);
  return sdkOfFile(file, config);
}

/** The files of an SDK's models, and those that they import. */
export async function emitModels(sdk: Sdk): Promise<readonly EmittedFile[]> {
  const report = createReport();
  const models = modelsEmitter(sdkTypes(sdk));
  const emitters = [models, validatorsEmitter, runtimeEmitter];
  const files = await Promise.all(
    emitters.map((emitter) => emitter.emit(sdk, report)),
  );
  return files.flat();
}
