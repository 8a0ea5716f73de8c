/** A word in Punycode (RFC 3492), which writes any letters in `a-z`, `0-9` and hyphens: `注文` is `7dv27n`. ASCII letters are in lower case already. */
export function punycode(word: string): string {
  const points = [...word].map((letter) => letter.codePointAt(0) ?? 0);
  const basic = points.filter(isBasic);
  let written = basic.length === 0 ? "" : `${String.fromCodePoint(...basic)}-`;
  let [last, at, bias] = [firstOther, 0, 72];
  for (const [turn, { point, index }] of insertions(points).entries()) {
    const count = basic.length + turn + 1;
    const delta = (point - last) * count + index - at;
    written += integer(delta, bias);
    bias = adapted(delta, count, turn === 0);
    last = point;
    at = index + 1;
  }
  return written;
}

const firstOther = 128;

function isBasic(point: number): boolean {
  return point < firstOther;
}

interface Insertion {
  readonly point: number;
  /** Where it is put between those that stand already. */
  readonly index: number;
}

/** Who reads it back puts the letters in by their code points, from left to right. */
function insertions(points: readonly number[]): readonly Insertion[] {
  return points
    .map((point, position) => {
      const before = points.slice(0, position);
      return { point, index: before.filter((each) => each <= point).length };
    })
    .filter(({ point }) => !isBasic(point))
    .toSorted((one, other) => one.point - other.point);
}

const base = 36;
const digits = "abcdefghijklmnopqrstuvwxyz0123456789";

/** An integer of variable length (section 3.3). */
function integer(value: number, bias: number): string {
  let [text, rest] = ["", value];
  for (let step = base; ; step += base) {
    const threshold = Math.min(26, Math.max(1, step - bias));
    if (rest < threshold) return text + digits.charAt(rest);
    const over = rest - threshold;
    text += digits.charAt(threshold + (over % (base - threshold)));
    rest = Math.floor(over / (base - threshold));
  }
}

/** Section 6.1. */
function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > 455; bias += base) rest = Math.floor(rest / 35);
  return bias + Math.floor((base * rest) / (rest + 38));
}
