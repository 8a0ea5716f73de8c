/** Sequences of words as a tree: what one begins with is found in so many steps as it has words, and kept once for all that begin so. */
export interface Sequences {
  add(words: readonly string[]): void;
  /** Whether a sequence goes on behind these words, of which there is one at least. */
  goesOn(words: readonly string[]): boolean;
  /** Whether a sequence begins with these words, or is them. */
  begins(words: readonly string[]): boolean;
}

interface Node {
  readonly next: Map<string, Node>;
}

export function createSequences(): Sequences {
  const root: Node = { next: new Map() };
  const nodeOf = (words: readonly string[]): Node | undefined => {
    let node: Node | undefined = root;
    for (const word of words) node = node?.next.get(word);
    return node;
  };
  return {
    add(words): void {
      let node = root;
      for (const word of words) {
        const next: Node = node.next.get(word) ?? { next: new Map() };
        node.next.set(word, next);
        node = next;
      }
    },
    goesOn: (words) => words.length > 0 && (nodeOf(words)?.next.size ?? 0) > 0,
    begins: (words) => nodeOf(words) !== undefined,
  };
}
