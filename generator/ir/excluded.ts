import type { JsonValue } from "./json.js";

/**
 * Whether what a description has is left out on purpose: it bears one of the `exclude:` keywords with any value but false.
 *
 * @param valueOf gives the value of a keyword
 */
export function isExcluded(
  keywords: readonly string[],
  valueOf: (keyword: string) => JsonValue | undefined,
): boolean {
  return keywords.some((keyword) => {
    const value = valueOf(keyword);
    return value !== undefined && value !== false;
  });
}
