import { describe, expect, it } from "vitest";
import {
  parsePattern,
  type PatternNode,
} from "../../../generator/ir/patterns/pattern.js";
import { fewWays } from "../../../generator/lower/schema/redos/few-ways.js";
import { expectCpuSeconds } from "../../cpu.js";

const isProven = (pattern: string): boolean =>
  fewWays(pattern, 50_000).isProven;

/** With letters that they are made of, and texts that they may go on from. */
const quick: readonly (readonly [pattern: string, ...letters: string[]])[] = [
  [
    String.raw`^P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$`,
    "P",
    "PT",
    "1",
    "1Y",
    "M",
  ],
  // SemVer, as it is published
  [
    String.raw`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$`,
    "1.1.1-",
    "1.1.1+",
    "1",
    "a",
    "-",
    ".",
  ],
  ["^[a-z0-9]+(?:_[a-z0-9]+)*$|^[0-7]{25}$", "a", "0", "_", "a_"],
  [
    String.raw`^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$`,
    "a",
    "-",
    "a.",
    "aa.",
  ],
  ["^(?:a$|b)*$", "a", "b"],
  [String.raw`^[^\p]+$|^é*\.`.replace(String.raw`\p`, "é"), "a", "é"],
];

describe("a pattern is proven to be quick", () => {
  it.each(quick)("%s", async (pattern, ...letters) => {
    expect(isProven(pattern)).toBe(true);
    const regex = new RegExp(pattern, "u");
    for (const text of attacks(letters, 100_000))
      await expectCpuSeconds(() => regex.test(text), 0.3);
  });

  it("only as far as it is told", () => {
    const [pattern] = quick[1] ?? [""];
    expect(fewWays(pattern, 10).isProven).toBe(false);
    expect(fewWays(pattern, 50_000).work).toBeLessThan(5000);
  });
});

it("hostile patterns take little time, and no more than is allowed", async () => {
  const many = Array.from({ length: 480 }, (_, index) =>
    String.fromCodePoint(0x4e_00 + 2 * index),
  );
  const patterns = [
    `^(?:${many.join("|")})*$`,
    `^${many.slice(0, 90).join("*")}*$`,
    `^(?:[${many.slice(0, 200).join("")}]a?){200}$`,
    "^(?:a?){1000}$",
    "^(?:a$|b^|c){600}$",
  ];
  for (const pattern of patterns)
    await expectCpuSeconds(() => fewWays(pattern, 50_000), 0.5);
});

describe("a pattern is not proven to be quick", () => {
  it.each([
    "^(a+)+$",
    "^(a|a)*$",
    "^(\\w+\\s?)*$",
    "^(a|aa)+$",
    "^(a*)*$",
    "(a?)*b",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "^((a|b)c?)*(bc?)*$",
  ])("that takes exponential time: %s", (pattern) => {
    expect(isProven(pattern)).toBe(false);
  });

  it.each(["^a*a*$", "^.+/.+$", "[a-z]+", "a*b", "^\\s+|\\s+$", "(^a|b)+$"])(
    "that takes more time than in proportion: %s",
    (pattern) => {
      expect(isProven(pattern)).toBe(false);
    },
  );

  it("that has many ways, though in proportion", () => {
    expect(isProven("^(?:a?){40}a{40}$")).toBe(false);
    expect(isProven("^(?:a?){3}a{3}$")).toBe(true);
  });

  it.each([
    "^(?=a)b$",
    "^(a)\\1*$",
    "^\\bab*$",
    "^\\p{L}+$",
    "^[\\uD83D]+$",
    "^a\\-b*$",
  ])("that can't be read, or of ranges that are not known: %s", (pattern) => {
    expect(isProven(pattern)).toBe(false);
  });
});

it("what is proven takes no more steps than there are ways, in random patterns", () => {
  const random = createRandom(7);
  const texts = ["a", "b", "ab", "aab", "abb", "ba"].flatMap((word) => [
    `${word.repeat(12)}!`,
    `b${word.repeat(12)}!`,
  ]);
  const patterns = Array.from(
    { length: 3000 },
    () => `${random(2) === 0 ? "" : "^"}${randomPattern(3, random)}$`,
  ).filter(isProven);
  expect(patterns.length).toBeGreaterThan(500);
  const slow = patterns.filter((pattern) => {
    const node = parsePattern(pattern);
    return texts.some(
      (text) =>
        node === undefined || attempts(node, text) > 50 * (text.length + 1),
    );
  });
  expect(slow).toEqual([]);
});

/** Texts of a length that repeat one thing after another, and end with what does not fit. */
function attacks(pieces: readonly string[], length: number): readonly string[] {
  return ["", ...pieces].flatMap((start) =>
    pieces.flatMap((piece) =>
      ["", "!", "_"].map(
        (end) => start + piece.repeat(length / piece.length) + end,
      ),
    ),
  );
}

/** How often a RegExp that tries one way after the other looks at a character. */
function attempts(node: PatternNode, text: string): number {
  let count = 0;
  const from = (
    part: PatternNode,
    at: number,
    go: (at: number) => boolean,
  ): boolean => {
    switch (part.kind) {
      case "class":
        count += 1;
        return (
          new RegExp(`^(?:${part.source})$`, "u").test(text.charAt(at)) &&
          go(at + 1)
        );
      case "start":
        return at === 0 && go(at);
      case "end":
        return at === text.length && go(at);
      case "choice":
        return part.parts.some((each) => from(each, at, go));
      case "sequence":
        return inTurn(part.parts, at, go);
      case "repeat":
        return again(part, 0, at, go);
    }
  };
  const inTurn = (
    [first, ...rest]: readonly PatternNode[],
    at: number,
    go: (at: number) => boolean,
  ): boolean =>
    first === undefined
      ? go(at)
      : from(first, at, (next) => inTurn(rest, next, go));
  const again = (
    part: Extract<PatternNode, { readonly kind: "repeat" }>,
    done: number,
    at: number,
    go: (at: number) => boolean,
  ): boolean =>
    (done < part.most &&
      from(
        part.body,
        at,
        (next) =>
          (next > at || done < part.least) && again(part, done + 1, next, go),
      )) ||
    (done >= part.least && go(at));
  for (let start = 0; start <= text.length; start += 1)
    if (from(node, start, () => true)) break;
  return count;
}

type Random = (below: number) => number;

function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return (state >> 8) % below;
  };
}

function randomPattern(depth: number, random: Random): string {
  const inner = (): string => randomPattern(depth - 1, random);
  const letter = ["a", "b", "[ab]", "."][random(4)] ?? "a";
  if (depth === 0) return letter;
  const times =
    ["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}"][random(7)] ?? "";
  switch (random(5)) {
    case 0:
      return letter;
    case 1:
      return `(?:${inner()}|${inner()})`;
    case 2:
      return `(?:${inner()})${times}`;
    default:
      return inner() + inner();
  }
}
