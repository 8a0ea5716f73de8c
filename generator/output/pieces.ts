import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type EmittedFile,
  type PlannedFile,
  type TextOf,
  writtenText,
} from "../ir/emitted-file.js";
import { isObject, type JsonValue } from "../ir/json.js";
import type { StandingPiece, StandingPieces } from "../pieces/piece.js";
import { bytesHash } from "../pieces/text-hash.js";
import { type FileStamp, fileStampHolds, stampOf } from "./stamp.js";
import { writeInside } from "./write-inside.js";

/** Beside what is known of the last run, and read only where something changed. */
const piecesFile = "node_modules/.cache/seamstress-pieces.json";

/** A piece, and what tells whether its file was touched since. */
interface StoredPiece extends StandingPiece {
  readonly stamp: FileStamp;
}

/** The pieces of the last run whose files hold what was written then. Only what may have been touched since is read. */
export function standingPieces(out: string): StandingPieces {
  const standing = new Map<string, StoredPiece>();
  for (const [path, piece] of readPieces(out))
    if (stands(join(out, path), piece)) standing.set(path, piece);
  return standing;
}

function stands(file: string, { stamp, hash }: StoredPiece): boolean {
  return fileStampHolds(file, stamp) || hashOnDisk(file) === hash;
}

/** Files with the texts that they have in the output folder. */
export function readFiles(
  out: string,
  files: readonly PlannedFile[],
): readonly EmittedFile[] {
  return files.map((file) => ({
    ...file,
    bytes: readFileSync(join(out, file.path)),
  }));
}

/** The texts of files that stand in the output folder: as they are there, but for those that were formatted since they were printed. */
export function standingText(out: string, standing: StandingPieces): TextOf {
  return (file) => {
    const isPrinted = standing.get(file.path)?.style === undefined;
    return isPrinted
      ? writtenText(readFileSync(join(out, file.path)))
      : file.print();
  };
}

/** Reads synchronously: thousands of small files through promises cost three times the CPU. */
export function hashOnDisk(file: string): string | undefined {
  try {
    return bytesHash(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Remembers the pieces of a run that wrote them. */
export function writePieces(out: string, pieces: StandingPieces): void {
  const stored = [...pieces].flatMap(([path, piece]) => {
    const stamp = stampOf(join(out, path));
    return stamp === undefined ? [] : [[path, { ...piece, stamp }] as const];
  });
  try {
    writeInside(out, piecesFile, JSON.stringify(Object.fromEntries(stored)));
  } catch {
    // A folder that can't be written to is remembered nothing about: the next run does its work again.
  }
}

function readPieces(out: string): readonly (readonly [string, StoredPiece])[] {
  try {
    const text = readFileSync(join(out, piecesFile), "utf8");
    const value: JsonValue = JSON.parse(text);
    return isObject(value) ? Object.entries(value).flatMap(readPiece) : [];
  } catch {
    return [];
  }
}

function readPiece([path, value]: readonly [
  string,
  JsonValue,
]): readonly (readonly [string, StoredPiece])[] {
  if (!isObject(value)) return [];
  const { key, note, draft, style, hash, stamp } = value;
  if (typeof hash !== "string" || !isStamp(stamp)) return [];
  const piece = {
    ...(typeof key === "string" && { key }),
    ...(note !== undefined && { note }),
    ...(typeof draft === "string" && { draft }),
    ...(typeof style === "string" && { style }),
    hash,
    stamp,
  };
  return [[path, piece]];
}

function isStamp(value: JsonValue | undefined): value is JsonValue & FileStamp {
  return (
    isObject(value) &&
    typeof value["times"] === "string" &&
    typeof value["changed"] === "number" &&
    typeof value["taken"] === "number"
  );
}
