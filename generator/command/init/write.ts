import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Report } from "../../diagnostics/report.js";
import { reasonOf } from "../../document/text/file-errors.js";
import { behindLinks, replaceFile } from "../../document/text/replace-file.js";

/** A file and its text. */
export type Written = readonly [file: string, text: string];

/** Reports files that can't be written where they are to go, as far as that can be told before anything is. */
export function checkWritable(files: readonly string[], report: Report): void {
  for (const file of files) {
    const reason = obstacleOf(file);
    if (reason !== undefined) unwritable(file, reason, report);
  }
}

function obstacleOf(file: string): string | undefined {
  const folder = existingAbove(file);
  try {
    if (!statSync(folder).isDirectory()) return `${folder} is no folder`;
    accessSync(folder, constants.W_OK);
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat?.isDirectory() === true ? "it is a folder" : undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** The nearest folder, or what is in its place, that is there. */
function existingAbove(file: string): string {
  const folder = dirname(file);
  return folder === file || existsSync(folder) ? folder : existingAbove(folder);
}

/** Writes all files or none: what was written before one of them can't be is taken back, and that is reported. */
export function writeAll(files: readonly Written[], report: Report): boolean {
  const undo: (() => void)[] = [];
  for (const [file, text] of files)
    try {
      const back = takingBack(file);
      replaceFile(behindLinks(file), text);
      undo.push(back);
    } catch (error) {
      unwritable(file, reasonOf(error), report);
      for (const back of undo.toReversed()) back();
      return false;
    }
  return true;
}

function takingBack(file: string): () => void {
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  return () =>
    before === undefined
      ? rmSync(file, { force: true })
      : replaceFile(behindLinks(file), before);
}

function unwritable(file: string, reason: string, report: Report): void {
  const message = `The file can't be written: ${reason}.`;
  report.add("output-unwritable", message, { kind: "file", file });
}
