/** A URL with `name=value` pairs added to its query. */
export function addQuery(url: string, pairs: readonly string[]): string {
  if (pairs.length === 0) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

/** `name=value` pairs, percent-encoded; lists are repeated. */
export function queryPairs([name, value]: readonly [
  name: string,
  value: unknown,
]): readonly string[] {
  return [value]
    .flat()
    .filter((each) => each !== undefined)
    .map(
      (each) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(String(each))}`,
    );
}
