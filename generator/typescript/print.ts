import { width } from "../ir/width.js";
import type { Code, CodeSymbol } from "./code.js";

const pageWidth = 80;

type NameOf = (symbol: CodeSymbol) => string;

/** What is printed so far. */
interface Sheet {
  readonly nameOf: NameOf;
  readonly columns: number;
  readonly lines: string[];
  /** The line that is written to. */
  line: string;
  /** The groups that did not fit on a line. */
  readonly broken: Set<Code>;
}

/** What is still to be printed, last first. Two lists instead of one of pairs: large packages push millions. */
interface Pending {
  readonly nodes: Code[];
  readonly indents: number[];
}

/**
 * Lays code out in 80 columns as prettier does: a group stays on one line if it and what follows up to the next
 * possible line break fit.
 *
 * @param nameOf the name under which a symbol is known in the file
 * @param columns of the page
 */
export function print(
  content: Code,
  nameOf: NameOf,
  columns: number = pageWidth,
): string {
  const sheet: Sheet = {
    nameOf,
    columns,
    lines: [],
    line: "",
    broken: new Set(),
  };
  const pending: Pending = { nodes: [content], indents: [0] };
  for (
    let node = pending.nodes.pop();
    node !== undefined;
    node = pending.nodes.pop()
  )
    printNode(node, pending.indents.pop() ?? 0, pending, sheet);
  sheet.lines.push(withoutSpaces(sheet.line));
  return sheet.lines.join("\n");
}

/** Prints what stands in no group, or in one that is broken: it takes every line break. */
function printNode(
  node: Code,
  indent: number,
  pending: Pending,
  sheet: Sheet,
): void {
  switch (node.kind) {
    case "text":
      sheet.line += node.text;
      break;
    case "symbol":
      sheet.line += sheet.nameOf(node.symbol);
      break;
    case "concat":
      for (let index = node.parts.length - 1; index >= 0; index -= 1)
        push(pending, node.parts[index], indent);
      break;
    case "indent":
      push(pending, node.content, indent + node.spaces);
      break;
    case "group":
      if (fitsOnLine(node, pending, sheet)) break;
      sheet.broken.add(node);
      push(pending, node.content, indent);
      break;
    case "line":
    case "hardline":
      sheet.lines.push(withoutSpaces(sheet.line));
      sheet.line = " ".repeat(indent);
      break;
    case "ifBreak":
      push(pending, node.broken, indent);
      break;
    case "ifBroken":
      push(pending, chosen(node, sheet), indent);
      break;
  }
}

function push(
  { nodes, indents }: Pending,
  node: Code | undefined,
  indent: number,
): void {
  if (node === undefined) return;
  nodes.push(node);
  indents.push(indent);
}

/** Spaces at the end may also be what an indentation left on a blank line. */
function withoutSpaces(line: string): string {
  return line.endsWith(" ") ? line.replace(/ +$/, "") : line;
}

function chosen(
  node: Extract<Code, { kind: "ifBroken" }>,
  { broken }: Sheet,
): Code {
  return broken.has(node.group) ? node.broken : node.flat;
}

/** Puts a group on the line if it fits there, with what follows it up to the first line break that is possible. */
function fitsOnLine(group: Code, following: Pending, sheet: Sheet): boolean {
  const before = sheet.line;
  const fits =
    putFlat(group, sheet) &&
    followingFits(following, sheet.columns - width(sheet.line), sheet);
  if (!fits) sheet.line = before;
  return fits;
}

/** Puts code on the line without any line break, as far as there is room; tells whether that was all of it. */
function putFlat(node: Code, sheet: Sheet): boolean {
  switch (node.kind) {
    case "text":
      return put(node.text, sheet);
    case "symbol":
      return put(sheet.nameOf(node.symbol), sheet);
    case "line":
      return put(node.flat, sheet);
    case "concat":
      for (const part of node.parts) if (!putFlat(part, sheet)) return false;
      return true;
    case "group":
      return !node.broken && putFlat(node.content, sheet);
    case "indent":
      return putFlat(node.content, sheet);
    case "ifBreak":
      return putFlat(node.flat, sheet);
    case "ifBroken":
      return putFlat(chosen(node, sheet), sheet);
    case "hardline":
      return false;
  }
}

/** Few lines are measured: as long as a line has no more characters than there are columns, its end will tell. */
function put(text: string, sheet: Sheet): boolean {
  sheet.line += text;
  const { line, columns } = sheet;
  return line.length <= columns || width(line) <= columns;
}

function followingFits(
  { nodes }: Pending,
  room: number,
  sheet: Sheet,
): boolean {
  let left = room;
  for (let at = nodes.length - 1; left >= 0 && left < Infinity; at -= 1) {
    const node = nodes[at];
    if (node === undefined) break;
    left = roomAfter(node, left, sheet);
  }
  return left >= 0;
}

/** The room that code leaves on its line; endless if it has a possible line break, less than 0 where there is not enough. */
function roomAfter(node: Code, room: number, sheet: Sheet): number {
  switch (node.kind) {
    case "text":
      return room - width(node.text);
    case "symbol":
      return room - width(sheet.nameOf(node.symbol));
    case "concat": {
      let left = room;
      for (const part of node.parts) {
        left = roomAfter(part, left, sheet);
        if (left < 0 || left === Infinity) break;
      }
      return left;
    }
    case "group":
    case "indent":
      return roomAfter(node.content, room, sheet);
    case "ifBreak":
      return roomAfter(node.broken, room, sheet);
    case "ifBroken":
      return roomAfter(node.flat, room, sheet);
    case "line":
    case "hardline":
      return Infinity;
  }
}
