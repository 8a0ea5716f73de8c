/** An http(s) URL without credentials, relative to a base or not; undefined where it is none. */
export function httpUrl(
  text: string,
  base?: string | URL | undefined,
): URL | undefined {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  return /^https?:\/\/[^/@]+\//.test(String(url)) ? url : undefined;
}
