import {
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Report } from "../diagnostics/report.js";
import type { EmittedFile } from "../ir/emitted-file.js";
import { textHash } from "../pieces/text-hash.js";
import type { OutputDiff } from "./compare.js";
import { errorCode } from "./error-code.js";
import { temporaryFile } from "./folder.js";
import { writeIgnoreFile } from "./ignore-file.js";
import { manifestFile, printManifest } from "./manifest.js";
import { foldersOf } from "./paths.js";
import { hashOnDisk } from "./pieces.js";

/**
 * Makes an output folder hold the files: deletes stale ones, writes those that differ, touches no other. A failure of
 * the file system is reported; what was written up to then is listed as ours, so that the next run carries on.
 *
 * @param printed at least the files that differ
 * @param manifest its text
 */
export function writeOutput(
  out: string,
  printed: readonly EmittedFile[],
  diff: OutputDiff,
  report: Report,
  manifest: string = manifestText(diff),
): void {
  try {
    mkdirSync(out, { recursive: true });
    // An earlier run may have ended between writing it and giving it its name.
    rmSync(join(out, temporaryFile), { force: true });
    if (diff.added.length + diff.changed.length + diff.removed.length > 0) {
      writeManifest(out, manifestText(diff, diff.removed));
      removeFiles(out, diff.removed);
      writeFiles(out, printed, diff);
    }
    writeManifest(out, manifest);
    writeIgnoreFile(out);
  } catch (error) {
    report.add(
      "output-unwritable",
      `The output can't be written (${errorCode(error) ?? String(error)}).`,
      { kind: "file", file: out },
    );
  }
}

/**
 * The text of the manifest of what will be in the folder.
 *
 * @param left what is not deleted yet
 */
export function manifestText(
  { added, changed, unchanged }: OutputDiff,
  left: readonly string[] = [],
): string {
  const files = new Set([...added, ...changed, ...unchanged, ...left]);
  return printManifest({ files });
}

function writeManifest(out: string, text: string): void {
  if (hashOnDisk(join(out, manifestFile)) !== textHash(text))
    writeFile(out, manifestFile, text);
}

/** Before anything is written: on a case-insensitive disk a new name can be an old one in another case. */
function removeFiles(out: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(out, path), { force: true });
  const folders = new Set(paths.flatMap(foldersOf));
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst) removeIfEmpty(join(out, folder));
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is still in it.
  }
}

function writeFiles(
  out: string,
  files: readonly EmittedFile[],
  diff: OutputDiff,
): void {
  const added = new Set(diff.added);
  const changed = new Set(diff.changed);
  const made = new Set<string>();
  for (const { path, bytes } of files) {
    if (changed.has(path)) writeFile(out, path, bytes);
    if (!added.has(path)) continue;
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(join(out, folder), { recursive: true });
    made.add(folder);
    // What was not there is read by nobody yet.
    writeFileSync(join(out, path), bytes, { flag: "wx" });
  }
}

/** In one step for whoever reads the file: it has the old text or the new one. */
function writeFile(out: string, path: string, text: string | Buffer): void {
  const temporary = join(out, temporaryFile);
  writeFileSync(temporary, text, { flag: "wx" });
  renameSync(temporary, join(out, path));
}
