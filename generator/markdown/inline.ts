import { codeSpan } from "./code.js";
import { type Piece, runOf, withEmphasis } from "./emphasis.js";
import { autolink, link } from "./link.js";
import { printPieces } from "./print-pieces.js";
import { labelKey, noReferences, type References } from "./references.js";
import { isWord } from "./text.js";

/** How far a closing mark is looked for: keeps hostile text from costing more than its length. */
const reach = 2000;

interface Span {
  readonly markdown: string;
  readonly end: number;
}

/**
 * The inline part of CommonMark (section 6), read leniently and printed in prettier's style: code, links, images, autolinks,
 * emphasis and strong emphasis. Everything else is text. One line; hard breaks are the block reader's.
 */
export function inline(
  text: string,
  references: References = noReferences,
  within: Within = "text",
): string {
  let closing: ReadonlyMap<number, number> | undefined;
  const reading: Reading = {
    text,
    references,
    within,
    closingOf: (from) => (closing ??= closingBrackets(text)).get(from - 1),
  };
  const pieces: Piece[] = [];
  let start = 0;
  const starter = /\\[\s\S]|`+|!?\[|<|\*+|_+|~~|https?:\/\//g;
  for (
    let match = starter.exec(text);
    match !== null;
    match = starter.exec(text)
  ) {
    const [mark] = match;
    const at = match.index;
    const found = readPiece(at, mark, reading);
    if (found === undefined) continue;
    pieces.push({ kind: "text", text: text.slice(start, at) }, found.piece);
    start = found.end;
    starter.lastIndex = start;
  }
  pieces.push({ kind: "text", text: text.slice(start) });
  return printPieces(withEmphasis(pieces));
}

/** Whether text is that of a link, in which there is no other. */
type Within = "text" | "link";

interface Reading {
  readonly text: string;
  readonly references: References;
  readonly within: Within;
  /** Where the bracket is closed that stands before a place. */
  closingOf(from: number): number | undefined;
}

function readPiece(
  at: number,
  mark: string,
  reading: Reading,
): { readonly piece: Piece; readonly end: number } | undefined {
  if (/^[*_]/.test(mark)) {
    const { text } = reading;
    const end = at + mark.length;
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
    const after = [...text.slice(end, end + 2)][0] ?? "";
    return { piece: runOf(mark, before, after), end };
  }
  const span = mark.startsWith("\\") ? undefined : readSpan(at, mark, reading);
  return (
    span && {
      piece: { kind: "markdown", text: span.markdown },
      end: span.end,
    }
  );
}

function readSpan(
  at: number,
  mark: string,
  reading: Reading,
): Span | undefined {
  const { text, within } = reading;
  if (mark.startsWith("`")) return readCode(text, at, mark);
  if (mark.endsWith("[")) return readLink(at, mark, reading);
  if (mark === "<") return readAutolink(text, at, within);
  if (mark === "~~") return readStruck(at, reading);
  return readUrl(text, at, within);
}

/** `~~text~~`, of GitHub's Markdown. */
function readStruck(at: number, reading: Reading): Span | undefined {
  const { text, references, within } = reading;
  if (text.charAt(at - 1) === "~") return undefined;
  const found = /^~~((?=[^\s~])[^~\n]{0,500}[^\s~])~~(?!~)/.exec(
    text.slice(at, at + reach),
  );
  const content = inline(found?.[1] ?? "", references, within);
  if (found === null || content === "") return undefined;
  return { markdown: `~~${content}~~`, end: at + found[0].length };
}

function readCode(text: string, at: number, fence: string): Span | undefined {
  const from = at + fence.length;
  const closing = new RegExp(`(?<!\`)${fence}(?!\`)`);
  const found = closing.exec(text.slice(from, from + reach));
  if (found === null) return undefined;
  const end = from + found.index + fence.length;
  const markdown = codeSpan(text.slice(from, from + found.index));
  return markdown === "" ? undefined : { markdown, end };
}

/** `[text](target "title")` or `[text][label]`; a title is left out. Section 6.3. In the text of a link there are images, and no links. */
function readLink(
  at: number,
  mark: string,
  { text, references, within, closingOf }: Reading,
): Span | undefined {
  if (within === "link" && mark === "[") return undefined;
  const from = at + mark.length;
  const close = closingOf(from);
  if (close === undefined || close >= from + reach) return undefined;
  const said = text.slice(from, close).trim();
  const rest = text.slice(close + 1, close + 1 + reach);
  const found = readTarget(rest) ?? readLabel(rest, said, references);
  if (found === undefined) return undefined;
  const label = inline(said, references, "link");
  const markdown = label === "" ? "" : link(label, found.target);
  const isImage = mark === "![" && markdown.startsWith("[");
  return {
    markdown: isImage ? `!${markdown}` : markdown,
    end: close + 1 + found.length,
  };
}

/** Where a link leads to, and how long that is written. */
interface Target {
  readonly target: string;
  readonly length: number;
}

function readTarget(rest: string): Target | undefined {
  const found =
    /^\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\([^()]*\)))?\s*\)/.exec(
      rest,
    );
  return found?.[0] === undefined
    ? undefined
    : {
        target: found[1] ?? found[2] ?? "",
        length: found[0].length,
      };
}

/** `[label]`, or `[]` or nothing where the text is the label. */
function readLabel(
  rest: string,
  said: string,
  references: References,
): Target | undefined {
  if (references.size === 0) return undefined;
  const [written = "", label = ""] = /^\[([^[\]]{0,200})\]/.exec(rest) ?? [];
  const target = references.get(labelKey(label === "" ? said : label));
  return target === undefined ? undefined : { target, length: written.length };
}

/** Where each bracket is closed: all of a text are paired in one go. */
function closingBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (mark === "[") open.push(index);
    const last = mark === "]" ? open.pop() : undefined;
    if (last !== undefined) closing.set(last, index);
  }
  return closing;
}

function readAutolink(
  text: string,
  at: number,
  within: Within,
): Span | undefined {
  if (within === "link") return undefined;
  const found =
    /^<((?:https?:\/\/|mailto:)[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/i.exec(
      text.slice(at, at + reach),
    );
  const markdown = autolink(found?.[1] ?? "");
  if (found === null || markdown === undefined) return undefined;
  return { markdown, end: at + found[0].length };
}

/** A bare address, which GitHub's Markdown makes a link: nothing in it is escaped. */
function readUrl(text: string, at: number, within: Within): Span | undefined {
  if (isWord(text.charAt(at - 1)) || within === "link") return undefined;
  const found = /^https?:\/\/[\w.~:/?#@!$&'+,;=%-]*[\w/#=-]/.exec(
    text.slice(at, at + reach),
  );
  if (found === null) return undefined;
  const end = at + found[0].length;
  const endsInMark = /[_]$/.test(found[0]) || /^[*_~`{]/.test(text.slice(end));
  return endsInMark ? undefined : { markdown: found[0], end };
}
