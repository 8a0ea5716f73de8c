/** A regular expression of ECMA-262, as far as it says which texts match: no captures, no laziness. */
export type PatternNode =
  | { readonly kind: "class"; readonly source: string }
  | { readonly kind: "start" | "end" }
  | {
      readonly kind: "sequence" | "choice";
      readonly parts: readonly PatternNode[];
    }
  | {
      readonly kind: "repeat";
      readonly body: PatternNode;
      readonly least: number;
      readonly most: number;
    };

/** Whoever walks the tree may recurse. */
const deepestGroup = 200;

/**
 * Takes a pattern apart. `undefined` for one that is not valid under the `u` flag, and for one that no such tree can hold (references back,
 * looking around, word boundaries, groups nested more than 200 deep).
 */
export function parsePattern(pattern: string): PatternNode | undefined {
  if (!isUnicode(pattern)) return undefined;
  let at = 0;
  let depth = 0;
  let supported = true;

  const choice = (): PatternNode => {
    const parts = [sequence()];
    while (pattern[at] === "|") {
      at += 1;
      parts.push(sequence());
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined
      ? only
      : { kind: "choice", parts };
  };

  const sequence = (): PatternNode => {
    const parts: PatternNode[] = [];
    while (
      supported &&
      at < pattern.length &&
      pattern[at] !== "|" &&
      pattern[at] !== ")"
    )
      parts.push(quantified(atom()));
    return { kind: "sequence", parts };
  };

  const atom = (): PatternNode => {
    const character = pattern[at];
    if (character === "(") return grouped();
    if (character === "^" || character === "$") {
      at += 1;
      return { kind: character === "^" ? "start" : "end" };
    }
    const source = classSource.exec(pattern.slice(at))?.[0];
    if (source === undefined) {
      supported = false;
      return { kind: "sequence", parts: [] };
    }
    at += source.length;
    return { kind: "class", source };
  };

  const grouped = (): PatternNode => {
    const opening =
      /^\((?:\?:|\?<[^=!>][^>]*>)/.exec(pattern.slice(at))?.[0] ?? "(";
    at += opening.length;
    depth += 1;
    if (depth > deepestGroup) supported = false;
    const inner = choice();
    depth -= 1;
    at += 1;
    return inner;
  };

  const quantified = (body: PatternNode): PatternNode => {
    const found = /^(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/.exec(pattern.slice(at));
    if (found === null) return body;
    at += found[0].length;
    return { kind: "repeat", body, ...bounds(found) };
  };

  const node = choice();
  return supported ? node : undefined;
}

/** One character: a class, an escape, a surrogate pair or any other. Neither word boundaries nor what was matched before. */
const classSource =
  /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}(?:\\u[Dd][C-Fc-f][\dA-Fa-f]{2})?|x[\dA-Fa-f]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[^bBk1-9])|[^\\[\](){}*+?|^$])/su;

function bounds([text, least, comma, most]: RegExpExecArray): {
  readonly least: number;
  readonly most: number;
} {
  if (text.startsWith("*")) return { least: 0, most: Infinity };
  if (text.startsWith("+")) return { least: 1, most: Infinity };
  if (text.startsWith("?")) return { least: 0, most: 1 };
  const low = Number(least);
  return {
    least: low,
    most: comma === undefined ? low : most === "" ? Infinity : Number(most),
  };
}

function isUnicode(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

/** A step of a machine that matches a pattern, as `templates/runtime/linear-pattern.ts` has it. */
export type Step =
  | readonly ["class", string]
  | readonly ["fork", number, number]
  | readonly ["start"]
  | readonly ["end"]
  | readonly ["match"];

/** Machines with more steps than this are not made. */
const maxSteps = 2000;

/** The machine of a pattern; `undefined` where it would be too large. */
export function stepsOf(node: PatternNode): readonly Step[] | undefined {
  const steps: Step[] = [];
  emit(node, steps);
  steps.push(["match"]);
  return steps.length > maxSteps ? undefined : steps;
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
