/**
 * Text between quotes: double ones unless it holds more double quotes than single ones, as prettier prefers.
 * Control characters, line separators, lone surrogates and characters that hide or reorder text on screen are escaped.
 */
export function quote(value: string): string {
  if (plain.test(value)) return `"${value}"`;
  const delimiter = count(value, '"') > count(value, "'") ? "'" : '"';
  const escaped = value.replace(/[^]/gu, (character) => {
    if (character === delimiter || character === "\\") return `\\${character}`;
    return invisible.test(character)
      ? (short.get(character) ?? unicodeEscape(character))
      : character;
  });
  return delimiter + escaped + delimiter;
}

/** One code point that is a control, a separator of lines, invisible, a change of writing direction, or a lone surrogate. */
export const invisible: RegExp = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u;

/** `\uXXXX` of one character of the Basic Multilingual Plane; a pair of them beyond it. */
export function unicodeEscape(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

const short: ReadonlyMap<string, string> = new Map([
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function count(value: string, character: string): number {
  return value.split(character).length - 1;
}
