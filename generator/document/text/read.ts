import { isUtf8 } from "node:buffer";
import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import { isMissing, reasonOf } from "./file-errors.js";
import { readOrdinaryFile } from "./ordinary-file.js";
import { normaliseText } from "./text.js";

/** What is wrong with a file as a whole. */
export interface Failure {
  readonly code: DiagnosticCode;
  readonly message: string;
}

const maximumBytes = 64 * 1024 * 1024;

/** The text of a UTF-8 file, without byte order mark and with `\n` as line ending. */
export function readText(file: string): string | Failure {
  try {
    return decodeText(readOrdinaryFile(file));
  } catch (error) {
    if (isMissing(error)) {
      return { code: "file-not-found", message: "There is no such file." };
    }
    const message = `The file can't be read: ${reasonOf(error)}.`;
    return { code: "file-unreadable", message };
  }
}

/** As `readText`, for a path that must lead into a folder, links followed. */
export function readTextInside(folder: string, path: string): string | Failure {
  try {
    const outside = linkOutOf(folder, path);
    if (outside !== undefined) return outside;
    const file = join(folder, path);
    return statSync(file).size > maximumBytes
      ? unusable(path, `it is larger than ${maximumBytes} bytes`)
      : decodeText(readOrdinaryFile(file));
  } catch (error) {
    if (!isMissing(error)) return unusable(path, reasonOf(error));
    return { code: "ref-file-not-found", message: `There is no file ${path}.` };
  }
}

/** What is wrong with a path that links lead out of a folder; throws where there is no such file. */
export function linkOutOf(folder: string, path: string): Failure | undefined {
  const inside = realpathSync.native(folder);
  const file = realpathSync.native(join(folder, path));
  if (file.startsWith(inside.endsWith(sep) ? inside : inside + sep))
    return undefined;
  const message = `${path} is a link that leads out of the folder of the description.`;
  return { code: "ref-outside", message };
}

/** Text of UTF-8 bytes. */
export function decodeText(bytes: Uint8Array): string | Failure {
  return isUtf8(bytes)
    ? normaliseText(new TextDecoder().decode(bytes))
    : {
        code: "file-not-utf8",
        message: "The file is not encoded in UTF-8.",
      };
}

function unusable(path: string, reason: string): Failure {
  return {
    code: "ref-unusable",
    message: `${path} can't be read: ${reason}.`,
  };
}
