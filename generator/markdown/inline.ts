import { codeSpan } from "./code.js";
import { type Piece, runOf, withEmphasis } from "./emphasis.js";
import { autolink, link } from "./link.js";
import { printPieces } from "./print-pieces.js";
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
export function inline(text: string, within: Within = "text"): string {
  const pieces: Piece[] = [];
  let start = 0;
  const starter = /\\[\s\S]|`+|!?\[|<|\*+|_+|https?:\/\//g;
  for (
    let match = starter.exec(text);
    match !== null;
    match = starter.exec(text)
  ) {
    const [mark] = match;
    const at = match.index;
    const found = readPiece(text, at, mark, within);
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

function readPiece(
  text: string,
  at: number,
  mark: string,
  within: Within,
): { readonly piece: Piece; readonly end: number } | undefined {
  if (/^[*_]/.test(mark)) {
    const end = at + mark.length;
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
    const after = [...text.slice(end, end + 2)][0] ?? "";
    return { piece: runOf(mark, before, after), end };
  }
  const span = mark.startsWith("\\")
    ? undefined
    : readSpan(text, at, mark, within);
  return (
    span && {
      piece: { kind: "markdown", text: span.markdown },
      end: span.end,
    }
  );
}

function readSpan(
  text: string,
  at: number,
  mark: string,
  within: Within,
): Span | undefined {
  if (mark.startsWith("`")) return readCode(text, at, mark);
  if (mark.endsWith("[")) return readLink(text, at, mark, within);
  if (mark === "<") return readAutolink(text, at);
  return readUrl(text, at, within);
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

/** `[text](target "title")`; the title is left out. Section 6.3. */
function readLink(
  text: string,
  at: number,
  mark: string,
  within: Within,
): Span | undefined {
  if (within === "link") return undefined;
  const from = at + mark.length;
  const close = closingBracket(text, from);
  if (close === undefined || text.charAt(close + 1) !== "(") return undefined;
  const rest = text.slice(close + 2, close + 2 + reach);
  const found =
    /^\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/.exec(
      rest,
    );
  if (found === null) return undefined;
  const label = inline(text.slice(from, close).trim(), "link");
  const target = found[1] ?? found[2] ?? "";
  const markdown = label === "" ? "" : link(label, target);
  const isImage = mark === "![" && markdown.startsWith("[");
  return {
    markdown: isImage ? `!${markdown}` : markdown,
    end: close + 2 + found[0].length,
  };
}

function closingBracket(text: string, from: number): number | undefined {
  let depth = 0;
  const end = Math.min(text.length, from + reach);
  for (let at = from; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return undefined;
}

function readAutolink(text: string, at: number): Span | undefined {
  const found = /^<(https?:\/\/[^\s<>]*)>/i.exec(text.slice(at, at + reach));
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
