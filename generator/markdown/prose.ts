import type { Block } from "./block.js";
import { readBlocks } from "./blocks.js";
import { codeBlock } from "./code.js";
import { htmlToMarkdown } from "./html.js";
import { inline } from "./inline.js";
import { readReferences, type References } from "./references.js";
import { table, tableCell } from "./table.js";
import { escapeHeadingEnd, escapeLineStart } from "./text.js";

/**
 * A description's Markdown (CommonMark, as OpenAPI 4.1 "Rich Text Formatting" says), made safe to stand in a page of ours:
 * raw HTML is text, links go to the web or nowhere, headings are below ours, fences are closed. In prettier's style, without a line break at the end.
 *
 * @param level of the heading that the text stands under
 * @param column where the text will begin, if that is in a list item
 */
export function prose(markdown: string, level: number, column = 0): string {
  if (/^(?!(?:im|ex)port )[A-Za-z][A-Za-z0-9 ,.;'"()/?=%-]*$/.test(markdown))
    return isTidy(markdown) ? markdown : collapseSpaces(markdown);
  const { lines, references } = readReferences(
    htmlToMarkdown(markdown)
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replace(/\t/g, "    ")
      .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "")
      .split("\n"),
  );
  const blocks = readBlocks(lines);
  return printBlocks(blocks, {
    level: level - skippedLevels(blocks),
    column,
    inItem: column > 0,
    references,
  });
}

/** The levels above an author's highest heading: a text that begins with `###` has its first heading right below ours. */
function skippedLevels(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) =>
    block.kind === "heading" ? [block.level] : [],
  );
  return levels.length === 0 ? 0 : Math.min(...levels) - 1;
}

/** The first paragraph of a description on one line, for lists of things. */
export function summary(markdown: string): string {
  return summaryOf(prose(markdown, 1));
}

/** The same of a text that is made safe already. */
export function summaryOf(text: string): string {
  const [first = ""] = text.split("\n\n", 1);
  const line = first.replace(/\\?\n\s*/g, " ");
  return /^(?:```|[|>-] |#|---$|\d{1,9}[.)] )/.test(line) ? "" : line;
}

function isTidy(text: string): boolean {
  return !text.endsWith(" ") && !text.includes("  ");
}

function collapseSpaces(text: string): string {
  return text.trim().replace(/ {2,}/g, " ");
}

/** Where blocks are printed. */
interface Place {
  /** Of the heading that they stand under. */
  readonly level: number;
  readonly column: number;
  /** Whether they stand in a list item itself, not in a quote inside of it. */
  readonly inItem: boolean;
  readonly references: References;
  /** Whether the block is the first there: in a list item it stands beside the item's own marker. */
  readonly isFirst?: boolean;
}

/** A rule parts what is printed on both of its sides: at an end it would part a page of ours. */
function printBlocks(blocks: readonly Block[], place: Place): string {
  let out = "";
  let last: Block | undefined;
  let rule: Block | undefined;
  for (const block of mergeLists(blocks.filter(isPrinted))) {
    if (block.kind === "rule") {
      rule = block;
      continue;
    }
    const text = printBlock(block, { ...place, isFirst: last === undefined });
    if (text === "") continue;
    const mark = rule === undefined ? "" : ruleMark(place);
    if (last !== undefined && mark !== "") {
      out += `\n\n${mark}`;
      last = rule;
    }
    if (last !== undefined) out += separator(last, block, place);
    out += text;
    last = block;
    rule = undefined;
  }
  return out;
}

/** Prettier's, in a list and out of it; in a quote there is none. */
function ruleMark({ column, inItem }: Place): string {
  if (inItem) return "***";
  return column === 0 ? "---" : "";
}

/** What is empty would part two lists that are then one. */
function isPrinted(block: Block): boolean {
  return block.kind !== "heading" || block.text.trim() !== "";
}

/** In a list item a list follows without a blank line, unless the paragraph before it would swallow it (CommonMark 5.3). */
function separator(last: Block, next: Block, place: Place): string {
  if (!place.inItem || next.kind !== "list") return "\n\n";
  const isSwallowed = last.kind === "paragraph" && (next.start ?? 1) !== 1;
  return isSwallowed ? "\n\n" : "\n";
}

/** Two lists of one kind that follow each other would be one anyway, or need other bullets. */
function mergeLists(blocks: readonly Block[]): readonly Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    const isSameKind =
      last?.kind === "list" &&
      block.kind === "list" &&
      (last.start === undefined) === (block.start === undefined);
    if (isSameKind)
      merged.splice(-1, 1, { ...last, items: [...last.items, ...block.items] });
    else merged.push(block);
  }
  return merged;
}

function printBlock(block: Block, place: Place): string {
  switch (block.kind) {
    case "paragraph":
      return printParagraph(block.lines, place.references);
    case "heading":
      return printHeading(block, place);
    case "code":
      return codeBlock(block.text, block.language);
    case "rule":
      return ruleMark(place);
    case "quote":
      return printQuote(block.blocks, place);
    case "list":
      return printList(block.items, block.start, place);
    case "table":
      return printTable(block.header, block.rows, place.references);
  }
}

function printQuote(blocks: readonly Block[], place: Place): string {
  const { level, column, references } = place;
  const inside = { level, column: column + 2, inItem: false, references };
  const text = printBlocks(blocks, inside);
  return text === "" ? "" : prefix(text, "> ", "> ");
}

/** Of the six, below the title of a page. */
function headingLevel(wanted: number): number {
  return Math.min(6, Math.max(2, wanted));
}

function printHeading(
  block: { readonly text: string; readonly level: number },
  place: Place,
): string {
  const level = headingLevel(place.level + block.level);
  const text = block.text.trim().replace(/\s+/g, " ");
  const content = escapeHeadingEnd(inline(text, place.references));
  return content === "" ? "" : `${"#".repeat(level)} ${content}`;
}

/** A line that ends in two spaces or a backslash is a hard break (section 6.7). */
function printParagraph(
  lines: readonly string[],
  references: References,
): string {
  const text = lines
    .map((line) => line.replace(/(?: {2,}|\\)$/, hardBreak).trim())
    .join("\n")
    .replace(/ {2,}/g, " ")
    .replace(trailingBreaks, "");
  return inline(text, references)
    .split("\n")
    .filter((line) => line.replaceAll(hardBreak, "").trim() !== "")
    .map(printLine)
    .join("\n");
}

function printLine(line: string): string {
  const content = line.replaceAll(hardBreak, "").trim();
  const escaped = escapeLineStart(content).replace(alert, "[!$1]");
  return escaped + (line.endsWith(hardBreak) ? "\\" : "");
}

/** GitHub's form of a note, at the head of a quote. */
const alert = /^\\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\\]$/;

/** Stands for a hard break while a paragraph is read; `prose` has dropped such characters from the text. */
const hardBreak = "\u0001";
const trailingBreaks = /[\u0001\s]+$/;

function printTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  references: References,
): string {
  const cells = (row: readonly string[]): string[] =>
    header.map((_, column) => tableCell(inline(row[column] ?? "", references)));
  return table(cells(header), rows.map(cells));
}

function printList(
  items: readonly (readonly Block[])[],
  start: number | undefined,
  { level, column, inItem, isFirst, references }: Place,
): string {
  const isBeside = inItem && isFirst === true;
  const texts: string[] = [];
  for (const blocks of items) {
    const marker = listMarker(start, texts.length, isBeside ? 0 : column);
    const inside = {
      level,
      column: column + marker.length,
      inItem: true,
      references,
    };
    const text = printBlocks(blocks, inside);
    if (text !== "")
      texts.push(prefix(text, marker, " ".repeat(marker.length)));
  }
  return texts.join(texts.some(isLoose) ? "\n\n" : "\n");
}

function isLoose(text: string): boolean {
  return text.includes("\n\n");
}

/** Prettier pads an ordered list's marker where its content would start in an even column. */
function listMarker(
  start: number | undefined,
  index: number,
  column: number,
): string {
  if (start === undefined) return "- ";
  const marker = `${start + index}. `;
  const first = `${start}. `;
  const isAligned = (column + first.length) % 2 === 0;
  return isAligned && marker.length % 2 === 1 ? `${marker} ` : marker;
}

/** Puts one text before the first line and another before the rest; no line ends in white space for it. */
export function prefix(text: string, first: string, rest: string): string {
  const [head = "", ...tail] = text.split("\n");
  const empty = rest.trimEnd();
  const lines = tail.map((line) => (line === "" ? empty : rest + line));
  return [first + head, ...lines].join("\n");
}
