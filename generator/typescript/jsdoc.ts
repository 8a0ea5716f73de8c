import { commentText } from "../markdown/comment.js";
import {
  type Code,
  concat,
  empty,
  group,
  hardline,
  ifBreak,
  join,
} from "./code.js";

/** What a JSDoc comment says. Every text may come from a spec: it is made safe here. */
export interface Doc {
  readonly summary?: string | undefined;
  /** What more is said of: stands behind the summary. A name of the emitter's, never of a spec. */
  readonly link?: string;
  readonly description?: string | undefined;
  readonly tags?: readonly DocTag[] | undefined;
}

export interface DocTag {
  /** Without the `@`: `deprecated`, `default`, `format`. A name of the emitter's, never of a spec. */
  readonly tag: string;
  readonly text?: string | undefined;
}

/**
 * A JSDoc comment followed by a line break, so that it is put right before what it documents; nothing for an empty doc.
 * The author's line breaks are kept and nothing is wrapped: prettier leaves comments alone.
 */
export function jsdoc(doc: Doc): Code {
  const rows = docRows(doc);
  const only = rows[0];
  if (only === undefined) return empty;
  const body = rows.map((row) => raw(row === "" ? " *" : ` * ${row}`));
  const block = concat(
    raw("/**"),
    hardline,
    join(hardline, body),
    hardline,
    raw(" */"),
  );
  if (rows.length > 1) return concat(block, hardline);
  return concat(group(ifBreak(block, raw(`/** ${only} */`))), hardline);
}

/** `summary` and `description`, each a paragraph; the description's first paragraph is dropped where it repeats the summary. */
function docRows(doc: Doc): readonly string[] {
  const summary = [...textRows(commentText(doc.summary ?? ""))];
  if (doc.link !== undefined)
    summary.push(`${summary.pop() ?? ""} {@link ${doc.link}}`.trimStart());
  const description = textRows(commentText(doc.description ?? ""));
  const paragraphs = [
    summary,
    description.join("\n") === summary.join("\n") ? [] : description,
    (doc.tags ?? []).flatMap(tagRows),
  ];
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .flatMap((paragraph, index) =>
      index === 0 ? paragraph : ["", ...paragraph],
    );
}

function tagRows({ tag, text }: DocTag): readonly string[] {
  const [first = "", ...rest] = textRows(text ?? "");
  return [
    first === "" ? `@${tag}` : `@${tag} ${first}`,
    ...rest.map((row) => (row === "" ? "" : `  ${row}`)),
  ];
}

/** Lines of Markdown that can stand in a comment, without blank ones at either end. */
function textRows(text: string): readonly string[] {
  if (isHarmless(text)) return text === "" ? [] : [text];
  const rows = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .split("\n")
    .map(commentLine);
  const first = rows.findIndex((row) => row !== "");
  return first === -1
    ? []
    : rows.slice(first, rows.findLastIndex((row) => row !== "") + 1);
}

/** Most texts: one line of plain characters in which nothing could end the comment or begin a tag. */
function isHarmless(text: string): boolean {
  return /^(?:[!-?A-~](?:[ -~]*[!-~])?)?$/.test(text) && !/\*\/|\{@/.test(text);
}

function commentLine(row: string): string {
  if (isHarmless(row)) return row;
  return (
    row
      .replaceAll("\t", "    ")
      .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
      // In Markdown `\/` is a slash, and the comment stays open.
      .replaceAll("*/", "*\\/")
      // A line that starts with `@` would begin a tag.
      .replace(/^(\s*)@/, "$1\\@")
      .replace(/\{@(?=\w)/g, "{\\@")
      .trimEnd()
  );
}

function raw(text: string): Code {
  return { kind: "text", text };
}
