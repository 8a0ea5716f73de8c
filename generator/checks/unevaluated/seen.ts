import { any } from "../code/condition.js";
import {
  callOf,
  type Expression,
  literal,
  type Name,
} from "../code/expression.js";
import { run, type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { matchesOneOf } from "../properties/keys.js";
import type { Subject } from "../subject.js";

/** Statements that add the names of evaluated properties to a Set. */
export function addProperties(
  {
    names,
    patterns,
    all,
  }: {
    readonly names: ReadonlySet<string>;
    readonly patterns: ReadonlySet<string>;
    readonly all: boolean;
  },
  seen: Name,
  { value }: Subject,
  emission: Emission,
): readonly Statement[] {
  const named = [...names].map((name) => add(seen, literal(name)));
  if (!all && patterns.size === 0) return named;
  const key = emission.names.fresh("key");
  const adding = [add(seen, key)];
  if (all) return [{ kind: "keys", key, object: value, body: adding }];
  const body = when(any(matchesOneOf(patterns, key, emission)), adding);
  return [...named, { kind: "keys", key, object: value, body }];
}

/** Statements that add the indexes of evaluated items to a Set. */
export function addItems(
  { prefix, all }: { readonly prefix: number; readonly all: boolean },
  seen: Name,
  { value: array }: Subject,
  emission: Emission,
): readonly Statement[] {
  const index = emission.names.fresh("index");
  const body = [add(seen, index)];
  if (all) return [{ kind: "indexes", index, start: 0, array, body }];
  return Array.from({ length: prefix }, (_, at) => add(seen, literal(at)));
}

/** `seen.add(element);` */
export function add(seen: Name, element: Expression): Statement {
  return run(callOf(seen, "add", element));
}
