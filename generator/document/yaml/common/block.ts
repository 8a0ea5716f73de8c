import { maximumDepth } from "../../text/limits.js";
import { readBlockScalar } from "./block-scalar.js";
import { colon, type Cursor, dash, endOfLine, finishLine, giveUp, hash, isGap, newline, nextContent, peek, skipBlanks, trimBlanksEnd } from "./cursor.js";
import { readFlow } from "./flow.js";
import { readPlain, startsPlain } from "./plain.js";
import { isQuotedKey, readQuoted } from "./quoted.js";

/** Reads the value that begins at the cursor, which stands at `column` of its line, in a block that is indented by `indent`. */
export function readBlock<Node>(
  cursor: Cursor<Node>,
  column: number,
  indent: number,
): Node {
  cursor.depth += 1;
  if (cursor.depth > maximumDepth) {
    cursor.tooDeep ??= cursor.at;
    return giveUp(cursor);
  }
  const node = startsItem(cursor)
    ? readSequence(cursor, column)
    : endOfKey(cursor) === undefined
      ? readInline(cursor, indent)
      : readMapping(cursor, column);
  cursor.depth -= 1;
  return node;
}

function readMapping<Node>(cursor: Cursor<Node>, column: number): Node {
  const object = cursor.builder.object(cursor.at);
  let end: number;
  let next: number;
  do {
    const start = cursor.at;
    const keyEnd = endOfKey(cursor);
    if (keyEnd === undefined) return giveUp(cursor);
    const key = readKey(cursor, keyEnd);
    const value = readValue(cursor, column, true);
    if (!object.put(key, start, keyEnd, value)) giveUp(cursor);
    end = cursor.at;
    next = nextContent(cursor);
  } while (next === column);
  return leave(cursor, object.done(end), next, column, end);
}

function readSequence<Node>(cursor: Cursor<Node>, column: number): Node {
  const array = cursor.builder.array(cursor.at);
  let end: number;
  let next: number;
  do {
    cursor.at += 1;
    array.push(readValue(cursor, column, false));
    end = cursor.at;
    next = nextContent(cursor);
  } while (next === column && startsItem(cursor));
  return leave(cursor, array.done(end), next, column, end);
}

/** Back to the end of the collection: what follows belongs to a block around it. */
function leave<Node>(
  cursor: Cursor<Node>,
  node: Node,
  next: number,
  column: number,
  end: number,
): Node {
  if (next > column || cursor.unsure) return giveUp(cursor);
  cursor.at = end;
  return node;
}

/** What stands behind a colon or a dash: on the same line, or on the next ones, indented more than `column`. */
function readValue<Node>(
  cursor: Cursor<Node>,
  column: number,
  isMember: boolean,
): Node {
  const before = cursor.at;
  skipBlanks(cursor);
  const unit = peek(cursor);
  if (unit !== newline && unit !== hash && !Number.isNaN(unit)) {
    if (isMember) return readInline(cursor, column);
    return readBlock(cursor, cursor.at - startOfLine(cursor), column);
  }
  cursor.at = before;
  finishLine(cursor);
  const lineEnd = cursor.at;
  const next = nextContent(cursor);
  if (next > column) return readBlock(cursor, next, column);
  if (isMember && next === column && startsItem(cursor))
    return readBlock(cursor, next, column);
  if (!cursor.unsure) cursor.at = lineEnd;
  return cursor.builder.scalar(null, before, before);
}

/** A scalar or a flow collection; ends at the end of a line. */
function readInline<Node>(cursor: Cursor<Node>, indent: number): Node {
  const start = cursor.at;
  const first = cursor.text[start];
  if (first === "|" || first === ">") return readBlockScalar(cursor, indent);
  const node = readFlowNode(cursor, first, indent);
  finishLine(cursor);
  return node;
}

function readFlowNode<Node>(
  cursor: Cursor<Node>,
  first: string | undefined,
  indent: number,
): Node {
  if (first === "{" || first === "[") return readFlow(cursor, indent);
  if (first === '"' || first === "'") {
    const start = cursor.at;
    const value = readQuoted(cursor, indent);
    return cursor.builder.scalar(value, start, cursor.at);
  }
  return startsPlain(cursor) ? readPlain(cursor, indent) : giveUp(cursor);
}

function startsItem<Node>(cursor: Cursor<Node>): boolean {
  return peek(cursor) === dash && isGap(peek(cursor, 1));
}

function startOfLine<Node>(cursor: Cursor<Node>): number {
  return cursor.text.lastIndexOf("\n", cursor.at - 1) + 1;
}

/** The end of the key that the line begins with at the cursor; `undefined` if there is none. */
function endOfKey<Node>(cursor: Cursor<Node>): number | undefined {
  const { text, at } = cursor;
  const first = text[at];
  if (first === '"' || first === "'")
    return isQuotedKey(cursor) ? quotedEnd(cursor) : undefined;
  if (!startsPlain(cursor)) return undefined;
  const line = text.slice(at, endOfLine(text, at));
  const comment = line.indexOf(" #");
  const content = comment === -1 ? line : line.slice(0, comment);
  if (content.endsWith(":")) {
    const inner = content.indexOf(": ");
    return at + (inner === -1 ? content.length - 1 : inner);
  }
  const end = content.indexOf(": ");
  return end === -1 ? undefined : at + end;
}

function readKey<Node>(cursor: Cursor<Node>, end: number): string {
  const { text, at } = cursor;
  const isQuoted = text[at] === '"' || text[at] === "'";
  const key = isQuoted
    ? readQuoted(cursor, 0)
    : trimBlanksEnd(text.slice(at, end));
  if (end - at > 1000 || (!isQuoted && (key === "<<" || key.includes("\t"))))
    giveUp(cursor);
  if (!cursor.unsure) cursor.at = end;
  skipBlanks(cursor);
  if (peek(cursor) !== colon || !isGap(peek(cursor, 1))) giveUp(cursor);
  else cursor.at += 1;
  return key;
}

function quotedEnd<Node>(cursor: Cursor<Node>): number {
  const start = cursor.at;
  readQuoted(cursor, 0);
  const end = cursor.at;
  if (!cursor.unsure) cursor.at = start;
  return end;
}
