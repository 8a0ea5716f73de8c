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

/** A file may be changed twice in one tick of the clock of its disk: FAT has ticks of two seconds. */
const coarsestTick = 2000;

/** The stamp of files as they are now; `undefined` if one of them is missing. */
export function takeStamp(files: readonly string[]): Stamp | undefined {
  const taken = Date.now();
  const times: string[] = [];
  let changed = 0;
  for (const file of files) {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    changed = Math.max(changed, stats.mtimeMs, stats.ctimeMs);
    times.push(`${file} ${timesOf(stats)}`);
  }
  const digest = hash("sha256", times.join("\n"), "base64url");
  return { hash: digest, changed, taken };
}

/** The time of the entry's change is one that no program can set. */
function timesOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs}`;
}

/** Whether files are as they were when a stamp was taken. What was changed shortly before could have been changed again since, unseen. */
export function stampHolds(stamp: Stamp, files: readonly string[]): boolean {
  return (
    stamp.changed < stamp.taken - coarsestTick &&
    takeStamp(files)?.hash === stamp.hash
  );
}
