import type { Choices } from "./choices.js";
import { randomPattern } from "./patterns.js";

type Some<Each> = readonly [Each, ...Each[]];

/** What one schema and its values are made of: few things, so that they meet. */
export interface Pool {
  readonly names: Some<string>;
  readonly strings: Some<string>;
  readonly patterns: Some<string>;
  readonly numbers: Some<number>;
  readonly divisors: Some<number>;
  /** Numbers that are near to one of these. */
  neighbours(number: number): Some<number>;
}

export function createPool(choices: Choices): Pool {
  const { some, pick, several } = choices;
  const { numbers, divisors, neighbours } = pick([wholes, extremes, decimals]);
  return {
    names: ["a", "b", ...some(trickyNames, 0.12)],
    strings: ["a", "ab", ...some(strings, 0.4)],
    patterns: [
      "^a",
      ...several(3, () => randomPattern(choices)),
      ...some(patterns, 0.1),
    ],
    numbers: [1, 2, ...some(numbers, 0.5)],
    divisors,
    neighbours,
  };
}

const trickyNames = [
  "c",
  "",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "length",
  "a/b",
  "~",
  "~1",
  "é",
  "e\u0301",
  "😀",
  "0",
  "-1",
  "if",
  "$ref",
  "with space",
  'quote"',
  "line\nbreak",
  "${x}",
  "*/",
];

const strings = [
  "",
  "b",
  "abc",
  "aa",
  "A",
  "é",
  "e\u0301",
  "😀",
  "a😀",
  "\ud83d",
  "0",
  "12",
  "\u2028",
  "line\nbreak",
  "__proto__",
  "toString",
  "aaaaaaaaaaaa!",
];

/**
 * Not the empty pattern, which the oracle loses: beside it, it takes all properties for additional ones
 * (2020-12 Core, 10.3.2.3). Neither back references: it joins patterns, so that they count other groups.
 */
const patterns = [
  "b$",
  "^.$",
  "^..$",
  "^[a-c]+$",
  String.raw`\d`,
  String.raw`^\p{L}`,
  String.raw`^\w*$`,
  "^$",
  "a|é",
  "😀",
  "[^a]",
  "^(?!a)",
  "(?<=a)b",
  "a{2,3}",
  "(a)(b)?",
  "^_",
  String.raw`\n`,
  "^(a+)+$",
  "^(?:a|ab|b)*$",
  String.raw`[\s\S]`,
  String.raw`\u{1f600}`,
  "/",
];

interface Arithmetic {
  readonly numbers: readonly number[];
  readonly divisors: Some<number>;
  neighbours(number: number): Some<number>;
}

/**
 * The oracle divides as JavaScript does, and calls 1.2e-7 nothing, where 2020-12 Validation, 6.2.1, asks whether the quotient is
 * an integer. So what is divided is exact in binary, or has few digits and no sign.
 */
const wholes: Arithmetic = {
  numbers: [
    0,
    -1,
    3,
    1.5,
    -2.5,
    0.25,
    10,
    21,
    100,
    1e20,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
  ],
  divisors: [1, 2, 3, 7, 0.5, 0.25, 1.5, 1e10],
  neighbours: signed,
};

const extremes: Arithmetic = {
  numbers: [0, -1, 0.5, 1e308, -1e308, 2 ** 1000],
  divisors: [1, 2, 0.5, 0.125],
  neighbours: signed,
};

const decimals: Arithmetic = {
  numbers: [0, 0.1, 0.3, 0.7, 1.1, 1.13, 4.35, 19.99, 0.001, 3.3],
  divisors: [0.1, 0.01, 0.3, 1.1, 0.001],
  neighbours: (number) => [
    rounded(number + 1),
    rounded(number * 2),
    rounded(number / 2),
  ],
};

/** No smaller fractions: those of large numbers are not written as they are in binary (2251799813685247.25 is `2251799813685247.2`). */
function signed(number: number): Some<number> {
  const other = Number.isInteger(number) ? Math.trunc(number / 2) : number * 2;
  return [number + 1, number - 1, 0 - number, other];
}

function rounded(number: number): number {
  return Number(number.toFixed(4));
}
