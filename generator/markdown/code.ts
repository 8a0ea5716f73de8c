import { percentEncoded } from "../ir/percent.js";
import { asLaidOut } from "../ir/pages/language.js";
import { collapse } from "./text.js";

/** Inline code, whatever is in it. */
export function codeSpan(text: string): string {
  const content = collapse(text);
  if (content === "") return "";
  const fence = "`".repeat(unusedRun(content, 1));
  const gap = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${fence}${gap}${content}${gap}${fence}`;
}

/** The shortest run of backticks, at least `shortest` long, that the text has not got. */
function unusedRun(text: string, shortest: number): number {
  const runs = new Set((text.match(/`+/g) ?? []).map(({ length }) => length));
  let length = shortest;
  while (runs.has(length)) length += 1;
  return length;
}

/**
 * A whole document in a fence of at least four backticks, so that code blocks inside of its texts don't end it.
 *
 * @param info begins with the language; what can't stand in an info string (CommonMark 4.5) is percent-encoded
 */
export function documentBlock(text: string, info: string): string {
  const fence = fenceFor(text, 4);
  const told = info.replaceAll(/[^ -_a-~]+/g, percentEncoded);
  return `${fence}${told}\n${text}\n${fence}`;
}

/** A block that prettier leaves as it is, which MDX does not read: it has no comments of HTML. */
export function keptAsItIs(block: string): string {
  return `<!-- prettier-ignore -->\n${block}`;
}

/** Backticks that a text has no run of. */
function fenceFor(text: string, shortest: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce(
    (most, { length }) => Math.max(most, length),
    shortest - 1,
  );
  return "`".repeat(longest + 1);
}

/**
 * A fenced code block that holds the text as it is, but for line endings and white space before them.
 *
 * @param language what the author says; only a plain word gets into the page
 */
export function codeBlock(text: string, language = ""): string {
  const content = text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/^\n+|\s+$/g, "");
  const fence = fenceFor(content, 3);
  const word = /^[A-Za-z][\w+#.-]{0,30}$/.test(language) ? language : "";
  return `${fence}${asLaidOut(word)}\n${content}\n${fence}`;
}
