import type { Place } from "./report.js";

/** Where a place is in a file, for people. */
export interface SourcePosition {
  /** Absolute path, or the URI of what came from the network. */
  readonly file: string;
  /** Absent where the whole file is meant. */
  readonly at?: SourceLine;
}

/** A stretch of one line: 1-based line and column, in UTF-16 units. */
export interface SourceLine {
  readonly line: number;
  readonly column: number;
  /** Units to underline, at least 1. */
  readonly length: number;
  /** The whole line, without its end. */
  readonly text: string;
  /** How it is shown, where that is decided already. */
  readonly frame?: Frame;
}

/** A code frame: the line, and carets below the place. */
export interface Frame {
  readonly number: string;
  readonly text: string;
  /** Spaces before the carets. */
  readonly indent: string;
  readonly carets: string;
}

/** The texts that diagnostics point into. */
export interface Sources {
  /** Reads what `position` will be asked for. */
  prepare(places: Iterable<Place>): Promise<void>;
  position(place: Place): SourcePosition;
}
