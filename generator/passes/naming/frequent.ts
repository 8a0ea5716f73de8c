/** What stands most often; the first of those. */
export function mostFrequent<Value>(
  values: readonly Value[],
): Value | undefined {
  const counts = new Map<Value, number>();
  for (const each of values) counts.set(each, (counts.get(each) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
