import type { TextNode } from "../text/positions.js";
import type { Span } from "../text/text.js";
import { endOfString } from "./parse.js";

const space = /[ \t\r\n]*/y;
const scalarEnd = /[,\]}\s]|$/g;

/** Positions in text that is valid JSON; of other text some are missing. What lies below a node is read when it is asked for, and once. */
export function jsonPositions(text: string): TextNode {
  return nodeAt(text, afterSpace(text, 0));
}

function nodeAt(text: string, start: number, key?: Span): TextNode {
  let below: ReadonlyMap<string, TextNode> | undefined;
  const value = { start, end: endOfValue(text, start) };
  return {
    value,
    ...(key === undefined ? {} : { key }),
    child: (token) => (below ??= children(text, value)).get(token),
  };
}

function children(
  text: string,
  { start }: Span,
): ReadonlyMap<string, TextNode> {
  if (text[start] === "{") return members(text, start);
  return text[start] === "[" ? items(text, start) : new Map();
}

function members(text: string, start: number): ReadonlyMap<string, TextNode> {
  const nodes = new Map<string, TextNode>();
  let offset = afterSpace(text, start + 1);
  while (text[offset] === '"') {
    const key = { start: offset, end: endOfString(text, offset) };
    const colon = afterSpace(text, key.end);
    const node = nodeAt(text, afterSpace(text, colon + 1), key);
    const name: string = JSON.parse(text.slice(key.start, key.end));
    nodes.set(name, node);
    offset = afterComma(text, node.value.end);
  }
  return nodes;
}

function items(text: string, start: number): ReadonlyMap<string, TextNode> {
  const nodes = new Map<string, TextNode>();
  let offset = afterSpace(text, start + 1);
  while (offset < text.length && text[offset] !== "]") {
    const node = nodeAt(text, offset);
    nodes.set(String(nodes.size), node);
    const next = afterComma(text, node.value.end);
    if (next === offset) break;
    offset = next;
  }
  return nodes;
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
