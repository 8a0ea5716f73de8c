import type { ScalarValue } from "./builder.js";
import {
  blank,
  colon,
  type Cursor,
  dash,
  endOfLine,
  giveUp,
  hash,
  isGap,
  isMarker,
  newline,
  peek,
  tab,
  trimBlanksEnd,
} from "./cursor.js";

const number = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const prefixed = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const special = /^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/;

const words: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ["", null],
  ["~", null],
  ["null", null],
  ["Null", null],
  ["NULL", null],
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

/** What a plain scalar means in the core schema (YAML 1.2.2 section 10.3.2); `undefined` for infinity, NaN and what no double holds. */
export function resolvePlain(source: string): ScalarValue | undefined {
  const first = source.charCodeAt(0);
  // Digits and + - . are below the letters; a word is at most 5 units long.
  if (first < 0x3a) {
    if (number.test(source) || prefixed.test(source)) {
      const value = Number(source);
      return Number.isFinite(value) ? value : undefined;
    }
    return special.test(source) ? undefined : source;
  }
  const word = source.length <= 5 ? words.get(source) : undefined;
  return word === undefined ? source : word;
}

/** Whether a plain scalar may begin here, as seen from a block. */
export function startsPlain<Node>(cursor: Cursor<Node>): boolean {
  const unit = peek(cursor);
  if (unit === dash || unit === colon || unit === 0x3f)
    return !isGap(peek(cursor, 1)) && peek(cursor, 1) !== tab;
  return !indicators.has(unit) && unit > blank;
}

/** `,[]{}#&*!|>'"%@` and the backquote. */
const indicators: ReadonlySet<number> = new Set(
  [..."\",[]{}#&*!|>'%@`"].map((character) => character.charCodeAt(0)),
);

/** Reads a plain scalar that may go on over lines indented more than `indent`. */
export function readPlain<Node>(cursor: Cursor<Node>, indent: number): Node {
  const start = cursor.at;
  let source = readLine(cursor);
  let end = cursor.at;
  let breaks = 0;
  while (peek(cursor) === newline && !cursor.unsure) {
    const column = continuation(cursor, indent);
    if (column === "blank") breaks += 1;
    else if (column === "over") break;
    else {
      const line = readLine(cursor);
      source += (breaks === 0 ? " " : "\n".repeat(breaks)) + line;
      breaks = 0;
      end = cursor.at;
    }
  }
  cursor.at = cursor.unsure ? cursor.text.length : end;
  const value = resolvePlain(source);
  return value === undefined
    ? giveUp(cursor)
    : cursor.builder.scalar(value, start, end);
}

/** Goes to the next line's first unit, if that line belongs to the scalar. */
function continuation<Node>(
  cursor: Cursor<Node>,
  indent: number,
): "blank" | "over" | "more" {
  const start = cursor.at + 1;
  cursor.at = start;
  while (peek(cursor) === blank) cursor.at += 1;
  const unit = peek(cursor);
  if (unit === newline) return "blank";
  if (unit === tab) giveUp(cursor);
  if (cursor.at - start <= indent || Number.isNaN(unit) || unit === hash)
    return "over";
  if (cursor.at === start && isMarker(cursor.text, start)) giveUp(cursor);
  return "more";
}

/** One line of a plain scalar, without the spaces around it; ends before a comment, or at the line's end. */
function readLine<Node>(cursor: Cursor<Node>): string {
  const { text, at: start } = cursor;
  const lineEnd = endOfLine(text, start);
  const line = text.slice(start, lineEnd);
  const comment = line.indexOf(" #");
  const source = trimBlanksEnd(comment === -1 ? line : line.slice(0, comment));
  const isOdd =
    source.includes("\t") || source.includes(": ") || source.endsWith(":");
  if (isOdd) giveUp(cursor);
  else cursor.at = comment === -1 ? lineEnd : start + source.length;
  return source;
}
