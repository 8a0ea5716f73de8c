import {
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isMissing } from "./file-errors.js";

/** Where a file is written before it is renamed into place. */
const temporaryFile = ".seamstress-file-tmp";

/** Writes a file in one step: who reads it has the old text or the new one. Throws what the file system says. */
export function replaceFile(file: string, text: string): void {
  const folder = dirname(file);
  const temporary = join(folder, temporaryFile);
  mkdirSync(folder, { recursive: true });
  // An earlier run may have ended between writing it and giving it its name.
  rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What a path names once links are followed, whether it is there or not: the link stays a link when that is replaced. */
export function behindLinks(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const stat = lstatSync(file, { throwIfNoEntry: false });
    return stat?.isSymbolicLink() === true
      ? behindLinks(resolve(dirname(file), readlinkSync(file)))
      : file;
  }
}
