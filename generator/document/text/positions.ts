import type { Span } from "./text.js";

/** A value in a text, with what lies directly below it. */
export interface TextNode {
  readonly value: Span;
  /** The key that it stands at, in an object. */
  readonly key?: Span;
  child(token: string): TextNode | undefined;
}

/** Walks from a node by unescaped tokens; ends at the last that exists. `complete` tells whether all did. */
export function walk(
  root: TextNode,
  tokens: readonly string[],
): { readonly node: TextNode; readonly complete: boolean } {
  let node = root;
  for (const token of tokens) {
    const next = node.child(token);
    if (next === undefined) return { node, complete: false };
    node = next;
  }
  return { node, complete: true };
}
