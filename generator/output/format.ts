import { join, resolve } from "node:path";
import type * as Prettier from "prettier";
import type { Report } from "../diagnostics/report.js";
import { type EmittedFile, textIn, withText } from "../ir/emitted-file.js";
import type { StandingPiece, StandingPieces } from "../pieces/piece.js";
import type { PrintedPackage } from "../pieces/print.js";
import { bytesHash, textHash } from "../pieces/text-hash.js";

/** Formats files as the output folder wants them. */
export interface Formatter {
  /** Stands for all settings that a file is formatted with; `undefined` for a file that is left as it is. */
  styleOf(path: string): Promise<string | undefined>;
  format(path: string, text: string): Promise<string>;
}

/**
 * prettier with the configuration that it finds for the files of an output folder, there or in a folder around it; `undefined` where it can't be
 * read, which is reported.
 */
export async function loadFormatter(
  out: string,
  report: Report,
): Promise<Formatter | undefined> {
  const prettier = await import("prettier");
  try {
    await prettier.clearConfigCache();
    await prettier.resolveConfig(fileIn(out, "package.json"));
    return formatterOf(prettier, out);
  } catch (error) {
    report.add("output-not-formatted", reasonOf(error));
    return undefined;
  }
}

function formatterOf(prettier: typeof Prettier, out: string): Formatter {
  const optionsOf = async (path: string): Promise<Prettier.Options> => ({
    ...(await prettier.resolveConfig(fileIn(out, path), {
      editorconfig: true,
    })),
    filepath: fileIn(out, path),
  });
  return {
    async styleOf(path) {
      const { ignored, inferredParser } = await prettier.getFileInfo(
        fileIn(out, path),
        { ignorePath: fileIn(out, ".prettierignore"), resolveConfig: false },
      );
      if (ignored || inferredParser === null) return undefined;
      const { filepath: _filepath, ...options } = await optionsOf(path);
      return textHash(JSON.stringify([prettier.version, options]));
    },
    format: async (path, text) => prettier.format(text, await optionsOf(path)),
  };
}

function fileIn(out: string, path: string): string {
  return resolve(join(out, path));
}

/** Of the files that stand, those in the style that is wanted now. */
export async function standingInStyle(
  standing: StandingPieces,
  formatter: Formatter | undefined,
): Promise<StandingPieces> {
  const left = new Map<string, StandingPiece>();
  for (const [path, piece] of standing)
    if (piece.style === (await formatter?.styleOf(path))) left.set(path, piece);
  return left;
}

/** A package with its files formatted, but for those that stand formatted from the same text. What can't be formatted is reported. */
export async function formatPackage(
  unformatted: PrintedPackage,
  known: StandingPieces,
  formatter: Formatter,
  report: Report,
): Promise<PrintedPackage> {
  const printed: EmittedFile[] = [];
  const standing = [...unformatted.standing];
  const pieces = new Map(unformatted.pieces);
  for (const file of unformatted.printed) {
    const { path, bytes } = file;
    const style = await formatter.styleOf(path);
    const before = known.get(path);
    const draft = bytesHash(bytes);
    const piece = { ...pieces.get(path), draft, ...(style && { style }) };
    if (before?.draft === draft) {
      standing.push({ ...file, print: () => textIn(file) });
      pieces.set(path, { ...piece, hash: before.hash });
      continue;
    }
    const text = textIn(file);
    const formatted =
      style === undefined
        ? text
        : await formattedText(path, text, formatter, report);
    printed.push(withText(file, formatted));
    pieces.set(path, { ...piece, hash: textHash(formatted) });
  }
  return { printed, standing, pieces };
}

/** The text of a file that is written beside those of the package, as the output folder wants it where it wants that. */
export async function styledText(
  path: string,
  text: string,
  formatter: Formatter | undefined,
  report: Report,
): Promise<string> {
  const style = await formatter?.styleOf(path);
  return formatter === undefined || style === undefined
    ? text
    : formattedText(path, text, formatter, report);
}

async function formattedText(
  path: string,
  text: string,
  formatter: Formatter,
  report: Report,
): Promise<string> {
  try {
    return await formatter.format(path, text);
  } catch (error) {
    report.add("output-not-formatted", `${path}: ${reasonOf(error)}`);
    return text;
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(0, 400);
}
