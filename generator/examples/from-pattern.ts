/**
 * Texts that a regular expression may match, made by reading it: short ones first. What is looked around at, or referred back to, is not
 * honoured, so each still has to be held to the pattern.
 *
 * @param least how long a text should be at least
 */
export function textsOfPattern(
  pattern: string,
  least: number = 0,
): readonly string[] {
  if (pattern.length > 500) return [];
  const counts = [1, 3, Math.min(least, longest), Math.ceil(least / 2)];
  return [...new Set(counts)].flatMap((count) => {
    const text = alternatives({ pattern, at: 0, count, budget: longest });
    return text.length <= longest ? [text] : [];
  });
}

const longest = 200;

interface Reader {
  readonly pattern: string;
  at: number;
  /** How often something stands that may stand any number of times. */
  readonly count: number;
  /** Characters that may still be made. */
  budget: number;
}

/** The first alternative; the others are read and forgotten. */
function alternatives(reader: Reader): string {
  const first = sequence(reader);
  while (peek(reader) === "|") {
    reader.at += 1;
    sequence(reader);
  }
  return first;
}

function sequence(reader: Reader): string {
  let text = "";
  for (let next = peek(reader); next !== ""; next = peek(reader)) {
    if (next === "|" || next === ")") break;
    const from = reader.at;
    const atom = atomText(reader);
    const times = quantifier(reader);
    // What a quantifier repeats is the same text; letters and digits go on as in counting.
    const source = reader.pattern.slice(from, from + 1);
    text += repeated(atom, times, source === "[" || source === "\\", reader);
  }
  return text;
}

function repeated(
  atom: string,
  times: number,
  varies: boolean,
  reader: Reader,
): string {
  const affordable = Math.min(times, Math.max(0, reader.budget));
  reader.budget -= affordable * atom.length;
  if (!varies || !/^[1a]$/.test(atom)) return atom.repeat(affordable);
  const row = atom === "1" ? "1234567890" : "abcdef";
  return row.repeat(Math.ceil(affordable / row.length)).slice(0, affordable);
}

function peek({ pattern, at }: Reader): string {
  return pattern.charAt(at);
}

function atomText(reader: Reader): string {
  const next = peek(reader);
  reader.at += 1;
  switch (next) {
    case "^":
    case "$":
      return "";
    case ".":
      return "a";
    case "(":
      return groupText(reader);
    case "[":
      return classText(reader);
    case "\\":
      return escapeText(reader);
    default:
      return next;
  }
}

function groupText(reader: Reader): string {
  const [opening = "", look] =
    /^\?(?:<?([=!])|:|<\w+>)/.exec(reader.pattern.slice(reader.at)) ?? [];
  reader.at += opening.length;
  const text = alternatives(reader);
  reader.at += 1;
  return look === undefined ? text : "";
}

/** One of the characters of a class: a digit or a letter where it has any. */
function classText(reader: Reader): string {
  const close = closingBracket(reader.pattern, reader.at);
  const source = reader.pattern.slice(reader.at, close);
  reader.at = close + 1;
  const set = classPattern(source);
  const found = set && likely.find((character) => set.test(character));
  return found ?? source.charAt(0);
}

const likely = [..."a1A0-_. ", "b", "/", "+", ":", "@"];

function closingBracket(pattern: string, from: number): number {
  for (let at = from; at < pattern.length; at += 1) {
    if (pattern.charAt(at) === "\\") at += 1;
    else if (pattern.charAt(at) === "]" && at > from) return at;
  }
  return pattern.length;
}

function classPattern(source: string): RegExp | undefined {
  try {
    return new RegExp(`^[${source}]$`);
  } catch {
    return undefined;
  }
}

const escapes: Readonly<Record<string, string>> = {
  d: "1",
  w: "a",
  s: " ",
  D: "a",
  W: "-",
  S: "a",
  b: "",
  B: "",
  n: "\n",
  t: "\t",
  r: "\r",
};

function escapeText(reader: Reader): string {
  const rest = reader.pattern.slice(reader.at);
  const [property] = /^[pP]\{[^}]*\}/.exec(rest) ?? [];
  const [code, hex = ""] = /^(?:u\{?|x)([\dA-Fa-f]{2,6})\}?/.exec(rest) ?? [];
  const whole = property ?? code ?? rest.charAt(0);
  reader.at += whole.length;
  if (property !== undefined) return "a";
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  return Object.hasOwn(escapes, whole) ? (escapes[whole] ?? "") : whole;
}

/** How often what stands before is written. */
function quantifier(reader: Reader): number {
  const rest = reader.pattern.slice(reader.at);
  const [whole, least, comma, most] =
    /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(rest) ?? [];
  if (whole === undefined) return 1;
  reader.at += whole.length;
  if (whole.startsWith("?")) return 0;
  if (least === undefined) return reader.count;
  if (comma === "") return Number(least);
  const limit = most === "" ? reader.count : Number(most);
  return Math.min(
    Math.max(Number(least), reader.count),
    Math.max(limit, Number(least)),
  );
}
