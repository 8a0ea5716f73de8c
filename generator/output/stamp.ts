import { hash } from "node:crypto";
import { lstatSync, type Stats } from "node:fs";

/** Sizes and times of change of some files, which differ once one of them was changed: none has to be read to see that. */
export interface Stamp {
  readonly hash: string;
  /** When the last of them was changed, in milliseconds since 1970. */
  readonly changed: number;
  /** When the stamp was taken. */
  readonly taken: number;
}

/** `undefined` also where the file system lets nobody look: who reads or writes the file tells of that. */
function statsOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A file may be changed twice in one tick of the clock of its disk: FAT has ticks of two seconds. */
const coarsestTick = 2000;

/** The same of one file. */
export interface FileStamp extends Omit<Stamp, "hash"> {
  readonly times: string;
}

/** The stamp of a file as it is now; `undefined` if there is none within reach. */
export function stampOf(file: string): FileStamp | undefined {
  const taken = Date.now();
  const stats = statsOf(file);
  if (stats?.isFile() !== true) return undefined;
  const changed = Math.max(stats.mtimeMs, stats.ctimeMs);
  return { times: timesOf(stats), changed, taken };
}

/** Whether a file is as it was when its stamp was taken, for sure. */
export function fileStampHolds(file: string, stamp: FileStamp): boolean {
  return isSettled(stamp) && stampOf(file)?.times === stamp.times;
}

/** What was changed shortly before a stamp was taken could have been changed again since, unseen. */
function isSettled({ changed, taken }: Omit<Stamp, "hash">): boolean {
  return changed < taken - coarsestTick;
}

/**
 * The stamp of files as they are now; `undefined` if one of them is missing, out of reach or a link.
 *
 * @param latest when none of them may have been changed after, in milliseconds since 1970: then `undefined`, too
 */
export function takeStamp(
  files: readonly string[],
  latest: number = Infinity,
): Stamp | undefined {
  const taken = Date.now();
  const times: string[] = [];
  let changed = 0;
  for (const file of files) {
    const stats = statsOf(file);
    // A link is as old as ever when what it leads to is changed.
    if (stats === undefined || stats.isSymbolicLink()) return undefined;
    changed = Math.max(changed, stats.mtimeMs, stats.ctimeMs);
    if (changed > latest) return undefined;
    times.push(`${file} ${timesOf(stats)}`);
  }
  const digest = hash("sha256", times.join("\n"), "base64url");
  return { hash: digest, changed, taken };
}

/** The time of the entry's change is one that no program can set. */
function timesOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs}`;
}

/** Whether files are as they were when a stamp was taken, for sure. */
export function stampHolds(stamp: Stamp, files: readonly string[]): boolean {
  return isSettled(stamp) && takeStamp(files, stamp.taken)?.hash === stamp.hash;
}
