import type { Read } from "./block.js";
import {
  fencePattern,
  headingPattern,
  indentOf,
  interrupts,
  isBlank,
  rulePattern,
} from "./lines.js";

/** Fenced code; unless it is closed it goes on to the end. */
export function readCode(
  lines: readonly string[],
  at: number,
): Read | undefined {
  const opening = fencePattern.exec(lines[at] ?? "");
  if (opening === null) return undefined;
  const fence = opening[1] ?? "";
  const closing = new RegExp(
    `^ {0,3}${fence.charAt(0)}{${fence.length},}\\s*$`,
  );
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end] ?? "")) end += 1;
  const indent = new RegExp(`^ {0,${indentOf(opening[0])}}`);
  const text = lines
    .slice(at + 1, end)
    .map((line) => line.replace(indent, ""))
    .join("\n");
  const block = { kind: "code", language: opening[2] ?? "", text } as const;
  return { block, next: end + 1 };
}

/** Lines that begin with four spaces. */
export function readIndentedCode(
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

/** A rule or a heading. */
export function readLine(
  lines: readonly string[],
  at: number,
): Read | undefined {
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

const delimiterPattern = /^ {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** A table of GitHub's Markdown. */
export function readTable(
  lines: readonly string[],
  at: number,
): Read | undefined {
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

/** Where rows of tables stand among lines. */
export function tableLines(lines: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < lines.length;) {
    const read = readCode(lines, at) ?? readTable(lines, at);
    if (read?.block.kind === "table")
      for (let row = at; row < read.next; row += 1) found.push(row);
    at = read?.next ?? at + 1;
  }
  return found;
}

function readCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** A paragraph, or a heading that is underlined. */
export function readParagraph(lines: readonly string[], at: number): Read {
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
