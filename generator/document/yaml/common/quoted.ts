import {
  blank,
  type Cursor,
  endOfLine,
  giveUp,
  isMarker,
  trimBlanksEnd,
} from "./cursor.js";

/** Reads a quoted scalar that may go on over lines, which are to be indented more than `indent`; ends behind the closing quote. */
export function readQuoted<Node>(cursor: Cursor<Node>, indent: number): string {
  const start = cursor.at + 1;
  const isDouble = cursor.text[cursor.at] === '"';
  const end = isDouble
    ? endOfDouble(cursor.text, start)
    : endOfSingle(cursor.text, start);
  if (end === undefined) {
    giveUp(cursor);
    return "";
  }
  const raw = cursor.text.slice(start, end);
  cursor.at = end + 1;
  if (isShallow(raw, indent)) cursor.shallow.push(start - 1);
  const folded = raw.includes("\n") ? fold(cursor, raw, isDouble) : raw;
  return isDouble ? unescape(cursor, folded) : folded.replaceAll("''", "'");
}

function endOfDouble(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at;
    if (unit === 0x5c) at += 1;
  }
  return undefined;
}

function endOfSingle(text: string, start: number): number | undefined {
  let at = text.indexOf("'", start);
  while (at !== -1 && text[at + 1] === "'") at = text.indexOf("'", at + 2);
  return at === -1 ? undefined : at;
}

interface Line {
  /** Without the spaces at a line break. */
  readonly content: string;
  /** Its break is escaped: nothing comes in its place. */
  readonly joins: boolean;
}

/** Line folding of YAML 1.2.2 section 6.5: a line break becomes a space, n + 1 become n. */
function fold<Node>(
  cursor: Cursor<Node>,
  raw: string,
  isDouble: boolean,
): string {
  const [first = "", ...rest] = raw.split("\n");
  const last = rest.length - 1;
  let before = endLine(cursor, first, isDouble);
  let folded = before.content;
  let breaks = 0;
  for (const [index, text] of rest.entries()) {
    const content = startLine(cursor, text, index === last);
    if (content === "" && index < last) {
      breaks += 1;
      continue;
    }
    if (before.joins && breaks > 0) giveUp(cursor);
    const line =
      index === last
        ? { content, joins: false }
        : endLine(cursor, content, isDouble);
    const single = before.joins ? "" : " ";
    folded += (breaks > 0 ? "\n".repeat(breaks) : single) + line.content;
    breaks = 0;
    before = line;
  }
  return folded;
}

/** Whether a line is not indented more than `indent`, though there is more than the indentation (YAML 1.2.2, 7.3 and 8.2.3). */
function isShallow(raw: string, indent: number): boolean {
  const [, ...lines] = raw.split("\n");
  return lines.some((line, index) => {
    const column = leadingBlanks(line);
    const isEmpty = column === line.length && index < lines.length - 1;
    return column <= indent && !isEmpty;
  });
}

/** A line without its indentation. */
function startLine<Node>(
  cursor: Cursor<Node>,
  text: string,
  isLast: boolean,
): string {
  const content = text.slice(leadingBlanks(text));
  const isEmpty = content === "" && !isLast;
  if (content.startsWith("\t") || (isMarker(text, 0) && !isEmpty))
    giveUp(cursor);
  return content;
}

/** A line without the spaces at its end; an escaped space stays, which is left to others. */
function endLine<Node>(
  cursor: Cursor<Node>,
  text: string,
  isDouble: boolean,
): Line {
  const content = trimBlanksEnd(text);
  const joins = isDouble && endsEscaped(content);
  const hasOddEnd = joins && content.length < text.length;
  if (content.endsWith("\t") || hasOddEnd) giveUp(cursor);
  return { content: joins ? content.slice(0, -1) : content, joins };
}

function leadingBlanks(line: string): number {
  let column = 0;
  while (line.charCodeAt(column) === blank) column += 1;
  return column;
}

function endsEscaped(line: string): boolean {
  let backslashes = 0;
  while (line[line.length - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

/** YAML 1.2.2 section 5.7. */
const escapes: ReadonlyMap<string, string> = new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1b"],
  [" ", " "],
  ['"', '"'],
  ["/", "/"],
  ["\\", "\\"],
  ["N", "\x85"],
  ["_", "\xa0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);

const escape =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^]?))/g;

function unescape<Node>(cursor: Cursor<Node>, text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    escape,
    (_, two?: string, four?: string, eight?: string, one?: string) => {
      const code = two ?? four ?? eight;
      const character =
        code === undefined
          ? escapes.get(one ?? "")
          : characterOf(Number.parseInt(code, 16));
      if (character === undefined) giveUp(cursor);
      return character ?? "";
    },
  );
}

function characterOf(code: number): string | undefined {
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

/** Whether the quoted text at the cursor ends on the same line and a colon follows: then it is a key. */
export function isQuotedKey<Node>(cursor: Cursor<Node>): boolean {
  const { text, at } = cursor;
  const end =
    text[at] === '"' ? endOfDouble(text, at + 1) : endOfSingle(text, at + 1);
  if (end === undefined || end > endOfLine(text, at)) return false;
  let after = end + 1;
  while (text.charCodeAt(after) === blank) after += 1;
  return text[after] === ":";
}
