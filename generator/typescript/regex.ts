import type { Code } from "./code.js";
import { invisible, unicodeEscape } from "./quote.js";

/**
 * A regular expression literal, or `undefined` when the pattern is invalid under these flags.
 * The text is what the engine itself gives as `source`, which escapes `/` and line terminators (ECMA-262, 22.2.6.13.1).
 */
export function regex(pattern: string, flags = ""): Code | undefined {
  const source = sourceOf(pattern, flags);
  if (source === undefined || !isOneLiteral(source)) return undefined;
  return { kind: "text", text: `/${visible(source)}/${flags}` };
}

function sourceOf(pattern: string, flags: string): string | undefined {
  try {
    return new RegExp(pattern, flags).source;
  } catch {
    return undefined;
  }
}

/** Invisible characters and lone surrogates as escapes; an identity escape of one becomes the same. */
function visible(source: string): string {
  return source.replace(/\\?[^]/gu, (token) => {
    const character =
      token.length > 1 && token.startsWith("\\") ? token.slice(1) : token;
    return invisible.test(character) ? unicodeEscape(character) : token;
  });
}

/** Reads the body as a scanner does (ECMA-262, 12.9.5): it ends at the first `/` that is neither escaped nor in a class. */
function isOneLiteral(source: string): boolean {
  let inClass = false;
  for (let index = 0; index < source.length; index += 1) {
    if (source[index] === "\\") index += 1;
    else if (source[index] === "[") inClass = true;
    else if (source[index] === "]") inClass = false;
    else if (source[index] === "/" && !inClass) return false;
    if (/[\n\r\u2028\u2029]/.test(source[index] ?? "\n")) return false;
  }
  return source !== "" && !source.startsWith("*") && !inClass;
}
