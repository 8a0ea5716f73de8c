/** A step of `templates/runtime/linear-pattern.ts`. */
export type Step =
  | readonly ["class", string]
  | readonly ["fork", number, number]
  | readonly ["start"]
  | readonly ["end"]
  | readonly ["match"];

type Node =
  | { readonly kind: "class"; readonly source: string }
  | { readonly kind: "start" | "end" }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly Node[] }
  | {
      readonly kind: "repeat";
      readonly body: Node;
      readonly least: number;
      readonly most: number;
    };

/** Machines with more steps than this are not made. */
const maxSteps = 2000;

/**
 * The steps of a pattern that could take exponential time as a RegExp: one that repeats without bound what can itself match in more than one way.
 * `undefined` for others, and for those that no such machine can match (references back, looking around, word boundaries).
 */
export function linearSteps(pattern: string): readonly Step[] | undefined {
  if (!isUnicode(pattern)) return undefined;
  const node = parse(pattern);
  if (node === undefined || !isRisky(node)) return undefined;
  const steps: Step[] = [];
  emit(node, steps);
  steps.push(["match"]);
  return steps.length > maxSteps ? undefined : steps;
}

function isUnicode(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

/** A repetition without bound around something that repeats, or offers a choice, itself. */
function isRisky(node: Node): boolean {
  if (node.kind === "repeat")
    return (
      (node.most === Infinity && isAmbiguous(node.body)) || isRisky(node.body)
    );
  return "parts" in node && node.parts.some(isRisky);
}

function isAmbiguous(node: Node): boolean {
  if (node.kind === "repeat")
    return node.least !== node.most || isAmbiguous(node.body);
  return (
    "parts" in node && (node.kind === "choice" || node.parts.some(isAmbiguous))
  );
}

/** Reads a pattern that is known to be valid under the `u` flag. */
function parse(pattern: string): Node | undefined {
  let at = 0;
  let supported = true;

  const choice = (): Node => {
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

  const sequence = (): Node => {
    const parts: Node[] = [];
    while (
      supported &&
      at < pattern.length &&
      pattern[at] !== "|" &&
      pattern[at] !== ")"
    )
      parts.push(quantified(atom()));
    return { kind: "sequence", parts };
  };

  const atom = (): Node => {
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

  const grouped = (): Node => {
    const opening =
      /^\((?:\?:|\?<[^=!>][^>]*>)/.exec(pattern.slice(at))?.[0] ?? "(";
    at += opening.length;
    const inner = choice();
    at += 1;
    return inner;
  };

  const quantified = (body: Node): Node => {
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

function emit(node: Node, steps: Step[]): void {
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
function emitChoice(parts: readonly Node[], steps: Step[]): void {
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
  { body, least, most }: Extract<Node, { readonly kind: "repeat" }>,
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
