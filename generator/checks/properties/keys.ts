import { compare, type Condition, holds } from "../code/condition.js";
import {
  callOf,
  type Expression,
  literal,
  type Name,
} from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import type { Statement } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { no, tell } from "../issue.js";
import { nameSet, patternConstant } from "../program/module-constants.js";
import type { Subject } from "../subject.js";

/** Whether a key is one of these names; many are looked up in a Set. */
export function isOneOfNames(
  names: readonly string[],
  key: Name,
  emission: Emission,
): readonly Condition[] {
  if (isLookedUp(names))
    return [holds(callOf(nameSet(names, emission), "has", key))];
  return names.map((name) => compare(key, "===", literal(name)));
}

function isLookedUp(names: readonly string[]): boolean {
  return names.length > 4;
}

/** Whether a key matches one of these patterns. */
export function matchesOneOf(
  patterns: Iterable<string>,
  key: Name,
  emission: Emission,
): readonly Condition[] {
  return [...patterns].map((pattern) =>
    holds(callOf(patternConstant(pattern, emission), "test", key)),
  );
}

/** The names of `isOneOfNames` as they are told: those that are looked up are there already. */
export function knownNames(
  names: readonly string[],
  emission: Emission,
): Expression {
  return isLookedUp(names) ? nameSet(names, emission) : literal([...names]);
}

/**
 * Tells that a key is not known, and which one may be meant.
 *
 * @param known names
 */
export function refuseKey(
  known: Expression,
  key: Name,
  subject: Subject,
  emission: Emission,
  keyword = "additionalProperties",
): readonly Statement[] {
  if (emission.kind === "is") return [no];
  const child = { path: [...subject.path, key] };
  return [tell(runtime.unknownKey, [literal(keyword), known], child)];
}
