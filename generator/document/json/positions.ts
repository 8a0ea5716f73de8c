import type { TextNode } from "../text/positions.js";
import type { Span } from "../text/text.js";
import { endOfString } from "./parse.js";

const space = /[ \t\r\n]*/y;
const scalarEnd = /[,\]}\s]|$/g;

/**
 * Positions in text that is valid JSON; of other text some are missing. Of what lies below a node no more is read than what stands
 * before the child that is asked for, and that once: the text has to be searched for the end of every value on the way.
 */
export function jsonPositions(text: string): TextNode {
  return nodeAt(text, afterSpace(text, 0));
}

function nodeAt(text: string, start: number, key?: Span): TextNode {
  const read = new Map<string, TextNode>();
  const unread = children(text, start);
  return {
    value: spanOfValue(text, start),
    ...(key === undefined ? {} : { key }),
    child(token): TextNode | undefined {
      while (!read.has(token)) {
        const next = unread.next();
        if (next.done === true) return undefined;
        read.set(...next.value);
      }
      return read.get(token);
    },
  };
}

/** A span whose end is searched for when it is asked for. */
function spanOfValue(text: string, start: number): Span {
  let end: number | undefined;
  return {
    start,
    get end(): number {
      return (end ??= endOfValue(text, start));
    },
  };
}

type Child = readonly [token: string, node: TextNode];

function children(text: string, start: number): Iterator<Child, undefined> {
  if (text[start] === "{") return members(text, start);
  return text[start] === "[" ? items(text, start) : noChildren();
}

function* noChildren(): Generator<Child, undefined> {}

function* members(text: string, start: number): Generator<Child, undefined> {
  let offset = afterSpace(text, start + 1);
  while (text[offset] === '"') {
    const key = { start: offset, end: endOfString(text, offset) };
    const colon = afterSpace(text, key.end);
    const node = nodeAt(text, afterSpace(text, colon + 1), key);
    const name: string = JSON.parse(text.slice(key.start, key.end));
    yield [name, node];
    offset = afterComma(text, node.value.end);
  }
}

function* items(text: string, start: number): Generator<Child, undefined> {
  let offset = afterSpace(text, start + 1);
  for (let index = 0; offset < text.length && text[offset] !== "]"; index++) {
    const node = nodeAt(text, offset);
    yield [String(index), node];
    const next = afterComma(text, node.value.end);
    if (next === offset) break;
    offset = next;
  }
}

function afterComma(text: string, offset: number): number {
  const next = afterSpace(text, offset);
  return text[next] === "," ? afterSpace(text, next + 1) : next;
}

function afterSpace(text: string, offset: number): number {
  space.lastIndex = offset;
  return space.test(text) ? space.lastIndex : offset;
}

function endOfValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return endOfString(text, start);
  if (first === "{" || first === "[") return endOfCollection(text, start);
  scalarEnd.lastIndex = start;
  return scalarEnd.exec(text)?.index ?? text.length;
}

function endOfCollection(text: string, start: number): number {
  let depth = 0;
  for (let offset = start; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit === 0x22) offset = endOfString(text, offset) - 1;
    else if (unit === 0x7b || unit === 0x5b) depth += 1;
    else if (unit === 0x7d || unit === 0x5d) {
      depth -= 1;
      if (depth === 0) return offset + 1;
    }
  }
  return text.length;
}
