/** Names with values: an object, a list of pairs, or what a platform has for them (`Headers`, `URLSearchParams`, `Map`). */
export type Pairs<Value> =
  | Readonly<Record<string, Value>>
  | Iterable<readonly [name: string, value: Value]>;

export function pairsOf<Value>(
  given: Pairs<Value> = {},
): Iterable<readonly [name: string, value: Value]> {
  return isIterable(given) ? given : Object.entries(given);
}

function isIterable<Value>(
  given: Pairs<Value>,
): given is Iterable<readonly [name: string, value: Value]> {
  return Symbol.iterator in given;
}
