import {
  parsePattern,
  type PatternNode,
  type Step,
  stepsOf,
} from "./pattern.js";

/**
 * The steps of a pattern that could take exponential time as a RegExp: one that repeats without bound what can itself match in more than one way.
 * `undefined` for others, and for those that no such machine can match (references back, looking around, word boundaries).
 */
export function linearSteps(pattern: string): readonly Step[] | undefined {
  const node = parsePattern(pattern);
  return node === undefined || !isRisky(node) ? undefined : stepsOf(node);
}

/**
 * The same for all patterns but those that a RegExp can match in a few ways only, whatever the text: for who holds texts to patterns that nobody
 * looked at, and would rather take longer over each than for ever over one.
 */
export function cautiousSteps(pattern: string): readonly Step[] | undefined {
  const node = parsePattern(pattern);
  return node === undefined || isStraight(node) ? undefined : stepsOf(node);
}

/** Whether a RegExp can match a pattern in a few ways only; of one that no tree can hold nobody knows. */
export function isStraightPattern(pattern: string): boolean {
  const node = parsePattern(pattern);
  return node !== undefined && isStraight(node);
}

/** Nothing in it can be matched in several ways, but one part. */
function isStraight(node: PatternNode): boolean {
  return countOpen(node) <= 1;
}

function countOpen(node: PatternNode): number {
  if (node.kind === "repeat") {
    const inner = countOpen(node.body);
    return inner > 0 ? Infinity : Number(node.least !== node.most);
  }
  if (!("parts" in node)) return 0;
  const inner = node.parts.reduce((sum, part) => sum + countOpen(part), 0);
  return inner + Number(node.kind === "choice");
}

/** A repetition without bound around something that repeats, or offers a choice, itself. */
function isRisky(node: PatternNode): boolean {
  if (node.kind === "repeat")
    return (
      (node.most === Infinity && isAmbiguous(node.body)) || isRisky(node.body)
    );
  return "parts" in node && node.parts.some(isRisky);
}

function isAmbiguous(node: PatternNode): boolean {
  if (node.kind === "repeat")
    return node.least !== node.most || isAmbiguous(node.body);
  return (
    "parts" in node && (node.kind === "choice" || node.parts.some(isAmbiguous))
  );
}
