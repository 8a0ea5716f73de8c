import type { Block, Read } from "./block.js";
import {
  readCode,
  readIndentedCode,
  readLine,
  readParagraph,
  readTable,
} from "./leaf-blocks.js";
import { indentOf, interrupts, isBlank, skipBlank } from "./lines.js";

/** Lists and quotes nest no deeper; what is inside of that is text. */
const deepest = 6;

const itemPattern = /^( *)([-*+]|(\d{1,9})[.)])(?:( +)(.*)|\s*)$/;

/** Reads lines as blocks; anything is a paragraph if it is nothing else. */
export function readBlocks(lines: readonly string[], depth = 0): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const read = readBlock(lines, at, depth);
    blocks.push(read.block);
    at = read.next;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number, depth: number): Read {
  return (
    readCode(lines, at) ??
    readIndentedCode(lines, at) ??
    readLine(lines, at) ??
    (depth < deepest ? readQuote(lines, at, depth) : undefined) ??
    (depth < deepest ? readList(lines, at, depth) : undefined) ??
    readTable(lines, at) ??
    readParagraph(lines, at)
  );
}

function readQuote(
  lines: readonly string[],
  at: number,
  depth: number,
): Read | undefined {
  const inner: string[] = [];
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    const isMarked = /^ {0,3}>/.test(line);
    if (!isMarked && !(isLazy(line) && isLazy(inner.at(-1)))) break;
    inner.push(line.replace(/^ {0,3}> ?/, ""));
  }
  if (end === at) return undefined;
  const blocks = readBlocks(inner, depth + 1);
  return { block: { kind: "quote", blocks }, next: end };
}

function readList(
  lines: readonly string[],
  at: number,
  depth: number,
): Read | undefined {
  const first = itemPattern.exec(lines[at] ?? "");
  if (first === null) return undefined;
  const items: Block[][] = [];
  let next = at;
  for (
    let item: RegExpExecArray | null = first;
    item !== null && (item[3] === undefined) === (first[3] === undefined);
    item = itemPattern.exec(lines[skipBlank(lines, next)] ?? "")
  ) {
    const start = skipBlank(lines, next);
    next = itemEnd(lines, start, contentColumn(item));
    const inner = dedent(lines.slice(start, next), item);
    items.push(readBlocks(inner, depth + 1));
  }
  const number = first[3];
  const block: Block =
    number === undefined
      ? { kind: "list", items }
      : { kind: "list", start: Number(number), items };
  return { block, next };
}

/** Column where an item's content begins. More than four spaces after the marker begin indented code. */
function contentColumn(item: RegExpExecArray): number {
  const spaces = item[4]?.length ?? 1;
  const marker = (item[1]?.length ?? 0) + (item[2]?.length ?? 1);
  return marker + (spaces > 4 ? 1 : spaces);
}

/** The line after an item: what is indented to its content belongs to it, and lines that go on with its paragraph. */
function itemEnd(
  lines: readonly string[],
  start: number,
  column: number,
): number {
  let end = start + 1;
  while (end < lines.length) {
    const line = lines[end];
    const next = skipBlank(lines, end);
    const goesOn = indentOf(lines[next]) >= Math.min(column, 4);
    if (isBlank(line) ? next < lines.length && goesOn : goesOn || isLazy(line))
      end = isBlank(line) ? next + 1 : end + 1;
    else break;
  }
  return end;
}

function isLazy(line: string | undefined): boolean {
  return line !== undefined && !interrupts(line);
}

function dedent(lines: readonly string[], item: RegExpExecArray): string[] {
  const column = contentColumn(item);
  return lines.map((line, index) => {
    const strip = index === 0 ? column : Math.min(column, indentOf(line));
    return line.slice(strip);
  });
}
