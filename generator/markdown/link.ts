import { codeSpan } from "./code.js";
import { escapeText } from "./text.js";

/** Schemes that a link may have: none that runs code or carries a document of its own. */
const schemes: ReadonlySet<string> = new Set(["http", "https", "mailto"]);

/**
 * A link with text that is Markdown already. A target with a scheme that could do harm is left out;
 * one that is relative to pages which are not there is shown.
 */
export function link(text: string, target: string): string {
  const url = cleanUrl(target);
  const scheme = /^([A-Za-z][A-Za-z\d+.-]*):/.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined)
    return schemes.has(scheme) ? `[${text}](${url})` : text;
  // Parts of a page are those of the page that the author has in mind.
  if (url === "" || url.startsWith("#") || !/^[\w/#?.%=&-]+$/.test(url))
    return text;
  return `${text} (${codeSpan(url)})`;
}

/** A link to another page of ours. */
export function pageLink(text: string, path: string): string {
  return `[${text}](${path})`;
}

/** A link that shows its address, `undefined` where that is none. MDX has no `<https://…>`. */
export function autolink(target: string): string | undefined {
  const address = target.replace(/^mailto:/i, "");
  if (/^[\w.+-]+@[\w.-]+$/.test(address))
    return `[${escapeText(address)}](mailto:${address})`;
  return /^https?:\/\/[\w.~:/?#@!$&'+,;=%-]+$/i.test(target)
    ? `[${escapeText(target)}](${target})`
    : undefined;
}

/** Browsers drop white space and control characters in a URL, so `java\nscript:` is one; what Markdown would read is percent-encoded. */
function cleanUrl(target: string): string {
  const decoded = target
    .replace(/[\s\p{Cc}]+/gu, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&amp;/g, "&")
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi, decodeReference)
    .replace(/&colon;/g, ":");
  return decoded.replace(/[^\w.~:/?#@!$&'+,;=%-]/gu, percentEncode);
}

function decodeReference(_: string, hex?: string, decimal?: string): string {
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point > 0x20 && point < 0x7f ? String.fromCodePoint(point) : "";
}

function percentEncode(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return [...bytes]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}
