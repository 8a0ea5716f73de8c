import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/ir/json.js";
import { concat, hardline } from "../../generator/typescript/code.js";
import { literal } from "../../generator/typescript/literal.js";
import { random } from "../random.js";
import { constant, prettied, printed } from "./prettier.js";

/** The value that an engine makes of the text. */
function evaluated(text: string): unknown {
  return runInThisContext(`(${text})`);
}

describe("literal", () => {
  it.each<readonly [JsonValue, string]>([
    ["plain", '"plain"'],
    ['say "hi"', "'say \"hi\"'"],
    ["it's \"x\" '", '"it\'s \\"x\\" \'"'],
    ["a\nb\u0000", '"a\\nb\\u0000"'],
    ["\u2028\u2029\u202e", '"\\u2028\\u2029\\u202e"'],
    ["\ud800 and 🚀", '"\\ud800 and 🚀"'],
    ["${1} `", '"${1} `"'],
    [-0, "-0"],
    [1e21, "1e21"],
    [1.5e-7, "1.5e-7"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [null, "null"],
    [{}, "{}"],
    [[], "[]"],
    [{ a: 1, "b-c": [true] }, '{ a: 1, "b-c": [true] }'],
  ])("%j", (value, text) => {
    expect(printed(literal(value))).toBe(text);
    expect(evaluated(text)).toEqual(value);
  });

  it("makes `__proto__` an own property", () => {
    const value: JsonValue = JSON.parse('{ "__proto__": { "x": 1 } }');
    const text = printed(literal(value));
    expect(text).toBe('{ ["__proto__"]: { x: 1 } }');
    expect(Object.keys(Object(evaluated(text)))).toEqual(["__proto__"]);
  });

  it("is laid out as prettier does, whatever the value", async () => {
    const next = random(1);
    const values = Array.from({ length: 400 }, () => randomValue(next, 4));
    const statements = values.flatMap((value, index) => [
      constant(`x${index}`, literal(isContainer(value) ? value : [value])),
      hardline,
    ]);
    const code = concat(...statements);
    expect(printed(code)).toBe(await prettied(code));
  });
});

function isContainer(value: JsonValue): boolean {
  return typeof value === "object" && value !== null;
}

function randomValue(next: () => number, depth: number): JsonValue {
  const kind = Math.floor(next() * (depth > 0 ? 8 : 5));
  const length = Math.floor(next() * 5);
  switch (kind) {
    case 0:
      return next() < 0.5;
    case 1:
      return Math.round((next() - 0.5) * 10 ** (next() * 20));
    case 2:
      return null;
    case 3:
    case 4:
      return randomText(next);
    case 5:
      return Array.from({ length: length * 8 }, () => Math.floor(next() * 1e6));
    case 6:
      return Array.from({ length }, () => randomValue(next, depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length }, () => [
          randomKey(next),
          randomValue(next, depth - 1),
        ]),
      );
  }
}

const words = [
  "a",
  "door",
  "naïve",
  "日本語",
  "it's",
  '"',
  "x-y",
  "🚀",
  " ",
  "%",
];

function randomText(next: () => number): string {
  return Array.from(
    { length: Math.floor(next() ** 3 * 30) },
    () => words[Math.floor(next() * words.length)],
  ).join("");
}

function randomKey(next: () => number): string {
  const letters = "abcdefghijklmnopqrstuvwxyz_-";
  return Array.from(
    { length: 1 + Math.floor(next() ** 2 * 30) },
    () => letters[Math.floor(next() * letters.length)],
  ).join("");
}
