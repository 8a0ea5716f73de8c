import { maximumDepth } from "../../text/limits.js";
import { blank, colon, type Cursor, endOfLine, giveUp, hash, isGap, isMarker, newline, peek, skipBlanks, tab, trimBlanksEnd } from "./cursor.js";
import { resolvePlain, startsPlain } from "./plain.js";
import { readQuoted } from "./quoted.js";

const comma = 0x2c;
const closeArray = 0x5d;
const closeObject = 0x7d;

/** Reads a flow collection whose lines are indented more than `indent`; ends behind its bracket. */
export function readFlow<Node>(cursor: Cursor<Node>, indent: number): Node {
  cursor.depth += 1;
  cursor.flows += 1;
  if (cursor.depth > maximumDepth) {
    cursor.tooDeep ??= cursor.at;
    return giveUp(cursor);
  }
  const node =
    cursor.text[cursor.at] === "["
      ? readArray(cursor, indent)
      : readObject(cursor, indent);
  cursor.depth -= 1;
  cursor.flows -= 1;
  return node;
}

function readArray<Node>(cursor: Cursor<Node>, indent: number): Node {
  const array = cursor.builder.array(cursor.at);
  cursor.at += 1;
  skipSpace(cursor, indent);
  while (peek(cursor) !== closeArray && !cursor.unsure) {
    array.push(readNode(cursor, indent));
    skipSeparator(cursor, closeArray, indent);
  }
  cursor.at += 1;
  return array.done(cursor.at);
}

function readObject<Node>(cursor: Cursor<Node>, indent: number): Node {
  const object = cursor.builder.object(cursor.at);
  cursor.at += 1;
  skipSpace(cursor, indent);
  while (peek(cursor) !== closeObject && !cursor.unsure) {
    const start = cursor.at;
    const key = readKey(cursor, indent);
    const end = cursor.at;
    skipBlanks(cursor);
    const isNew = object.put(key, start, end, readMember(cursor, indent));
    if (!isNew) giveUp(cursor);
    skipSeparator(cursor, closeObject, indent);
  }
  cursor.at += 1;
  return object.done(cursor.at);
}

function readKey<Node>(cursor: Cursor<Node>, indent: number): string {
  const { text, at } = cursor;
  const isQuoted = text[at] === '"' || text[at] === "'";
  const key = isQuoted ? readQuoted(cursor, indent) : readPlainSource(cursor);
  const isLong =
    cursor.at - at > 1000 || text.slice(at, cursor.at).includes("\n");
  if (isLong || (key === "<<" && !isQuoted)) giveUp(cursor);
  // Only behind quotes the colon may come without a space after it.
  if (!isQuoted && peek(cursor) === colon && !isGap(peek(cursor, 1)))
    giveUp(cursor);
  return key;
}

function readMember<Node>(cursor: Cursor<Node>, indent: number): Node {
  if (peek(cursor) !== colon) return giveUp(cursor);
  cursor.at += 1;
  skipSpace(cursor, indent);
  const unit = peek(cursor);
  if (unit === comma || unit === closeObject)
    return cursor.builder.scalar(null, cursor.at, cursor.at);
  return readNode(cursor, indent);
}

function readNode<Node>(cursor: Cursor<Node>, indent: number): Node {
  const start = cursor.at;
  const first = cursor.text[start];
  if (first === "[" || first === "{") return readFlow(cursor, indent);
  if (first === '"' || first === "'") {
    const value = readQuoted(cursor, indent);
    return cursor.builder.scalar(value, start, cursor.at);
  }
  const value = resolvePlain(readPlainSource(cursor));
  return value === undefined
    ? giveUp(cursor)
    : cursor.builder.scalar(value, start, cursor.at);
}

/** A plain scalar on one line. */
function readPlainSource<Node>(cursor: Cursor<Node>): string {
  const { text, at: start } = cursor;
  if (!startsPlain(cursor)) {
    giveUp(cursor);
    return "";
  }
  let end = start;
  while (end < text.length && !endsPlain(text, end)) end += 1;
  const source = trimBlanksEnd(text.slice(start, end));
  if (source.includes("\t") || /^[-?:]?$/.test(source)) giveUp(cursor);
  else cursor.at = start + source.length;
  return source;
}

function endsPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === newline || unit === comma) return true;
  if (
    unit === 0x5b ||
    unit === closeArray ||
    unit === 0x7b ||
    unit === closeObject
  )
    return true;
  const next = text.charCodeAt(at + 1);
  if (unit === colon)
    return (
      isGap(next) ||
      next === comma ||
      next === 0x5b ||
      next === closeArray ||
      next === 0x7b ||
      next === closeObject
    );
  return unit === blank && next === hash;
}

/** To the next entry or the closing bracket, behind a comma. */
function skipSeparator<Node>(
  cursor: Cursor<Node>,
  close: number,
  indent: number,
): void {
  skipSpace(cursor, indent);
  if (peek(cursor) === comma) {
    cursor.at += 1;
    skipSpace(cursor, indent);
    if (peek(cursor) === comma) giveUp(cursor);
  } else if (peek(cursor) !== close) giveUp(cursor);
}

/** Over spaces, comments and line breaks; what follows a break must be indented more than `indent`. */
function skipSpace<Node>(cursor: Cursor<Node>, indent: number): void {
  const { text } = cursor;
  let lineStart = -1;
  for (;;) {
    const before = cursor.at;
    skipBlanks(cursor);
    const unit = peek(cursor);
    if (unit === hash && (cursor.at > before || cursor.at === lineStart)) {
      cursor.at = endOfLine(text, cursor.at);
    } else if (unit === newline) {
      cursor.at += 1;
      lineStart = cursor.at;
    } else {
      const isWrong = lineStart !== -1 && !fitsLine(cursor, lineStart, indent);
      if (unit === tab || unit === hash || isWrong) giveUp(cursor);
      return;
    }
  }
}

/** The bracket that closes the outermost collection may stand as far left as the block around it. */
function fitsLine<Node>(
  cursor: Cursor<Node>,
  lineStart: number,
  indent: number,
): boolean {
  const column = cursor.at - lineStart;
  if (isMarker(cursor.text, lineStart)) return false;
  const unit = peek(cursor);
  const closes = unit === closeArray || unit === closeObject;
  return column > indent || (closes && cursor.flows === 1 && column === indent);
}
