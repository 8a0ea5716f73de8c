/** A URL with `name=value` pairs added to its query. */
export function addQuery(url: string, pairs: readonly string[]): string {
  const query = pairs.filter((pair) => pair !== "").join("&");
  if (query === "") return url;
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
}

/** `name=value`, percent-encoded. */
export function queryPair(name: string, value: unknown): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
}
