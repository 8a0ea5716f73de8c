import type { Builder } from "./builder.js";

/**
 * A reader's place in a text. Once it is `unsure`, it stands at the end, so that all loops end; what was read then is worth nothing.
 * `Node` is what the builder makes of values.
 */
export interface Cursor<Node> {
  readonly text: string;
  readonly builder: Builder<Node>;
  at: number;
  /** Collections around this place. */
  depth: number;
  /** Those of them that are flow collections. */
  flows: number;
  /** The text isn't of the common kind; whether it's right is for another to say. */
  unsure: boolean;
  /** The offset of a collection that is nested too deep. */
  tooDeep: number | undefined;
  /** The offsets of texts in quotes that go on in a line which is indented too little. */
  readonly shallow: number[];
}

export const newline = 0x0a;
export const blank = 0x20;
export const tab = 0x09;
export const hash = 0x23;
export const colon = 0x3a;
export const dash = 0x2d;

/** Ends the reading; the value stands for the one that is not read. */
export function giveUp<Node>(cursor: Cursor<Node>): Node {
  cursor.unsure = true;
  cursor.at = cursor.text.length;
  return cursor.builder.scalar(null, 0, 0);
}

/** The code unit at the cursor or after it; NaN past the end. */
export function peek<Node>(cursor: Cursor<Node>, ahead = 0): number {
  return cursor.text.charCodeAt(cursor.at + ahead);
}

/** Whether a unit ends a token: a space, a line break or the end of the text. */
export function isGap(unit: number): boolean {
  return unit === blank || unit === newline || Number.isNaN(unit);
}

/** The offset of the end of the line that `from` is on, line break excluded. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

export function skipBlanks<Node>(cursor: Cursor<Node>): void {
  while (peek(cursor) === blank) cursor.at += 1;
}

/** `trimEnd` would take other spaces too, that YAML keeps. */
export function trimBlanksEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === blank) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** Goes behind spaces and a comment to the line's end; anything else there is unexpected. */
export function finishLine<Node>(cursor: Cursor<Node>): void {
  const start = cursor.at;
  skipBlanks(cursor);
  const unit = peek(cursor);
  if (unit === hash && cursor.at > start)
    cursor.at = endOfLine(cursor.text, cursor.at);
  else if (unit !== newline && !Number.isNaN(unit)) giveUp(cursor);
}

/**
 * From the end of a line to the first unit of the next that holds more than a comment. Returns its column (0-based), -1 at the end of the text
 * and at what ends a document.
 */
export function nextContent<Node>(cursor: Cursor<Node>): number {
  const { text } = cursor;
  while (cursor.at < text.length) {
    const start = peek(cursor) === newline ? cursor.at + 1 : cursor.at;
    cursor.at = start;
    skipBlanks(cursor);
    const unit = peek(cursor);
    if (unit === hash) cursor.at = endOfLine(text, cursor.at);
    else if (unit === tab) giveUp(cursor);
    else if (unit !== newline && cursor.at < text.length) {
      if (cursor.at === start && isMarker(text, start)) giveUp(cursor);
      return cursor.unsure ? -1 : cursor.at - start;
    }
  }
  return -1;
}

/** `---` and `...` at the beginning of a line. */
export function isMarker(text: string, at: number): boolean {
  return (
    (text.startsWith("---", at) || text.startsWith("...", at)) &&
    (isGap(text.charCodeAt(at + 3)) || text.charCodeAt(at + 3) === tab)
  );
}
