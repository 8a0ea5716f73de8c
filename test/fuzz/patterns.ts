import type { Choices } from "./choices.js";

/**
 * A random regular expression over few letters. What is repeated without bound repeats little itself: the oracle, and we too where
 * a pattern looks around, leave it to RegExp, which takes exponential time.
 */
export function randomPattern(choices: Choices): string {
  const { chance, pick, several } = choices;
  const repeats = chance(0.25) ? repetition() : "";
  return `${chance(0.6) ? "^" : ""}${repeats}${alternatives(1)}${chance(0.6) ? "$" : ""}`;

  function repetition(): string {
    const inner = pick(["", "?", "+", "*", "{1,2}"]);
    return `(?:${pick(atoms)}${inner}${pick(atoms)}|${pick(atoms)})${pick(["+", "*"])}`;
  }

  function alternatives(depth: number): string {
    return several(2, () => sequence(depth)).join("|");
  }

  function sequence(depth: number): string {
    return several(2, () => term(depth)).join("");
  }

  function term(depth: number): string {
    if (depth === 0 || chance(0.5))
      return pick(atoms) + pick(["", "", "", "*", "+", "?", "{2}", "{0,2}?"]);
    const group = `${alternatives(depth - 1)})`;
    return chance(0.5)
      ? pick(["(?!", "(?=", "(?<=", "(?<!"]) + group
      : pick(["(", "(?:"]) + group + pick(["", "?", "{2}"]);
  }
}

const atoms = [
  "a",
  "b",
  "é",
  "😀",
  ".",
  "[ab]",
  "[^a]",
  "[a-z0-9]",
  String.raw`[\p{L}_-]`,
  String.raw`\d`,
  String.raw`\w`,
  String.raw`\W`,
  String.raw`\S`,
  String.raw`\p{Lu}`,
  String.raw`\u{1f600}`,
  String.raw`\x61`,
  String.raw`\/`,
  String.raw`\.`,
  String.raw`\n`,
] as const;
