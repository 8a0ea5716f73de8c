/** What has the same key, in order. */
export function byKey<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const each of values) {
    const key = keyOf(each);
    const some = found.get(key);
    if (some === undefined) found.set(key, [each]);
    else some.push(each);
  }
  return found;
}
