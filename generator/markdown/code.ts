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
  const told = info.replaceAll(/[^ -_a-~]+/g, encodeURIComponent);
  return `<!-- prettier-ignore -->\n${fence}${told}\n${text}\n${fence}`;
}

/** Backticks that a text has no run of. */
function fenceFor(text: string, shortest: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce(
    (most, { length }) => Math.max(most, length),
    shortest - 1,
  );
  return "`".repeat(longest + 1);
}

/** Languages whose code prettier would format inside of Markdown. */
const formatted: ReadonlySet<string> = new Set([
  ..."js javascript mjs cjs jsx es6 ts typescript mts cts tsx flow".split(" "),
  ..."json json5 jsonc geojson jsonl topojson webmanifest har avsc".split(" "),
  ..."yaml yml css scss less sass postcss pcss graphql gql graphqls".split(" "),
  ..."html htm vue angular hbs handlebars glimmer mdx markdown md".split(" "),
  ..."xhtml pandoc wxss wxml wxs importmap code-workspace".split(" "),
]);

/**
 * A fenced code block that holds the text as it is, line endings aside.
 * @param language what the author says; only a plain word gets into the page
 */
export function codeBlock(text: string, language = ""): string {
  const content = text.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  const fence = fenceFor(content, 3);
  const word = /^[A-Za-z][\w+#.-]{0,30}$/.test(language) ? language : "";
  // A sample is quoted, not ours to reformat.
  const isReformatted = formatted.has(word) || /[ \t]$/m.test(content);
  const ignore = isReformatted ? "<!-- prettier-ignore -->\n" : "";
  return `${ignore}${fence}${word}\n${content}\n${fence}`;
}
