import { parsePattern, type PatternNode } from "../ir/pattern.js";

/** A step of `templates/runtime/linear-pattern.ts`. */
export type Step =
  | readonly ["class", string]
  | readonly ["fork", number, number]
  | readonly ["start"]
  | readonly ["end"]
  | readonly ["match"];

/** Machines with more steps than this are not made. */
const maxSteps = 2000;

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

function stepsOf(node: PatternNode): readonly Step[] | undefined {
  const steps: Step[] = [];
  emit(node, steps);
  steps.push(["match"]);
  return steps.length > maxSteps ? undefined : steps;
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

function emit(node: PatternNode, steps: Step[]): void {
  if (steps.length > maxSteps) return;
  switch (node.kind) {
    case "class":
      steps.push(["class", node.source]);
      break;
    case "start":
    case "end":
      steps.push([node.kind]);
      break;
    case "sequence":
      for (const part of node.parts) emit(part, steps);
      break;
    case "choice":
      emitChoice(node.parts, steps);
      break;
    case "repeat":
      emitRepeat(node, steps);
      break;
  }
}

/** Each alternative but the last behind a fork, and a jump to the end behind it. */
function emitChoice(parts: readonly PatternNode[], steps: Step[]): void {
  const jumps: number[] = [];
  parts.forEach((part, index) => {
    if (index === parts.length - 1) return emit(part, steps);
    const fork = reserve(steps);
    emit(part, steps);
    jumps.push(reserve(steps));
    steps[fork] = ["fork", fork + 1, steps.length];
  });
  for (const jump of jumps) steps[jump] = ["fork", steps.length, steps.length];
}

function emitRepeat(
  { body, least, most }: Extract<PatternNode, { readonly kind: "repeat" }>,
  steps: Step[],
): void {
  for (let count = 0; count < least && steps.length <= maxSteps; count += 1)
    emit(body, steps);
  if (most === Infinity) {
    const fork = reserve(steps);
    emit(body, steps);
    steps.push(["fork", fork, fork]);
    steps[fork] = ["fork", fork + 1, steps.length];
    return;
  }
  const forks: number[] = [];
  for (
    let count = least;
    count < most && steps.length <= maxSteps;
    count += 1
  ) {
    forks.push(reserve(steps));
    emit(body, steps);
  }
  for (const fork of forks) steps[fork] = ["fork", fork + 1, steps.length];
}

/** The place of a fork that is put there once it is known where it leads. */
function reserve(steps: Step[]): number {
  return steps.push(["fork", 0, 0]) - 1;
}
