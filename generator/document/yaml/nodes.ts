import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Range,
  Scalar,
} from "yaml";

/** `1`, `true` and `null` as keys are what was written. */
export function scalarKey(key: Scalar): string {
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}

/** https://yaml.org/type/merge.html; `<<` in quotes is an ordinary key. */
export function isMergeKey(pair: Pair): boolean {
  const { key } = pair;
  return isScalar(key) && key.value === "<<" && key.type === Scalar.PLAIN;
}

/** Where a node stands in the text; `undefined` for what is no node. */
export function rangeOf(node: unknown): Range | undefined {
  const range =
    isAlias(node) || isScalar(node) || isMap(node) || isSeq(node)
      ? node.range
      : undefined;
  return range ?? undefined;
}

export function startOf(node: unknown): { readonly offset: number } {
  return { offset: rangeOf(node)?.[0] ?? 0 };
}
