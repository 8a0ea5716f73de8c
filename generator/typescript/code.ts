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
  | {
      readonly kind: "indentIfBroken";
      readonly group: Code;
      readonly content: Code;
    };

/** Something that another file of the package exports: printing it imports it. */
export interface CodeSymbol {
  readonly name: string;
  /** File below `src` that exports it, without extension: `models/acs-user`, `runtime/check`. */
  readonly module: string;
  readonly typeOnly: boolean;
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
      kind: "indentIfBroken",
      group: gap,
      content: right,
    }),
  );
}

export function join(separator: Code, parts: readonly Code[]): Code {
  const joined = parts.flatMap((part, index) =>
    index === 0 ? [part] : [separator, part],
  );
  // Not `concat(...joined)`: 100,000 members are more arguments than a call can take.
  return { kind: "concat", parts: joined };
}

/** Statements or members one a line. */
export function lines(parts: readonly Code[]): Code {
  return join(hardline, parts);
}

/** Names a symbol that `module` exports; where it is printed, it is imported. */
export function value(name: string, module: string): Code {
  return { kind: "symbol", symbol: { name, module, typeOnly: false } };
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
  const layout = templateLayout(strings);
  const out: Code[] = [];
  layout.forEach((row, index) => {
    if (index > 0) out.push(hardline);
    const cells = row.cells.map((cell) =>
      typeof cell === "string" ? text(cell) : (parts[cell] ?? empty),
    );
    const content =
      cells.length === 1 && cells[0] !== undefined
        ? cells[0]
        : concat(...cells);
    out.push(
      row.spaces === 0
        ? content
        : indent(concat(text(" ".repeat(row.spaces)), content), row.spaces),
    );
  });
  return out.length === 1 && out[0] !== undefined ? out[0] : concat(...out);
}

interface TemplateRow {
  readonly spaces: number;
  readonly cells: readonly (string | number)[];
}

const layouts = new WeakMap<TemplateStringsArray, readonly TemplateRow[]>();

function templateLayout(strings: TemplateStringsArray): readonly TemplateRow[] {
  const known = layouts.get(strings);
  if (known !== undefined) return known;
  const rows: (string | number)[][] = [[]];
  strings.forEach((chunk, index) => {
    if (index > 0) rows.at(-1)?.push(index - 1);
    chunk.split("\n").forEach((piece, at) => {
      if (at > 0) rows.push([]);
      if (piece !== "") rows.at(-1)?.push(piece);
    });
  });
  const isBlank = (row: readonly (string | number)[] | undefined): boolean =>
    row !== undefined &&
    row.every((cell) => typeof cell === "string" && cell.trim() === "");
  if (rows.length > 1 && isBlank(rows[0])) rows.shift();
  if (rows.length > 1 && isBlank(rows.at(-1))) rows.pop();
  const measured = rows.map((row) => {
    const first = row[0];
    const spaces =
      typeof first === "string" ? first.length - first.trimStart().length : 0;
    return { row, spaces, blank: isBlank(row) };
  });
  const common = Math.min(
    ...measured.filter((each) => !each.blank).map((each) => each.spaces),
    Infinity,
  );
  const layout = measured.map(({ row, spaces, blank }) =>
    blank
      ? { spaces: 0, cells: [] }
      : {
          spaces: spaces - (rows.length > 1 ? common : 0),
          cells: row
            .map((cell, index) =>
              index === 0 && typeof cell === "string" && rows.length > 1
                ? cell.slice(spaces)
                : cell,
            )
            .filter((cell) => cell !== ""),
        },
  );
  const fixed =
    rows.length > 1 ? layout : [{ spaces: 0, cells: rows[0] ?? [] }];
  layouts.set(strings, fixed);
  return fixed;
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
