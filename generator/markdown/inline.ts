import { codeSpan } from "./code.js";
import { autolink, link } from "./link.js";
import { escapeText, isWord } from "./text.js";

/** How far a closing mark is looked for: keeps hostile text from costing more than its length. */
const reach = 2000;
const emphasisReach = 500;

interface Span {
  readonly markdown: string;
  readonly end: number;
}

/**
 * The inline part of CommonMark (section 6), read leniently and printed in prettier's style: code, links, images, autolinks,
 * emphasis and strong emphasis. Everything else is text. One line; hard breaks are the block reader's.
 */
export function inline(text: string, within = ""): string {
  const out: string[] = [];
  let start = 0;
  let at = 0;
  const starter = /\\[\s\S]|`+|!?\[|<|[*_]+|https?:\/\//g;
  for (
    let match = starter.exec(text);
    match !== null;
    match = starter.exec(text)
  ) {
    at = match.index;
    const span = match[0].startsWith("\\")
      ? undefined
      : readSpan(text, at, match[0], within);
    if (span === undefined) continue;
    out.push(escapeWithin(text, start, at), span.markdown);
    start = span.end;
    starter.lastIndex = start;
  }
  out.push(escapeWithin(text, start, text.length));
  return out.join("");
}

function escapeWithin(text: string, start: number, end: number): string {
  return start === end ? "" : escapeText(text.slice(start, end));
}

function readSpan(
  text: string,
  at: number,
  mark: string,
  within: string,
): Span | undefined {
  if (mark.startsWith("`")) return readCode(text, at, mark);
  if (mark.endsWith("[")) return readLink(text, at, mark, within);
  if (mark === "<") return readAutolink(text, at);
  if (mark.startsWith("http")) return readUrl(text, at, within);
  return readEmphasis(text, at, mark, within);
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
  within: string,
): Span | undefined {
  if (within.includes("[")) return undefined;
  const from = at + mark.length;
  const close = closingBracket(text, from);
  if (close === undefined || text.charAt(close + 1) !== "(") return undefined;
  const rest = text.slice(close + 2, close + 2 + reach);
  const found =
    /^\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/.exec(
      rest,
    );
  if (found === null) return undefined;
  const label = inline(text.slice(from, close).trim(), `${within}[`);
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
function readUrl(text: string, at: number, within: string): Span | undefined {
  if (isWord(text.charAt(at - 1)) || within.includes("[")) return undefined;
  const found = /^https?:\/\/[\w.~:/?#@!$&'+,;=%-]*[\w/#=-]/.exec(
    text.slice(at, at + reach),
  );
  if (found === null) return undefined;
  const end = at + found[0].length;
  const endsInMark = /[_]$/.test(found[0]) || /^[*_~`{]/.test(text.slice(end));
  return endsInMark ? undefined : { markdown: found[0], end };
}

const stars: Readonly<Record<string, string>> = {
  "*": "_",
  _: "_",
  "**": "**",
  __: "**",
};

/** Emphasis that stands between words; inside of a word it stays text. Section 6.2, the plain part of it. */
function readEmphasis(
  text: string,
  at: number,
  mark: string,
  within: string,
): Span | undefined {
  const style = stars[mark];
  if (style === undefined || within.includes(style)) return undefined;
  const from = at + mark.length;
  if (isWord(text.charAt(at - 1)) || !isTight(text.charAt(from)))
    return undefined;
  const end = closingMark(text, from, mark);
  if (end === undefined) return undefined;
  const content = inline(text.slice(from, end), within + style);
  const markdown = `${style}${content}${style}`;
  return { markdown, end: end + mark.length };
}

function closingMark(
  text: string,
  from: number,
  mark: string,
): number | undefined {
  const character = mark.charAt(0);
  const limit = Math.min(text.length, from + emphasisReach);
  for (let at = from; at < limit; at += 1) {
    const current = text.charAt(at);
    if (current === "\\") at += 1;
    else if (current === "`") at = codeEnd(text, at) - 1;
    else if (current === character) {
      let end = at;
      while (text.charAt(end) === character) end += 1;
      const fits = end - at === mark.length && isTight(text.charAt(at - 1));
      if (fits && !isWord(text.charAt(end))) return at;
      at = end - 1;
    }
  }
  return undefined;
}

/** A mark inside of code closes nothing: where the code, or the run of backticks that opens none, ends. */
function codeEnd(text: string, at: number): number {
  const fence = /^`+/.exec(text.slice(at, at + reach))?.[0] ?? "`";
  return readCode(text, at, fence)?.end ?? at + fence.length;
}

/** Neither white space nor the end. */
function isTight(character: string): boolean {
  return character !== "" && !/\s/.test(character);
}
