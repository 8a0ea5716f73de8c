import { withoutIgnoredCase } from "./ignored-case.js";

/**
 * A pattern with words of other languages (Perl, PCRE, Java, .NET, Python, Ruby, Go) in those of ECMA-262: anchors of the whole text, named groups,
 * classes of POSIX, a dot that matches all, comments. A possessive quantifier or an atomic group gives back what it has taken, so that all that
 * was to match does. `undefined` for a pattern that has none of these.
 */
export function inEcmaScript(pattern: string): string | undefined {
  const isDotAll = dotAll.test(pattern);
  const translated = pattern
    .replace(dotAll, "$1")
    .replace(tokens, (token) =>
      token === "." && isDotAll ? "[^]" : translate(token),
    );
  return translated === pattern ? undefined : translated;
}

/** `(?s)` at the beginning of a pattern, or after its anchor. */
const dotAll = /^(\^|\\A)?\(\?s\)/;

/** Escapes, classes, what begins a group, and quantifiers that are possessive. */
const tokens =
  /\\[^]|\[\^?\]?(?:\\[^]|\[:\^?[a-z]+:\]|[^\]\\])*\]|\(\?P[<=][^>)]*[>)]|\(\?>|\(\?#[^)]*\)|(?:[*+?]|\{\d+(?:,\d*)?\})\+|[^]/g;

function translate(token: string): string {
  if (token.startsWith("[")) return classOf(token);
  if (token.startsWith("(?P<")) return token.replace("P", "");
  if (token.startsWith("(?P=")) return `\\k<${token.slice(4, -1)}>`;
  if (token.startsWith("(?#")) return "";
  if (token === "(?>") return "(?:";
  if (/^[*+?{].*\+$/.test(token)) return token.slice(0, -1);
  return anchors.get(token) ?? token;
}

const anchors: ReadonlyMap<string, string> = new Map([
  [String.raw`\A`, "^"],
  [String.raw`\z`, "$"],
  [String.raw`\Z`, "$"],
]);

/** In other languages a bracket that comes first belongs to the class. */
function classOf(token: string): string {
  return token
    .replace(/^(\[\^?)\](?=[^])/, String.raw`$1\]`)
    .replace(
      /\[:(\^?)([a-z]+):\]/g,
      (whole, not: string, name: string) =>
        (not === "" ? posix.get(name) : undefined) ?? whole,
    );
}

const posix: ReadonlyMap<string, string> = new Map([
  ["alpha", "A-Za-z"],
  ["digit", "0-9"],
  ["alnum", "A-Za-z0-9"],
  ["upper", "A-Z"],
  ["lower", "a-z"],
  ["xdigit", "A-Fa-f0-9"],
  ["word", String.raw`\w`],
  ["space", String.raw`\s`],
]);

/**
 * What a literal of JavaScript, Ruby or Perl says, slashes and flags and all, that stands where its pattern was meant: its slashes lie beyond the
 * beginning or the end of the text, so that it matches nothing as it is. `undefined` for any other pattern.
 */
export function ofLiteral(pattern: string): string | undefined {
  const [, body, flags = ""] = literal.exec(pattern) ?? [];
  if (body === undefined || !isAnchored(body)) return undefined;
  const dotted = flags.includes("s")
    ? (inEcmaScript(`(?s)${body}`) ?? body)
    : body;
  return flags.includes("i") ? withoutIgnoredCase(`(?i)${dotted}`) : dotted;
}

/** With flags that say nothing of whether a text of one line matches, or how to say it is known: not `x`, by which spaces are none. */
const literal = /^\/(.+)\/([dgimosuvy]*)$/s;

/** At both ends; where there are no alternatives, one is enough for that nothing matches. */
function isAnchored(body: string): boolean {
  const ends = [beginning, end].filter((anchor) => anchor.test(body)).length;
  return ends === 2 || (ends === 1 && !body.includes("|"));
}

const beginning = /^(?:\^|\\A)/;
const end = /(?<!\\)(?:\\\\)*(?:\$|\\[zZ])$/;
