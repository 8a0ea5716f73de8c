import { type Pairs, pairsOf } from "./pairs.js";

/** A URL with `name=value` pairs added to its query. */
export function addQuery(url: string, pairs: readonly string[]): string {
  if (pairs.length === 0) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

/**
 * `name=value` pairs, percent-encoded; lists are repeated.
 *
 * @param refusal makes the error of an object, for which no style is described
 */
export function queryPairs(
  query: Pairs<unknown> | undefined,
  refusal: (name: string) => Error,
): readonly string[] {
  const pairs: string[] = [];
  for (const [name, value] of pairsOf(query))
    for (const each of [value].flat())
      if (Object(each) === each) throw refusal(name);
      else if (each !== undefined)
        pairs.push(
          `${encodeURIComponent(name)}=${encodeURIComponent(String(each ?? ""))}`,
        );
  return pairs;
}
