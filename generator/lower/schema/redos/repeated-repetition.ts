import {
  parsePattern,
  type PatternNode,
} from "../../../ir/patterns/pattern.js";

/** Whether what a repetition repeats can be nothing but a repetition, as in `(a+)*`: what both share out has exponentially many ways. */
export function repeatsRepetition(pattern: string): boolean {
  const node = parsePattern(pattern);
  return node !== undefined && holdsBlownUp(node);
}

function holdsBlownUp(node: PatternNode): boolean {
  if (node.kind === "repeat")
    return (
      (node.most === Infinity && canBeRepetition(node.body)) ||
      holdsBlownUp(node.body)
    );
  return "parts" in node && node.parts.some(holdsBlownUp);
}

function canBeRepetition(node: PatternNode): boolean {
  if (node.kind === "choice") return node.parts.some(canBeRepetition);
  if (node.kind === "sequence") {
    const [only, ...others] = node.parts;
    return only !== undefined && others.length === 0 && canBeRepetition(only);
  }
  return (
    node.kind === "repeat" &&
    ((node.most > 1 && node.most > node.least) || canBeRepetition(node.body))
  );
}
