import type { Place } from "./report.js";

/** Where a place is in a file, for people: 1-based line and column (UTF-16 units). */
export interface SourcePosition {
  /** Absolute path, or the URI of what came from the network. */
  readonly file: string;
  /** Without it the whole file is meant. */
  readonly at?: {
    readonly line: number;
    readonly column: number;
    /** Units to underline, at least 1, all on the line. */
    readonly length: number;
    readonly text: string;
  };
}

/** The texts that diagnostics point into. */
export interface Sources {
  position(place: Place): SourcePosition;
}
