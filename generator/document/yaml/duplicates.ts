import { isScalar, type Pair, type YAMLMap } from "yaml";
import type { Complain } from "../text/complain.js";
import { scalarKey, startOf } from "./nodes.js";

/** Keys that are given again, each with the first of its kind. */
export function complainOfDuplicates(
  map: YAMLMap,
  duplicates: ReadonlyMap<Pair, string>,
  complain: Complain,
): void {
  const firsts = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? scalarKey(pair.key) : undefined;
    if (key !== undefined && !firsts.has(key)) firsts.set(key, pair);
  }
  for (const [pair, key] of duplicates) {
    complain(
      "duplicate-key",
      `The key ${JSON.stringify(key)} is given twice in one mapping.`,
      startOf(pair.key),
      {
        ...startOf(firsts.get(key)?.key),
        note: "first given here",
      },
    );
  }
}
