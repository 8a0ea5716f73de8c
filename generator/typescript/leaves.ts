import type { Code, CodeSymbol } from "./code.js";

/** A piece of code that holds no other. */
export type Leaf = Extract<Code, { kind: "text" | "symbol" }>;

/** The text and the symbols of code, in order. */
export function leavesOf(content: Code): readonly Leaf[] {
  const found: Leaf[] = [];
  const pending = [content];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === "text" || node.kind === "symbol") found.push(node);
    else for (const part of partsOf(node).toReversed()) pending.push(part);
  }
  return found;
}

function partsOf(node: Exclude<Code, Leaf>): readonly Code[] {
  switch (node.kind) {
    case "concat":
      return node.parts;
    case "group":
    case "indent":
    case "indentIfBroken":
      return [node.content];
    case "ifBreak":
      return [node.broken, node.flat];
    default:
      return [];
  }
}

/** Whether a word stands in the text of code: an identifier, or part of a literal that looks like one. */
export function mentions(content: Code, word: string): boolean {
  const whole = new RegExp(`(?<![\\w$])${word}(?![\\w$])`);
  return leavesOf(content).some(
    (leaf) => leaf.kind === "text" && whole.test(leaf.text),
  );
}

/** What code takes from modules. */
export function symbolsOf(content: Code): readonly CodeSymbol[] {
  return leavesOf(content).flatMap((leaf) =>
    leaf.kind === "symbol" ? [leaf.symbol] : [],
  );
}
