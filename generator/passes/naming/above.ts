import type { Operation } from "../../ir/api.js";
import type { Accessor } from "./accessor.js";
import { lowercaseWords } from "./lowercase.js";
import { literals, routeOf } from "./route.js";
import { isSame } from "./vocabulary.js";

/**
 * The words of what all operations of a resource lie below: of months at `/plans/{id}/months`, `plan`. Ids name it before the resource, and
 * needn't.
 */
export function wordsAbove(
  operations: readonly Operation[],
  group: Accessor,
): readonly string[] {
  const [first = [], ...others] = operations.map((each) =>
    namedBefore(each, group),
  );
  return first.filter((word) =>
    others.every((named) => named.some((each) => isSame(each, word))),
  );
}

function namedBefore(operation: Operation, group: Accessor): readonly string[] {
  const parts = literals(routeOf(operation));
  const own = joined(group.at(-1) ?? "");
  const at = parts.findIndex((part) => isSame(joined(part), own));
  return parts.slice(0, Math.max(at, 0)).flatMap(lowercaseWords);
}

function joined(text: string): string {
  return lowercaseWords(text).join("");
}

/** An id without what stands above its resource: `getPlanMonths` of months is get, Months. */
export function withoutAbove(
  id: readonly string[],
  group: Accessor,
  above: readonly string[],
): readonly string[] {
  const own = lowercaseWords(group.at(-1) ?? "");
  const at = id.findIndex((_, index) =>
    own.every((word, offset) =>
      isSame(word, id[index + offset]?.toLowerCase() ?? ""),
    ),
  );
  const isAbove = (word: string): boolean =>
    above.some((each) => isSame(each, word.toLowerCase()));
  return id.filter((word, index) => index >= at || !isAbove(word));
}
