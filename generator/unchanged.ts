import type { Report } from "./diagnostics/report.js";
import { generatorHash } from "./generator-hash.js";
import { type GenerateInputs, locateInputs, readInputs } from "./inputs.js";
import type { GenerateOptions } from "./options.js";
import { isUpToDate } from "./output/compare.js";
import { inputsHash, readLastRun, writeLastRun } from "./output/last-run.js";
import { readManifest } from "./output/manifest.js";

// Apart from the pipeline, so that a run with nothing to do loads none of it.

/** A run that has nothing to do: same inputs, same generator, and the output as it was written. */
export interface UnchangedRun {
  readonly files: readonly string[];
  /** How many diagnostics the last run gave. */
  readonly diagnostics: number;
}

/** The last run, if this one would only repeat it; `undefined` if there is something to do, or to tell again. */
export function findUnchanged(
  options: GenerateOptions,
): UnchangedRun | undefined {
  const last = readLastRun(options.out);
  const manifest = readManifest(options.out);
  if (last === undefined || typeof manifest !== "object") return undefined;
  if (options.check === true) return undefined;
  if (options.strict === true && last.diagnostics > 0) return undefined;
  const read = readInputs(locateInputs(options), last.sources);
  const isSame = last.inputs === inputsHash(read, generatorHash());
  return isSame && isUpToDate(options.out, manifest)
    ? { files: [...manifest.files.keys()], diagnostics: last.diagnostics }
    : undefined;
}

/**
 * Remembers what a run was made from. What came from the network may be different tomorrow: such a run is not remembered.
 *
 * @param documents that the description is made of
 */
export function rememberRun(
  out: string,
  inputs: GenerateInputs,
  documents: readonly string[],
  report: Report,
): void {
  if (report.failed || documents.some((id) => /^https?:/.test(id))) return;
  const read = readInputs(inputs, documents);
  writeLastRun(out, {
    inputs: inputsHash(read, generatorHash()),
    sources: read.map((input) => input.path),
    diagnostics: report.diagnostics.length,
  });
}
