/** A URL, relative to a base or not; undefined where it is none. */
export function parseUrl(
  text: string,
  base?: string | URL | undefined,
): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
