import { join } from "node:path";
import type { Report } from "../diagnostics/report.js";
import { errorCode, errorPath } from "./error-code.js";
import { type EntryKind, listFolder } from "./folder.js";
import { type Manifest, manifestFile, readManifest } from "./manifest.js";
import { hashOnDisk } from "./pieces.js";
import type { StandingPieces } from "../pieces/piece.js";
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
 *
 * @param wanted the files by path, with the hashes of their texts
 * @param standing those that are known to be in the folder
 */
export function compareOutput(
  out: string,
  wanted: StandingPieces,
  standing: ReadonlySet<string>,
  report: Report,
): OutputDiff {
  const manifest = readManifest(out);
  if (typeof manifest === "string") {
    report.add("output-manifest-unreadable", `${manifestFile} ${manifest}.`, {
      kind: "file",
      file: join(out, manifestFile),
    });
    return emptyDiff;
  }
  try {
    const entries = listFolder(out);
    const isSame = (path: string): boolean =>
      entries.get(path) === "file" &&
      (standing.has(path) ||
        hashOnDisk(join(out, path)) === wanted.get(path)?.hash);
    const owned = manifest?.files ?? new Set();
    const diff = diffOf(entries, new Set(wanted.keys()), owned, isSame);
    reportForeign(out, entries, diff, manifest, report);
    return diff;
  } catch (error) {
    report.add(
      "output-unwritable",
      `The output folder can't be read (${errorCode(error) ?? String(error)}).`,
      { kind: "file", file: errorPath(error) ?? out },
    );
    return emptyDiff;
  }
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
  entries: ReadonlyMap<string, EntryKind>,
  wanted: ReadonlySet<string>,
  owned: ReadonlySet<string>,
  isSame: (path: string) => boolean,
): OutputDiff {
  const paths = [...wanted].sort();
  const present = paths.filter((path) => entries.has(path));
  const unwanted = [...entries.keys()].filter((path) => !wanted.has(path));
  const unchanged = new Set(present.filter(isSame));
  return {
    added: paths.filter((path) => !entries.has(path)),
    changed: present.filter((path) => !unchanged.has(path)),
    removed: unwanted.filter((path) => owned.has(path)).sort(),
    extra: unwanted.filter((path) => !owned.has(path)).sort(),
    unchanged: [...unchanged],
  };
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
