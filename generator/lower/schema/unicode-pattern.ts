/**
 * A pattern that only Annex B of ECMA-262 makes valid, such as `\@`, `a{,2}` or `[\w-.]`, as the flag `u` asks for it: without needless
 * backslashes, and with those that it wants. What it matches stays the same, but for code points and for what only that flag knows: `\p{…}`,
 * `\u{…}`. Where that can't be, the result is invalid under the flag as well.
 */
export function unicodePattern(pattern: string): string {
  return pattern.replace(tokens, (token) => {
    if (token.startsWith("[")) return unicodeClass(token);
    if (token.startsWith("\\")) return unicodeEscape(token, mayBeEscaped);
    return token.length === 1 ? `\\${token}` : token;
  });
}

/** Whether it says what only the flag `u` gives a meaning: `\p{L}`, `\P{L}`, `\u{1F600}`; `\pL`, as other languages write it, too. */
export function needsUnicode(pattern: string): boolean {
  return [...pattern.matchAll(escape)].some(([token]) =>
    /^\\(?:[pP]|u\{)/.test(token),
  );
}

/** A class, an escape, a repetition, and brackets that close or open nothing. */
const tokens =
  /\[(?:\\[^]|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|k<[^>]*>|[^])|\{\d+(?:,\d*)?\}|[\]{}]/gu;
const escape = /\\(?:[pPu]\{[^}]*\}|[^])/gu;
const withinClass = /\\(?:[pPu]\{[^}]*\}|[^])|[^]/gu;

/** SyntaxCharacter of ECMA-262, 22.2.1, and `/`; within a class a hyphen as well. */
const mayBeEscaped = /^[$()*+./?[\\\]^{|}]/;
const mayBeEscapedWithinClass = /^[$()*+./?[\\\]^{|}-]/;

/** The escape where it means something, else the character alone. */
function unicodeEscape(token: string, allowed: RegExp): string {
  const escaped = token.slice(1);
  const means = /^[\dBDPSWbcdfknprstuvwx]/.test(escaped);
  return means || allowed.test(escaped) ? token : escaped;
}

/** A hyphen beside a class within the class, such as `\w`, is no range. */
function unicodeClass(token: string): string {
  const parts = token.slice(1, -1).match(withinClass) ?? [];
  const inner = parts.map((part, index) => {
    if (part.length > 1) return unicodeEscape(part, mayBeEscapedWithinClass);
    const isBeside = isClass(parts[index - 1]) || isClass(parts[index + 1]);
    return part === "-" && isBeside ? "\\-" : part;
  });
  return `[${inner.join("")}]`;
}

function isClass(part = ""): boolean {
  return /^\\[DPSWdpsw]/.test(part);
}
