import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";
import { wordsAbove } from "./above.js";
import type { Accessor, Naming } from "./accessor.js";
import { byKey } from "./by-key.js";
import { lowercaseWords } from "./lowercase.js";
import { literals, prefixLength, routeOf } from "./route.js";
import { isVerb } from "./vocabulary.js";
import { idWithin, saysSeveral } from "./within.js";

/**
 * Names operations by their first tags, and by what their ids say besides. Where that is a bare verb of HTTP, or nothing, REST has the word.
 *
 * @param restVerb the verb that REST has for an operation
 */
export function byTag(
  operations: readonly Operation[],
  restVerb: (operation: Operation) => string,
): Naming {
  const above = aboveTags(operations);
  const named = (operation: Operation, isShort: boolean): Accessor => {
    const group = tagGroup(operation);
    const { selector = "" } = routeOf(operation);
    // `#add_link` is what its author calls the operation.
    if (isVerb(lowercaseWords(selector)[0] ?? "")) return [...group, selector];
    const over = isShort ? (above.get(keyOf(group)) ?? []) : [];
    return [...group, idWithin(operation, group, { restVerb, above: over })];
  };
  const short = wishes(operations, (each) => named(each, true));
  const long = wishes(operations, (each) => named(each, false));
  return (operation) => {
    const accessor = named(operation, true);
    const key = keyOf(accessor);
    const isFree = [short, long].every((wish) => isAlone(wish, key, operation));
    const own = isFree ? accessor : named(operation, false);
    return severally(own, operation, long) ?? own;
  };
}

/** Operations by the name that they want. */
type Wishes = ReadonlyMap<string, readonly Operation[]>;

function wishes(
  operations: readonly Operation[],
  nameOf: (operation: Operation) => Accessor,
): Wishes {
  return byKey(operations, (each) => keyOf(nameOf(each)));
}

function isAlone(wish: Wishes, key: string, operation: Operation): boolean {
  return (wish.get(key) ?? []).every((each) => each === operation);
}

/** Of two that want a name, `updateTransactions` is called `updateMany` beside `updateTransaction`. */
function severally(
  accessor: Accessor,
  operation: Operation,
  wish: Wishes,
): Accessor | undefined {
  const group = accessor.slice(0, -1);
  const wanting = wish.get(keyOf(accessor)) ?? [];
  const [one, ...ones] = wanting.filter((each) => !saysSeveral(each, group));
  const isOneOfTwo = wanting.length === 2 && ones.length === 0;
  if (one === undefined || one === operation || !isOneOfTwo) return undefined;
  const several = [...group, `${accessor.at(-1) ?? ""} many`];
  return wish.has(keyOf(several)) ? undefined : several;
}

/** By resource, what stands above it in all paths. */
function aboveTags(
  operations: readonly Operation[],
): ReadonlyMap<string, readonly string[]> {
  const groups = byKey(operations, (each) => keyOf(tagGroup(each)));
  return new Map(
    [...groups].map(([key, some]) => {
      const [first] = some;
      const group = first === undefined ? [] : tagGroup(first);
      return [key, wordsAbove(some, group)];
    }),
  );
}

function keyOf(accessor: Accessor): string {
  return accessor.map((part) => lowercaseWords(part).join(" ")).join(".");
}

/** The first tag, split at dots; without one the first word of the path. */
export function tagGroup(operation: Operation): Accessor {
  const [tag = ""] = operation.tags;
  const parts = tag.split(".").filter((part) => words(part).length > 0);
  if (parts.length > 0) return parts;
  const said = literals(routeOf(operation));
  const segment = said[prefixLength(said)];
  return segment === undefined ? [] : [segment];
}
