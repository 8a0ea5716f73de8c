import type { Report } from "../diagnostics/report.js";
import { loadDocument } from "../document/load.js";
import type { SourceFiles } from "../document/text/source-files.js";
import type { SdkConfig } from "../ir/config.js";
import type { ConfigCheck } from "./check.js";
import { defaultConfig, readConfig } from "./read.js";

/**
 * Reads sdk.yaml. Everything that is wrong in it is reported at its place; what can be used is read all the same, so that
 * the run goes on and finds the next mistake.
 *
 * @param file where it is; `undefined` if the API has none: then the defaults hold, as where it says nothing
 * @param makeCheck makes the check of its schema, which is asked for only where there is a file
 * @param sources takes in the text, for printing diagnostics
 */
export async function loadConfig(
  file: string | undefined,
  makeCheck: () => Promise<ConfigCheck>,
  report: Report,
  sources?: SourceFiles,
): Promise<SdkConfig> {
  if (file === undefined) return defaultConfig();
  const document = await loadDocument(file, file, report, sources, {});
  if (document === undefined) return defaultConfig();
  const at = { document: document.id, pointer: "" };
  // All options commented out are null in YAML.
  return readConfig(document.value ?? {}, at, await makeCheck(), report);
}
