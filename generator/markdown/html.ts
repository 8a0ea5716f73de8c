/**
 * Turns the HTML that descriptions use for layout into the Markdown that says the same: paragraphs, breaks, lists, code, links,
 * emphasis. Other tags stay, as text. Code, fenced or not, is left as it is.
 */
export function htmlToMarkdown(text: string): string {
  if (!text.includes("<")) return text;
  return text
    .split(codePattern)
    .map((piece, index) => (index % 2 === 0 ? convert(piece) : piece))
    .join("");
}

const codePattern = /((?:^|\n) {0,3}```[\s\S]*?(?:\n {0,3}```|$)|`[^`\n]+`)/;

/** Each pattern looks no further than a tag or a bounded piece of text. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/<br\s*\/?>/gi, "  \n"],
  [/<\/?(?:p|div|ul|ol)(?:\s[^<>]{0,200})?>/gi, "\n\n"],
  [/<li(?:\s[^<>]{0,200})?>\s*/gi, "\n- "],
  [/<\/li>/gi, ""],
  [/<pre><code>([^<]{1,4000})<\/code><\/pre>/gi, "\n```\n$1\n```\n"],
  [/<code>([^<`\n]{1,500})<\/code>/gi, "`$1`"],
  [/<(?:b|strong)>([^<\n]{1,500})<\/(?:b|strong)>/gi, "**$1**"],
  [/<(?:i|em)>([^<\n]{1,500})<\/(?:i|em)>/gi, "*$1*"],
  [
    /<a\s(?:[^<>]{0,200}\s)?href="([^"<>\s]{1,500})"[^<>]{0,200}>([^<\n]{1,500})<\/a>/gi,
    "[$2]($1)",
  ],
];

function convert(text: string): string {
  if (!text.includes("<")) return text;
  return replacements.reduce(
    (result, [pattern, replacement]) => result.replace(pattern, replacement),
    text,
  );
}
