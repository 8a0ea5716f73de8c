import type { ExampleParam } from "../examples/params.js";
import type { JsonValue } from "../ir/json.js";

/** Code that stands on one line where it fits, else in as many as it takes. */
export type Layout = string | Group | Pair;

/** What stands in brackets. */
export interface Group {
  readonly open: string;
  readonly members: readonly Layout[];
  readonly close: string;
  /** Never on one line. */
  readonly exploded?: boolean;
  /** How members stand that don't fit beside the brackets: one a line, or all of them on a line of their own where they fit there. */
  readonly below: "each" | "together";
  /** Behind the last of members that stand one a line. */
  readonly trailing: "" | ",";
}

/** A name and what is given for it. */
export interface Pair {
  readonly name: string;
  readonly value: Layout;
  /** Whether a value too long for its line stands on the next. */
  readonly drops: boolean;
}

export interface Page {
  readonly width: number;
  /** Spaces that what is inside of brackets stands behind. */
  readonly indent: number;
}

/**
 * Lays code out as formatters do.
 *
 * @param column where it begins
 * @param rest characters that follow it on its last line
 */
export function layOut(
  layout: Layout,
  page: Page,
  column: number = 0,
  rest: number = 0,
  margin: number = column,
): string {
  const line = flat(layout);
  const fits = line !== undefined && column + line.length + rest <= page.width;
  if (fits) return line;
  if (typeof layout === "string") return layout;
  return "name" in layout
    ? layOutPair(layout, page, margin, rest)
    : layOutGroup(layout, page, margin);
}

/** On one line; `undefined` where it never is. */
function flat(layout: Layout): string | undefined {
  if (typeof layout === "string") return layout;
  if ("name" in layout) {
    const value = flat(layout.value);
    return value === undefined ? undefined : layout.name + value;
  }
  const { open, members, close, exploded = false } = layout;
  const inside = members.map(flat);
  if (exploded || !inside.every((each) => each !== undefined)) return undefined;
  return open + inside.join(", ") + close;
}

function layOutPair(
  { name, value, drops }: Pair,
  page: Page,
  margin: number,
  rest: number,
): string {
  if (!drops || typeof value !== "string")
    return name + layOut(value, page, margin + name.length, rest, margin);
  const inner = margin + page.indent;
  return `${name.trimEnd()}\n${" ".repeat(inner)}${value}`;
}

function layOutGroup(group: Group, page: Page, margin: number): string {
  const { open, members, close, exploded, below, trailing } = group;
  const inner = margin + page.indent;
  const [start, end] = [" ".repeat(inner), `\n${" ".repeat(margin)}${close}`];
  const together = members.map(flat).join(", ");
  const isShort = start.length + together.length <= page.width;
  if (below === "together" && exploded !== true && isShort)
    return `${open}\n${start}${together}${end}`;
  const lines = members.map((member) => start + layOut(member, page, inner, 1));
  return `${open}\n${lines.join(",\n")}${trailing}${end}`;
}

/** What stands in brackets, one a line with commas behind where it does not fit. */
export function group(
  open: string,
  members: readonly Layout[],
  close: string,
): Group {
  return { open, members, close, below: "each", trailing: "," };
}

/** A list in brackets; an empty one has nothing between them. */
export function list(
  members: readonly Layout[],
  open: string = "[",
  close: string = "]",
): Layout {
  return members.length === 0 ? open + close : group(open, members, close);
}

/** What is given for a parameter, in a language that opens files by an expression. */
export function writtenParam(
  param: ExampleParam,
  literal: (value: JsonValue) => Layout,
  open: (fileName: string) => string,
  object: (members: readonly (readonly [string, Layout])[]) => Layout,
): Layout {
  switch (param.kind) {
    case "value":
      return literal(param.value);
    case "bytes":
      return open(param.fileName);
    case "list of bytes":
      return list([open(param.fileName)]);
    case "object":
      return object(
        [...param.members].map(([name, each]) => [
          name,
          writtenParam(each, literal, open, object),
        ]),
      );
  }
}

/** Each line of a text as a comment. */
export function commented(text: string, mark: string): string {
  return text
    .split("\n")
    .map((line) => `${mark} ${line}`.trimEnd())
    .join("\n");
}
