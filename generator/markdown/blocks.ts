/** A block of CommonMark (section 4 and 5), as far as descriptions use them. */
export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | { readonly kind: "rule" }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | {
      readonly kind: "list";
      /** Of an ordered list. */
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** Lists and quotes nest no deeper; what is inside of that is text. */
const deepest = 6;

interface Read {
  readonly block: Block;
  /** The line after it. */
  readonly next: number;
}

const fencePattern = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/;
const headingPattern = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const rulePattern =
  /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const itemPattern = /^( *)([-*+]|(\d{1,9})[.)])(?:( +)(.*)|\s*)$/;
const delimiterPattern = /^ {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

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

function readCode(lines: readonly string[], at: number): Read | undefined {
  const opening = fencePattern.exec(lines[at] ?? "");
  if (opening === null) return undefined;
  const fence = opening[1] ?? "";
  const closing = new RegExp(
    `^ {0,3}${fence.charAt(0)}{${fence.length},}\\s*$`,
  );
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end] ?? "")) end += 1;
  const text = lines.slice(at + 1, end).join("\n");
  const block = { kind: "code", language: opening[2] ?? "", text } as const;
  return { block, next: end + 1 };
}

function readIndentedCode(
  lines: readonly string[],
  at: number,
): Read | undefined {
  let end = at;
  while (end < lines.length && isIndentedOrBlank(lines[end])) end += 1;
  if (end === at) return undefined;
  const text = lines
    .slice(at, end)
    .map((line) => line.slice(4))
    .join("\n");
  return { block: { kind: "code", language: "", text }, next: end };
}

function isIndentedOrBlank(line: string | undefined): boolean {
  return line?.startsWith("    ") === true || isBlank(line);
}

function readLine(lines: readonly string[], at: number): Read | undefined {
  const line = lines[at] ?? "";
  if (rulePattern.test(line)) return { block: { kind: "rule" }, next: at + 1 };
  const found = headingPattern.exec(line);
  if (found === null) return undefined;
  const level = found[1]?.length ?? 1;
  return {
    block: { kind: "heading", level, text: found[2] ?? "" },
    next: at + 1,
  };
}

function readQuote(
  lines: readonly string[],
  at: number,
  depth: number,
): Read | undefined {
  let end = at;
  while (/^ {0,3}>/.test(lines[end] ?? "")) end += 1;
  if (end === at) return undefined;
  const inner = lines
    .slice(at, end)
    .map((line) => line.replace(/^ {0,3}> ?/, ""));
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

/** Whether a line ends a paragraph (section 4.8). */
function interrupts(line: string): boolean {
  return (
    isBlank(line) ||
    fencePattern.test(line) ||
    headingPattern.test(line) ||
    rulePattern.test(line) ||
    /^ {0,3}>/.test(line) ||
    /^ *(?:[-*+]|\d{1,9}[.)])\s+\S/.test(line)
  );
}

function dedent(lines: readonly string[], item: RegExpExecArray): string[] {
  const column = contentColumn(item);
  return lines.map((line, index) => {
    const strip = index === 0 ? column : Math.min(column, indentOf(line));
    return line.slice(strip);
  });
}

function readTable(lines: readonly string[], at: number): Read | undefined {
  const line = lines[at] ?? "";
  const delimiter = lines[at + 1] ?? "";
  if (!line.includes("|") || !delimiter.includes("-")) return undefined;
  if (!delimiterPattern.test(delimiter)) return undefined;
  const header = readCells(line);
  if (readCells(delimiter).length !== header.length) return undefined;
  let end = at + 2;
  while (lines[end]?.includes("|") === true) end += 1;
  const rows = lines.slice(at + 2, end).map(readCells);
  return { block: { kind: "table", header, rows }, next: end };
}

function readCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function readParagraph(lines: readonly string[], at: number): Read {
  let end = at + 1;
  while (end < lines.length) {
    const line = lines[end] ?? "";
    const underline = /^ {0,3}(=+|-+)\s*$/.exec(line)?.[1];
    if (underline !== undefined) {
      const text = lines.slice(at, end).join(" ");
      const level = underline.startsWith("=") ? 1 : 2;
      return { block: { kind: "heading", level, text }, next: end + 1 };
    }
    if (interrupts(line) || readTable(lines, end) !== undefined) break;
    end += 1;
  }
  const block = { kind: "paragraph", lines: lines.slice(at, end) } as const;
  return { block, next: end };
}

function skipBlank(lines: readonly string[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  return next;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

function indentOf(line: string | undefined): number {
  return line === undefined ? -1 : line.length - line.trimStart().length;
}
