import {
  blank,
  type Cursor,
  endOfLine,
  giveUp,
  isMarker,
  tab,
} from "./cursor.js";

/** Style, indentation and chomping; a comment may follow. */
const header =
  /([|>])(?:([1-9]?)([-+]?)|([-+])([1-9]))(?: *| +#[^\n]*)(?=\n|$)/y;

/** Reads a literal or folded block scalar (YAML 1.2.2 section 8.1) in a block that is indented by `indent`; ends at a line's end. */
export function readBlockScalar<Node>(
  cursor: Cursor<Node>,
  indent: number,
): Node {
  const start = cursor.at;
  header.lastIndex = start;
  const match = header.exec(cursor.text);
  if (match === null) return giveUp(cursor);
  const [, style, width = match[5], chomping = match[4]] = match;
  cursor.at = header.lastIndex;
  const lines = readLines(cursor, indent, Number(width));
  const bodyEnd = lines.findLastIndex((line) => line !== "") + 1;
  const body = lines.slice(0, bodyEnd);
  const content = style === "|" ? body.join("\n") : fold(body);
  const value = chomp(content, lines.length - bodyEnd, chomping);
  // Where the indentation is told, parsers differ about spaces after the last line.
  if (width !== "" && body.at(-1)?.trim() === "") giveUp(cursor);
  // Spaces that end the text without a line break are no empty line to keep.
  const isCutOff = lines.at(-1)?.trim() === "" && cursor.text.endsWith(" ");
  if (chomping === "+" && isCutOff && cursor.at === cursor.text.length)
    giveUp(cursor);
  return cursor.unsure
    ? giveUp(cursor)
    : cursor.builder.scalar(value, start, cursor.at);
}

/** The lines that are indented as the first one is, or by `width` more than the block around. */
function readLines<Node>(
  cursor: Cursor<Node>,
  indent: number,
  width: number,
): readonly string[] {
  const { text } = cursor;
  const column =
    width > 0
      ? Math.max(0, indent) + width
      : firstColumn(text, cursor.at + 1, indent);
  const lines: string[] = [];
  let hasContent = false;
  while (cursor.at + 1 < text.length) {
    const start = cursor.at + 1;
    const first = firstContent(text, start);
    const end = endOfLine(text, first);
    const isBlank = first === end;
    if (!isBlank && first - start < column) {
      if (text.charCodeAt(first) === tab) giveUp(cursor);
      break;
    }
    hasContent ||= !isBlank;
    // Spaces beyond the indentation are content, but not before the line that sets it.
    const isOdd = !hasContent && end - start > column;
    if (isOdd || isMarker(text, start)) giveUp(cursor);
    else cursor.at = end;
    lines.push(text.slice(Math.min(start + column, end), end));
  }
  if (cursor.at + 1 === text.length) cursor.at = text.length;
  return lines;
}

/** The indentation of the first line that isn't blank, if that is more than the parent's; no line has it otherwise. */
function firstColumn(text: string, from: number, indent: number): number {
  for (let start = from; start < text.length;) {
    const first = firstContent(text, start);
    const end = endOfLine(text, first);
    const column = first - start;
    if (first < end) return column > indent ? column : Number.POSITIVE_INFINITY;
    start = end + 1;
  }
  return Number.POSITIVE_INFINITY;
}

function firstContent(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === blank) at += 1;
  return at;
}

/** A line break becomes a space and n + 1 become n, except beside lines that are indented more. */
function fold(lines: readonly string[]): string {
  let folded = "";
  let breaks = 0;
  let wasIndented = false;
  for (const [index, content] of lines.entries()) {
    if (content === "") {
      breaks += 1;
      continue;
    }
    const isIndented = content.startsWith(" ") || content.startsWith("\t");
    if (index === breaks) folded += "\n".repeat(breaks);
    else if (isIndented || wasIndented) folded += "\n".repeat(breaks + 1);
    else folded += breaks === 0 ? " " : "\n".repeat(breaks);
    folded += content;
    breaks = 0;
    wasIndented = isIndented;
  }
  return folded;
}

/** One line break stays at the end, or none (`-`), or all (`+`). */
function chomp(
  content: string,
  emptyLines: number,
  chomping: string | undefined,
): string {
  if (content === "") return chomping === "+" ? "\n".repeat(emptyLines) : "";
  if (chomping === "-") return content;
  return content + "\n".repeat(chomping === "+" ? emptyLines + 1 : 1);
}
