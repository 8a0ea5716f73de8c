/**
 * A piece of TypeScript: a document in Wadler's sense (text, lines, groups) whose leaves are text of the emitter's author,
 * literals, checked identifiers, comments and symbols. Text of a spec gets in only through `literal`, `identifier`, `regex` and `jsdoc`.
 */
export type Code =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "symbol"; readonly symbol: CodeSymbol }
  | { readonly kind: "concat"; readonly parts: readonly Code[] }
  | { readonly kind: "group"; readonly content: Code; readonly broken: boolean }
  | { readonly kind: "indent"; readonly spaces: number; readonly content: Code }
  | { readonly kind: "line"; readonly flat: "" | " " }
  | { readonly kind: "hardline" }
  | { readonly kind: "ifBreak"; readonly broken: Code; readonly flat: Code }
  /** As `ifBreak`, by a group that stands before it. */
  | {
      readonly kind: "ifBroken";
      readonly group: Code;
      readonly broken: Code;
      readonly flat: Code;
    };

/** Something that another file of the package exports: printing it imports it. */
export interface CodeSymbol {
  readonly name: string;
  /** File below `src` that exports it, without extension: `models/acs-user`, `runtime/check`. */
  readonly module: string;
  readonly typeOnly: boolean;
  /** The name stands for the module itself, of which members are used. */
  readonly whole?: true;
}

export const empty: Code = { kind: "text", text: "" };
/** A space, or a line break where the group does not fit. */
export const line: Code = { kind: "line", flat: " " };
/** Nothing, or a line break where the group does not fit. */
export const softline: Code = { kind: "line", flat: "" };
/** A line break; breaks every group around it. */
export const hardline: Code = { kind: "hardline" };

/** Kept on one line if it fits into 80 columns. */
export function group(content: Code, broken = false): Code {
  return { kind: "group", content, broken };
}

export function indent(content: Code, spaces = 2): Code {
  return { kind: "indent", spaces, content };
}

export function concat(...parts: readonly Code[]): Code {
  return { kind: "concat", parts };
}

export function ifBreak(broken: Code, flat: Code = empty): Code {
  return { kind: "ifBreak", broken, flat };
}

/** `left = right` as prettier lays out what can't follow the operator: on the next line if even its beginning does not fit. */
export function assignment(left: Code, right: Code): Code {
  const gap = group(indent(line));
  return group(
    concat(group(left), gap, {
      kind: "ifBroken",
      group: gap,
      broken: indent(right),
      flat: right,
    }),
  );
}

/** `(` and `)` around the only argument where that is a list: it stays on the line if its bracket fits there. */
export function aroundList(list: Code): Code {
  const gap = group(indent(softline));
  return concat(text("("), gap, {
    kind: "ifBroken",
    group: gap,
    broken: concat(indent(list), text(","), hardline, text(")")),
    flat: concat(list, text(")")),
  });
}

export function join(separator: Code, parts: readonly Code[]): Code {
  const joined: Code[] = [];
  for (const part of parts) {
    if (joined.length > 0) joined.push(separator);
    joined.push(part);
  }
  // Not `concat(...joined)`: 100,000 members are more arguments than a call can take.
  return { kind: "concat", parts: joined };
}

/** Statements or members one a line. */
export function lines(parts: readonly Code[]): Code {
  return join(hardline, parts);
}

/** Declarations or members with a blank line between them. */
export function blocks(parts: readonly Code[]): Code {
  return join(concat(hardline, hardline), parts);
}

/** Names a symbol that `module` exports; where it is printed, it is imported. */
export function value(name: string, module: string): Code {
  return { kind: "symbol", symbol: { name, module, typeOnly: false } };
}

/** `name.member` of a module that is imported whole, because much of it is used. */
export function memberOf(member: string, name: string, module: string): Code {
  const symbol: CodeSymbol = { name, module, typeOnly: false, whole: true };
  return concat({ kind: "symbol", symbol }, text(`.${member}`));
}

/** Like `value`, for what is imported as a type. */
export function type(name: string, module: string): Code {
  return { kind: "symbol", symbol: { name, module, typeOnly: true } };
}

/**
 * The emitter's own text with code put in. Only `Code` can be put in, so raw text of a spec cannot.
 * A line's leading spaces indent what is put in on it; the template's common indentation and its blank first and last line are dropped.
 */
export function code(
  strings: TemplateStringsArray,
  ...parts: readonly Code[]
): Code {
  const rows = rowsOf(strings);
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return fill(only, parts);
  const out: Code[] = [];
  for (const row of rows) {
    if (out.length > 0) out.push(hardline);
    out.push(fill(row, parts));
  }
  return { kind: "concat", parts: out };
}

/** A line of a template: its own text, and the places of what is put in. */
interface TemplateRow {
  readonly spaces: number;
  readonly cells: readonly (Code | number)[];
}

/** A line that is a Code already, unless something is put in. */
type Row = TemplateRow | Code;

function fill(row: Row, parts: readonly Code[]): Code {
  if ("kind" in row) return row;
  const cells = row.cells.map((cell) =>
    typeof cell === "number" ? (parts[cell] ?? empty) : cell,
  );
  const [only = empty] = cells;
  const content: Code =
    cells.length < 2 ? only : { kind: "concat", parts: cells };
  return row.spaces === 0 ? content : indent(content, row.spaces);
}

/** A template is read once, however often it is filled. */
const templates = new WeakMap<TemplateStringsArray, readonly Row[]>();

function rowsOf(strings: TemplateStringsArray): readonly Row[] {
  const known = templates.get(strings);
  if (known !== undefined) return known;
  const rows = readTemplate(strings);
  templates.set(strings, rows);
  return rows;
}

/** Text, or the place of a part. */
type Cell = string | number;

function readTemplate(strings: TemplateStringsArray): readonly Row[] {
  const rows = cellsByLine(strings);
  if (rows.length === 1) return rows.map((cells) => templateRow(cells, 0, 0));
  if (isBlank(rows[0])) rows.shift();
  if (isBlank(rows.at(-1))) rows.pop();
  const common = rows
    .filter((cells) => !isBlank(cells))
    .reduce((least, cells) => Math.min(least, leadingSpaces(cells)), Infinity);
  return rows.map((cells) =>
    isBlank(cells)
      ? empty
      : templateRow(cells, common, leadingSpaces(cells) - common),
  );
}

function cellsByLine(strings: TemplateStringsArray): Cell[][] {
  const rows: Cell[][] = [[]];
  strings.forEach((chunk, index) => {
    if (index > 0) rows.at(-1)?.push(index - 1);
    chunk.split("\n").forEach((piece, at) => {
      if (at > 0) rows.push([]);
      if (piece !== "") rows.at(-1)?.push(piece);
    });
  });
  return rows;
}

function isBlank(cells: readonly Cell[] | undefined): boolean {
  return (
    cells !== undefined &&
    cells.every((cell) => typeof cell === "string" && cell.trim() === "")
  );
}

function leadingSpaces(cells: readonly Cell[]): number {
  const [first] = cells;
  return typeof first === "string"
    ? first.length - first.trimStart().length
    : 0;
}

/** @param common how many of the leading spaces are the template's own indentation */
function templateRow(
  cells: readonly Cell[],
  common: number,
  spaces: number,
): Row {
  const kept = cells
    .map((cell, index) =>
      index === 0 && typeof cell === "string" ? cell.slice(common) : cell,
    )
    .filter((cell) => cell !== "");
  const filled = kept.map((cell) =>
    typeof cell === "string" ? text(cell) : cell,
  );
  const row = { spaces, cells: filled };
  return filled.every((cell) => typeof cell === "object") ? fill(row, []) : row;
}

function text(content: string): Code {
  return { kind: "text", text: content };
}

/** Whether nothing would be printed. */
export function isEmpty(content: Code): boolean {
  return (
    (content.kind === "text" && content.text === "") ||
    (content.kind === "concat" && content.parts.every(isEmpty))
  );
}
