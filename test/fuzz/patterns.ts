import type { Choices } from "./choices.js";

/** A random regular expression over few letters, with repetitions of repetitions among them. */
export function randomPattern(choices: Choices): string {
  const { chance, pick, several } = choices;
  return `${chance(0.6) ? "^" : ""}${alternatives(2)}${chance(0.6) ? "$" : ""}`;

  function alternatives(depth: number): string {
    return several(2, () => sequence(depth)).join("|");
  }

  function sequence(depth: number): string {
    return several(3, () => term(depth)).join("");
  }

  function term(depth: number): string {
    if (depth === 0 || chance(0.5)) return `${pick(atoms)}${quantifier()}`;
    const opening = pick(["(", "(?:", "(?:", "(?!", "(?=", "(?<=", "(?<!"]);
    const group = `${opening}${alternatives(depth - 1)})`;
    return /^\(\?[!=<]/.test(opening) ? group : `${group}${quantifier()}`;
  }

  function quantifier(): string {
    return pick(["", "", "", "*", "+", "?", "{2}", "{1,}", "{0,2}", "*?"]);
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
