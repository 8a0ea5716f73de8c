import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../diagnostics/report.js";
import type { EmittedFile } from "../ir/emitted-file.js";
import { type EntryKind, errorCode, listFolder } from "./folder.js";
import { bytesHash, type Manifest, manifestFile, readManifest, textHash } from "./manifest.js";
import { foldersOf } from "./paths.js";

/** An output folder against what should be in it; each list holds paths in order. */
export interface OutputDiff {
  /** Not in the folder. */
  readonly added: readonly string[];
  /** In the folder with another text. */
  readonly changed: readonly string[];
  /** Written by an earlier run and emitted no longer. */
  readonly removed: readonly string[];
  /** Neither emitted now nor written by an earlier run. Left alone, but `--check` names them. */
  readonly extra: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Compares an output folder with the files to be emitted. What forbids writing (a folder that is not ours, a file or
 * link in the way) is reported. Line endings don't count.
 */
export function compareOutput(
  out: string,
  files: readonly EmittedFile[],
  report: Report,
): OutputDiff {
  const wanted = new Map(files.map(({ path, text }) => [path, textHash(text)]));
  const manifest = readManifest(out);
  if (manifest === "unreadable") {
    report.add(
      "output-manifest-unreadable",
      `${manifestFile} is not what this generator writes.`,
      { kind: "file", file: join(out, manifestFile) },
    );
    return emptyDiff;
  }
  try {
    const entries = listFolder(out);
    const owned = manifest?.files ?? new Map<string, string>();
    const diff = diffOf(out, entries, wanted, owned);
    reportForeign(out, entries, diff, manifest, report);
    return diff;
  } catch (error) {
    report.add(
      "output-unwritable",
      `The output folder can't be read (${errorCode(error) ?? String(error)}).`,
      { kind: "file", file: out },
    );
    return emptyDiff;
  }
}

/** Whether the folder holds every file that the manifest lists, as it was written. */
export function isUpToDate(out: string, manifest: Manifest): boolean {
  for (const [path, recorded] of manifest.files)
    if (hashOnDisk(out, path) !== recorded) return false;
  return true;
}

/** Whether there is nothing to write; extra files don't count. */
export function isCurrent(diff: OutputDiff): boolean {
  return diff.added.length + diff.changed.length + diff.removed.length === 0;
}

const emptyDiff: OutputDiff = {
  added: [],
  changed: [],
  removed: [],
  extra: [],
  unchanged: [],
};

function diffOf(
  out: string,
  entries: ReadonlyMap<string, EntryKind>,
  wanted: ReadonlyMap<string, string>,
  owned: ReadonlyMap<string, string>,
): OutputDiff {
  const paths = [...wanted.keys()].sort();
  const present = paths.filter((path) => entries.has(path));
  const unwanted = [...entries.keys()].filter((path) => !wanted.has(path));
  const isSame = (path: string): boolean =>
    entries.get(path) === "file" && hashOnDisk(out, path) === wanted.get(path);
  const unchanged = new Set(present.filter(isSame));
  return {
    added: paths.filter((path) => !entries.has(path)),
    changed: present.filter((path) => !unchanged.has(path)),
    removed: unwanted.filter((path) => owned.has(path)).sort(),
    extra: unwanted.filter((path) => !owned.has(path)).sort(),
    unchanged: [...unchanged],
  };
}

/** Reads synchronously: thousands of small files through promises cost three times the CPU. */
function hashOnDisk(out: string, path: string): string | undefined {
  try {
    return bytesHash(readFileSync(join(out, path)));
  } catch {
    return undefined;
  }
}

function reportForeign(
  out: string,
  entries: ReadonlyMap<string, EntryKind>,
  diff: OutputDiff,
  manifest: Manifest | undefined,
  report: Report,
): void {
  const [stranger] = [...diff.extra, ...diff.changed];
  if (manifest === undefined && stranger !== undefined) {
    report.add(
      "output-not-ours",
      `The output folder holds files that this generator did not write, such as ${JSON.stringify(stranger)}.`,
      { kind: "file", file: out },
    );
    return;
  }
  const foreign = diff.changed.filter(
    (path) => entries.get(path) === "other" || !manifest?.files.has(path),
  );
  const isInTheWay = (folder: string): boolean =>
    entries.has(folder) &&
    (entries.get(folder) === "other" || !diff.removed.includes(folder));
  const links = diff.added.flatMap((path) =>
    foldersOf(path).filter((folder) => isInTheWay(folder)),
  );
  for (const path of new Set([...foreign, ...links]))
    report.add(
      "output-foreign-file",
      `${JSON.stringify(path)} was not written by this generator and is in the way.`,
      { kind: "file", file: join(out, path) },
    );
}
