import type { TargetOf } from "./places.js";

/**
 * Markdown of ours whose links lead where they do on the site; those that lead to nothing there are their text. Code, fenced or not, is left as it
 * is, and so is what is escaped.
 */
export function relinked(markdown: string, targetOf: TargetOf): string {
  const out: string[] = [];
  /** Where in `out` each bracket stands that is open. */
  const open: number[] = [];
  let at = 0;
  for (const { 0: found, index, groups = {} } of markdown.matchAll(marks)) {
    out.push(markdown.slice(at, index));
    at = index + found.length;
    const { bracket, target, rest = "" } = groups;
    if (bracket !== undefined) open.push(out.length);
    const from = found.startsWith("]") ? open.pop() : undefined;
    const to =
      target === undefined || from === undefined ? target : targetOf(target);
    if (from !== undefined && target !== undefined && to === undefined) {
      out[from] = "";
      continue;
    }
    out.push(to === undefined ? found : `](${to}${rest})`);
  }
  return [...out, markdown.slice(at)].join("");
}

/** Fences to their end, escapes, code, and the brackets of links with their target and title (CommonMark 0.31, 4.5, 2.4, 6.1 and 6.3). */
const marks = new RegExp(
  [
    String.raw`^[ >]*(?:(?:[-*+]|\d+[.)]) +)*(?<fence>${"`"}{3,}|~{3,})[^\n]*(?:\n(?![ >]*\k<fence>)[^\n]*)*(?:\n[ >]*\k<fence>[^\n]*)?`,
    String.raw`\\[^]`,
    "(?<code>(?<!`)`+(?!`))(?:(?!\\n\\n)[^])*?(?<!`)\\k<code>(?!`)",
    String.raw`(?<bracket>!?\[)`,
    String.raw`\](?:\((?<target>[^()\s]+)(?<rest>(?:\s+"[^"]*")?)\))?`,
  ].join("|"),
  "gm",
);
