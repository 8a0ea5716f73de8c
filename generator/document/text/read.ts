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

/** The folder that references may lead into, where sdk.yaml names none. */
const descriptionFolder = "the folder of the description";

/** What people call the folder that references may lead into. */
export function calledRoot(above: string): string {
  return above === "" ? descriptionFolder : "`root`";
}

/**
 * As `readText`, for a path that must lead into a folder, links followed.
 *
 * @param called what people call the folder
 */
export function readTextInside(
  folder: string,
  path: string,
  called: string = descriptionFolder,
): string | Failure {
  try {
    const outside = linkOutOf(folder, path, called);
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
export function linkOutOf(
  folder: string,
  path: string,
  called: string = descriptionFolder,
): Failure | undefined {
  const inside = realpathSync.native(folder);
  const file = realpathSync.native(join(folder, path));
  if (file.startsWith(inside.endsWith(sep) ? inside : inside + sep))
    return undefined;
  const message = `${path} is a link that leads out of ${called}.`;
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
