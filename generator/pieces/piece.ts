import type { PlannedFile } from "../ir/emitted-file.js";
import type { JsonValue } from "../ir/json.js";

/** What is remembered of a file that was printed. */
export interface Piece {
  /** What its text was decided by; absent where it shows something of everything. */
  readonly key?: string;
  /** What its emitter wants to know of it. */
  readonly note?: JsonValue;
  /** The hash of its text before it was formatted; present where it was given to a formatter. */
  readonly draft?: string;
  /** Stands for the settings that it was formatted with. */
  readonly style?: string;
}

/** Files that stand in the output folder as they were printed last, by path. */
export type StandingPieces = ReadonlyMap<string, StandingPiece>;

export interface StandingPiece extends Piece {
  /** Of the text. */
  readonly hash: string;
}

/** A file that is to be emitted, with what its text is decided by. */
export interface KeyedFile extends PlannedFile {
  readonly key?: string;
}
