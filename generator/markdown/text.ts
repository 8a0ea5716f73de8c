/** Text that means itself: nothing in it is markup, neither Markdown nor HTML. One line. */
export function plain(text: string): string {
  return escapeLineStart(escapeText(collapse(text)));
}

/** Like `plain`, for text that does not begin a line, such as a heading's. */
export function plainWithin(text: string): string {
  return escapeHeadingEnd(escapeText(collapse(text)));
}

/** White space and control characters become single spaces. */
export function collapse(text: string): string {
  return /[^\x20-\x7e\xa1-\u{10ffff}]| {2}|^ | $/u.test(text)
    ? text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim()
    : text;
}

/**
 * Escapes what Markdown (CommonMark 0.31, with GitHub's extensions), HTML or MDX would read as markup in the middle of a line: to MDX, as which
 * Mintlify reads pages, a brace begins an expression.
 * An entity or escape of the author stays what it is.
 */
export function escapeText(text: string): string {
  if (!/[\\`*_[\]<>|~&${}]/.test(text)) return text;
  return text.replace(
    /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|[\\`*[\]<>|~&]|_+|\${2,}|[{}]/g,
    escapeMatch,
  );
}

function escapeMatch(match: string, offset: number, text: string): string {
  if (match.startsWith("\\") && match.length === 2) return escapedMark(match);
  if (match.startsWith("&")) return match.length > 1 ? match : "&amp;";
  if (match === "<") return "&lt;";
  if (match === ">") return "&gt;";
  if (match.startsWith("$")) return "\\$".repeat(match.length);
  if (!match.startsWith("_")) return `\\${match}`;
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset + match.length);
  return isWord(before) && isWord(after) ? match : "\\_".repeat(match.length);
}

/** `\<` is as good as `&lt;` for CommonMark, but not for every reader of Markdown. */
function escapedMark(match: string): string {
  if (match === "\\<") return "&lt;";
  return match === "\\>" ? "&gt;" : match;
}

/** A letter or a digit: underscores between such are no emphasis. */
export function isWord(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}

/** Escapes what would only close a heading (section 4.2), and not be seen. */
export function escapeHeadingEnd(text: string): string {
  return text.replace(/(?<=^|\s)#+$/, "\\$&");
}

/** Escapes what would make a line a heading, list item, quote, rule or fence, or to MDX a statement of a module. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|-(?=\s|$)|--|[=+]|:?-[-: ]*$)/, "\\$&")
    .replace(/^((?:im|ex)port) /, "$1&#32;")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
