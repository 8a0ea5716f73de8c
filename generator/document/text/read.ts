import { isUtf8 } from "node:buffer";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
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
    return decodeText(readFileSync(file));
  } catch (error) {
    if (isMissing(error)) {
      return { code: "file-not-found", message: "There is no such file." };
    }
    const message = `The file can't be read: ${reasonOf(error)}.`;
    return { code: "file-unreadable", message };
  }
}

/** As `readText`, for a path that must lead into a folder, links followed, and to an ordinary file. */
export function readTextInside(folder: string, path: string): string | Failure {
  try {
    const inside = realpathSync.native(folder);
    const file = realpathSync.native(join(folder, path));
    if (!file.startsWith(inside.endsWith(sep) ? inside : inside + sep)) {
      const message = `${path} is a link that leads out of the folder of the description.`;
      return { code: "ref-outside", message };
    }
    const stat = statSync(file);
    if (!stat.isFile()) return unusable(path, "it is no file");
    return stat.size > maximumBytes
      ? unusable(path, `it is larger than ${maximumBytes} bytes`)
      : decodeText(readFileSync(file));
  } catch (error) {
    if (!isMissing(error)) return unusable(path, reasonOf(error));
    return { code: "ref-file-not-found", message: `There is no file ${path}.` };
  }
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

function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

function reasonOf(error: unknown): string {
  if (codeOf(error) === "EISDIR") return "it is a folder";
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
