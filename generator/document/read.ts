import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import type { DiagnosticCode } from "../diagnostics/catalogue.js";
import { normaliseText } from "./text.js";

/** What is wrong with a file as a whole. */
export interface Failure {
  readonly code: DiagnosticCode;
  readonly message: string;
}

/** The text of a UTF-8 file, without byte order mark and with `\n` as line ending. */
export async function readText(file: string): Promise<string | Failure> {
  try {
    return decodeText(await readFile(file));
  } catch (error) {
    return fileFailure(error);
  }
}

/** Text of UTF-8 bytes. */
export function decodeText(bytes: Uint8Array): string | Failure {
  if (!isUtf8(bytes))
    return {
      code: "file-not-utf8",
      message: "The file is not encoded in UTF-8.",
    };
  return normaliseText(new TextDecoder().decode(bytes));
}

function fileFailure(error: unknown): Failure {
  const code =
    error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR")
    return { code: "file-not-found", message: "There is no such file." };
  const reason =
    code === "EISDIR"
      ? "it is a folder"
      : error instanceof Error
        ? error.message
        : String(error);
  return {
    code: "file-unreadable",
    message: `The file can't be read: ${reason}.`,
  };
}
