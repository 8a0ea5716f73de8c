import { commentText } from "../markdown/comment.js";
import { opening } from "../markdown/opening.js";
import { type Code, concat, empty, hardline, join } from "./code.js";

/** What a JSDoc comment says. Every text may come from a spec: it is made safe here. */
export interface Doc {
  readonly summary?: string | undefined;
  /** What more is said of: stands behind the summary. A name of the emitter's, never of a spec. */
  readonly link?: string;
  readonly description?: string | undefined;
  /** Of the description no more than its first paragraphs are said, up to so many characters. */
  readonly descriptionLimit?: number | undefined;
  /** A paragraph below the description, such as `POST /doors`. */
  readonly closing?: string;
  readonly tags?: readonly DocTag[] | undefined;
}

export interface DocTag {
  /** Without the `@`: `deprecated`, `default`, `format`. A name of the emitter's, never of a spec. */
  readonly tag: string;
  readonly text?: string | undefined;
  /** TypeScript in place of a text, such as of `example`: it still says the same where it is copied out of the comment. */
  readonly code?: string;
}

/**
 * A JSDoc comment followed by a line break, so that it is put right before what it documents; nothing for an empty doc.
 * The author's line breaks are kept and nothing is wrapped, one line however long it is: prettier leaves comments alone.
 */
export function jsdoc(doc: Doc): Code {
  const rows = docRows(doc);
  const only = rows[0];
  if (only === undefined) return empty;
  if (rows.length === 1) return concat(raw(`/** ${only} */`), hardline);
  const body = rows.map((row) => raw(row === "" ? " *" : ` * ${row}`));
  return concat(
    raw("/**"),
    hardline,
    join(hardline, body),
    hardline,
    raw(" */"),
    hardline,
  );
}

/**
 * `summary`, `description` and `closing`, each a paragraph; the description's first paragraph is dropped where it repeats the summary. Tags follow at once,
 * as TypeScript's own declarations have them.
 */
function docRows(doc: Doc): readonly string[] {
  const summary = summaryRows(doc);
  const description = textRows(describedBy(doc));
  const paragraphs = [
    summary,
    description.join("\n") === summary.join("\n") ? [] : description,
    textRows(doc.closing ?? ""),
  ]
    .filter((paragraph) => paragraph.length > 0)
    .flatMap((paragraph, index) =>
      index === 0 ? paragraph : ["", ...paragraph],
    );
  return [...paragraphs, ...(doc.tags ?? []).flatMap(tagRows)];
}

function summaryRows({ summary = "", link }: Doc): readonly string[] {
  const rows = textRows(commentText(summary));
  return link === undefined
    ? rows
    : [
        ...rows.slice(0, -1),
        `${rows.at(-1) ?? ""} {@link ${link}}`.trimStart(),
      ];
}

function describedBy({ description = "", descriptionLimit }: Doc): string {
  const text = commentText(description);
  return descriptionLimit === undefined
    ? text
    : opening(text, descriptionLimit);
}

function tagRows({ tag, text, code }: DocTag): readonly string[] {
  if (code !== undefined) return [`@${tag}`, ...code.split("\n").map(codeLine)];
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
  return (
    /^(?:[!-?A-~](?:[ -~]*[!-~])?)?$/.test(text) && !/\*\/|[{ ]@/.test(text)
  );
}

function commentLine(row: string): string {
  if (isHarmless(row)) return row;
  const plain = row
    .replaceAll("\t", "    ")
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    // In Markdown `\/` is a slash, and the comment stays open.
    .replaceAll("*/", "*\\/");
  return withoutTags(plain).trimEnd();
}

/**
 * The text with `\@`, which is an at sign in Markdown as in TSDoc, where TypeScript would read a tag: at the beginning of a line, before a word that
 * follows white space, also within a span of code, and in braces.
 */
export function withoutTags(text: string): string {
  return text
    .replace(/^([^\S\r\n]*)@/gm, "$1\\@")
    .replace(/(?<=[\s\u0085\u200b])@(?=\S)|(?<=\{)@(?=\w)/g, "\\@");
}

/**
 * A line of code in which nothing ends the comment or begins a tag. That can only stand in its strings: names have neither, and there `\/` is a slash and
 * `\@` an at sign.
 */
function codeLine(row: string): string {
  return withoutTags(row.replaceAll("*/", "*\\/"));
}

function raw(text: string): Code {
  return { kind: "text", text };
}
