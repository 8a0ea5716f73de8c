// Internationalised labels of hostnames: RFC 5890 to 5893 (IDNA 2008), by Unicode's properties as the engine knows them.

/** Whether an ASCII label that begins with `xn--` stands for a valid label (RFC 5890, section 2.3.2.1). */
export function isALabel(label: string): boolean {
  const decoded = decode(label.slice(4).toLowerCase());
  return (
    decoded !== undefined &&
    /[^\0-\x7f]/.test(decoded) &&
    isULabel(decoded) &&
    encode(decoded) === label.slice(4).toLowerCase()
  );
}

/** Whether a label with characters beyond ASCII is valid (RFC 5891, section 4.2). */
export function isULabel(label: string): boolean {
  const characters = [...label];
  return (
    label === label.normalize("NFC") &&
    !label.startsWith("-") &&
    !label.endsWith("-") &&
    label.slice(2, 4) !== "--" &&
    !/^\p{M}/u.test(label) &&
    characters.every((each, at) => isAllowed(each, at, characters)) &&
    !(/[\u0660-\u0669]/.test(label) && /[\u06f0-\u06f9]/.test(label)) &&
    encode(label).length <= 59
  );
}

const rightToLeft =
  /(?![\p{M}\p{N}])[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The Bidi rule (RFC 5893, section 2), for a name of which some label is written from right to left. */
export function keepsDirection(labels: readonly string[]): boolean {
  const shown = labels.map((label) =>
    /^xn--/i.test(label)
      ? (decode(label.slice(4).toLowerCase()) ?? label)
      : label,
  );
  return (
    !shown.some((label) => rightToLeft.test(label)) ||
    shown.every(followsBidiRule)
  );
}

function followsBidiRule(label: string): boolean {
  const [first = ""] = label;
  if (!rightToLeft.test(first))
    return /^\p{L}/u.test(label) && !rightToLeft.test(label);
  const rest = label.replace(/\p{M}+$/u, "");
  const last = [...rest].at(-1) ?? "";
  const mixes =
    /[0-9\u06f0-\u06f9]/.test(label) && /[\u0660-\u0669]/.test(label);
  return (
    !mixes &&
    (rightToLeft.test(last) || /^\p{N}$/u.test(last)) &&
    [...label].every(
      (each) =>
        rightToLeft.test(each) ||
        /^(?:\u200c|\u200d|[\p{M}\p{N}-])$/u.test(each),
    )
  );
}

/** RFC 5892, section 2.6: allowed or refused whatever their properties. */
const exceptions = /^[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007]$/;
const refused = /^(?:\u0640|\u07fa|\u302e|\u302f|[\u3031-\u3035]|\u303b)$/;
const letters = /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}-]$/u;

function isAllowed(
  character: string,
  at: number,
  all: readonly string[],
): boolean {
  const before = all[at - 1] ?? "";
  const after = all[at + 1] ?? "";
  switch (character) {
    // RFC 5892, appendix A: what is allowed only between or beside certain others.
    case "\u00b7":
      return before === "l" && after === "l";
    case "\u0375":
      return /^\p{Script=Greek}$/u.test(after);
    case "\u05f3":
    case "\u05f4":
      return /^\p{Script=Hebrew}$/u.test(before);
    case "\u30fb":
      return all.some((each) =>
        /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]$/u.test(each),
      );
    case "\u200d":
      return virama.test(before);
    case "\u200c":
      return virama.test(before) || (joins.test(before) && joins.test(after));
  }
  if (exceptions.test(character)) return true;
  const stable = character.normalize("NFKC").toLowerCase().normalize("NFKC");
  return (
    !refused.test(character) && letters.test(character) && stable === character
  );
}

/** Canonical combining class 9. */
const virama =
  /^[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed]$/;

/** Letters of the scripts that join; close enough to Joining_Type. */
const joins =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]$/u;

// Punycode: RFC 3492, with the parameters of section 5.
const base = 36;

function decode(text: string): string | undefined {
  const split = text.lastIndexOf("-");
  const output = [...text.slice(0, Math.max(0, split))].map(codePointOf);
  let [position, bias, point, at] = [0, 72, 128, split + 1];
  while (at < text.length) {
    const before = position;
    for (let weight = 1, step = base; ; step += base) {
      const digit = digitOf(text[at] ?? "");
      at += 1;
      if (digit === undefined) return undefined;
      position += digit * weight;
      const threshold = Math.min(26, Math.max(1, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const count = output.length + 1;
    bias = adapt(position - before, count, before === 0);
    point += Math.floor(position / count);
    position %= count;
    if (point > 0x10ffff) return undefined;
    output.splice(position, 0, point);
    position += 1;
  }
  return String.fromCodePoint(...output);
}

function encode(text: string): string {
  const points = [...text].map(codePointOf);
  const basic = points.filter((each) => each < 128);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? "-" : "");
  let [delta, bias, point, handled] = [0, 72, 128, basic.length];
  while (handled < points.length) {
    const next = Math.min(...points.filter((each) => each >= point));
    delta += (next - point) * (handled + 1);
    for (const each of points) {
      if (each < next) delta += 1;
      if (each !== next) continue;
      output += digits(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    point = next + 1;
  }
  return output;
}

/** A variable-length integer (section 3.3). */
function digits(value: number, bias: number): string {
  let text = "";
  let rest = value;
  for (let step = base; ; step += base) {
    const threshold = Math.min(26, Math.max(1, step - bias));
    if (rest < threshold) return text + letterOf(rest);
    const over = rest - threshold;
    text += letterOf(threshold + (over % (base - threshold)));
    rest = Math.floor(over / (base - threshold));
  }
}

const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

function letterOf(digit: number): string {
  return alphabet[digit] ?? "";
}

function digitOf(letter: string): number | undefined {
  const digit = letter === "" ? -1 : alphabet.indexOf(letter);
  return digit === -1 ? undefined : digit;
}

/** Section 6.1. */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > 455; bias += base) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
