/** A URL with `name=value` pairs added to its query. */
export function addQuery(url: string, pairs: readonly string[]): string {
  if (pairs.length === 0) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

/** `name=value` pairs, percent-encoded; lists are repeated. */
export function queryPairs(
  query: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query))
    for (const each of [value].flat())
      if (each !== undefined)
        pairs.push(
          `${encodeURIComponent(name)}=${encodeURIComponent(String(each ?? ""))}`,
        );
  return pairs;
}
