import type { Report } from "./diagnostics/report.js";
import { generatorFiles, generatorHash } from "./generator-hash.js";
import {
  documentPaths,
  type GenerateInputs,
  inputPaths,
  locateInputs,
  readInputs,
} from "./inputs.js";
import type { GenerateOptions } from "./options.js";
import {
  inputsHash,
  type LastRun,
  readLastRun,
  writeLastRun,
} from "./output/last-run.js";
import { manifestFile, readManifest } from "./output/manifest.js";
import { standingPieces } from "./output/pieces.js";
import { stampHolds, takeStamp } from "./output/stamp.js";
import { styleFilesHash } from "./output/style-files.js";

// Apart from the pipeline, so that a run with nothing to do loads none of it.

/** A run that has nothing to do: same inputs, same generator, and the output as it was written. */
export interface UnchangedRun {
  readonly files: readonly string[];
  /** How many diagnostics the last run gave. */
  readonly diagnostics: number;
  /** Whether what it wrote was type-checked. */
  readonly isVerified: boolean;
}

/** The last run, if this one would only repeat it; `undefined` if there is something to do, or to tell again. */
export function findUnchanged(
  options: GenerateOptions,
): UnchangedRun | undefined {
  const { out, check = false, strict = false, verify = false } = options;
  const last = readLastRun(out);
  if (last === undefined) return undefined;
  if (check || (strict && last.diagnostics > 0)) return undefined;
  if (verify && !last.verified) return undefined;
  if (last.style !== undefined && last.style !== styleFilesHash(out))
    return undefined;
  const inputs = locateInputs(options);
  if (inputs.overlays.failure !== undefined) return undefined;
  const files =
    untouchedFiles(out, inputs, last) ?? sameFiles(out, inputs, last);
  const { diagnostics, verified: isVerified } = last;
  return files && { files, diagnostics, isVerified };
}

/** What was emitted, if no file involved was touched since a run found that there was nothing to write: none has to be read. */
function untouchedFiles(
  out: string,
  inputs: GenerateInputs,
  { found, sources }: LastRun,
): readonly string[] | undefined {
  if (found === undefined) return undefined;
  const { files, stamp } = found;
  const involved = involvedFiles(out, inputs, sources, files);
  return stampHolds(stamp, involved) ? files : undefined;
}

/** What was emitted, if all files involved have the texts that they had; that will be seen sooner the next time. */
function sameFiles(
  out: string,
  inputs: GenerateInputs,
  last: LastRun,
): readonly string[] | undefined {
  const isSame = (): boolean =>
    last.inputs ===
    inputsHash(readInputs(inputs, last.sources), generatorHash());
  // Most often an input was edited; if none was, all are read again behind the stamp, which holds for what is read then.
  if (!isSame()) return undefined;
  const manifest = readManifest(out);
  if (typeof manifest !== "object") return undefined;
  const files = [...manifest.files];
  const stamp = takeStamp(involvedFiles(out, inputs, last.sources, files));
  if (!isSame()) return undefined;
  const standing = standingPieces(out);
  if (!files.every((path) => standing.has(path))) return undefined;
  if (stamp !== undefined)
    writeLastRun(out, { ...last, found: { files, stamp } });
  return files;
}

/** All that a run reads or writes, and the generator itself. */
function involvedFiles(
  out: string,
  inputs: GenerateInputs,
  sources: readonly string[],
  files: readonly string[],
): readonly string[] {
  return [
    ...inputPaths(inputs, sources),
    ...[manifestFile, ...files].map((path) => `${out}/${path}`),
    ...generatorFiles(),
  ];
}

/** Whether the package that stands in a folder was type-checked by the run that wrote it. */
export function wasVerified(out: string): boolean {
  return readLastRun(out)?.verified === true;
}

/** What was done to a package that stands in its folder. */
export interface WrittenPackage {
  /** It was type-checked. */
  readonly isVerified: boolean;
  /** It is laid out as the output folder wants it. */
  readonly isFormatted: boolean;
}

/**
 * Remembers what a run was made from. What came from the network may be different tomorrow: such a run is not remembered.
 *
 * @param documents that the description is made of
 * @param written what is known of what stands in the folder now
 * @param started when the run began, in milliseconds since 1970: what was edited since may not be what it read
 */
export function rememberRun(
  out: string,
  inputs: GenerateInputs,
  documents: readonly string[],
  written: WrittenPackage,
  started: number,
  report: Report,
): void {
  if (report.failed || documents.some((id) => /^https?:/.test(id))) return;
  const stamp = takeStamp(documentPaths(inputs, documents));
  if (stamp === undefined || stamp.changed >= started) return;
  const read = readInputs(inputs, documents);
  writeLastRun(out, {
    inputs: inputsHash(read, generatorHash()),
    sources: read.map((input) => input.path),
    diagnostics: report.diagnostics.length,
    verified: written.isVerified,
    ...(written.isFormatted && { style: styleFilesHash(out) }),
  });
}
