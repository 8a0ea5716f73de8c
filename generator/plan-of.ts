import { defaultConfig } from "./config/read.js";
import type { Report } from "./diagnostics/report.js";
import { loadDescription } from "./document/load.js";
import type { SourceFiles } from "./document/text/source-files.js";
import { findOverlays } from "./inputs.js";
import { nothingPublished } from "./ir/published.js";
import type { Sdk } from "./ir/sdk.js";
import { lowerApi } from "./lower/index.js";
import { planSdk } from "./passes/index.js";

/** What is decided about a description that has no sdk.yaml yet; `undefined` if it can't be read. Nothing is written. */
export async function planOf(
  spec: string,
  report: Report,
  sources: SourceFiles,
): Promise<Sdk | undefined> {
  const description = await loadDescription(spec, {
    report,
    sources,
    overlays: findOverlays(spec, report),
  });
  if (description === undefined) return undefined;
  const api = await lowerApi(description, report);
  return report.failed
    ? undefined
    : planSdk(api, defaultConfig(), nothingPublished, report);
}
