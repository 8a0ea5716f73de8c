import type { JsonValue } from "../../generator/ir/json.js";
import { isArray, isObject } from "./json.js";

/** All values that are one step simpler, the largest steps first. */
export function* reductions(value: JsonValue): Generator<JsonValue> {
  if (isArray(value)) yield* fewer(value, reductions);
  else if (isObject(value)) {
    const entries = Object.entries(value);
    for (const [, inner] of entries) if (isObject(inner)) yield inner;
    for (const each of fewer(entries, reducedMember))
      yield Object.fromEntries(each);
  } else if (typeof value === "string") {
    for (const each of fewer([...value], () => [])) yield each.join("");
  } else if (typeof value === "number")
    yield* [0, 1, 2, Math.trunc(value)].filter(
      (each) => Math.abs(each) < Math.abs(value),
    );
}

function* reducedMember([name, value]: readonly [string, JsonValue]): Generator<
  readonly [string, JsonValue]
> {
  for (const each of reductions(value)) yield [name, each];
}

/** A list without one of its items, or with one of them reduced. */
function* fewer<Item>(
  list: readonly Item[],
  reduced: (item: Item) => Iterable<Item>,
): Generator<readonly Item[]> {
  for (const index of list.keys()) yield list.toSpliced(index, 1);
  for (const [index, item] of list.entries())
    for (const each of reduced(item)) yield list.with(index, each);
}
