/** A URL; a text is a page's, which relative ones start from. */
export type BaseUrl = URL | string | undefined;

/** A URL relative to the next one that stands in for it; undefined where a variable of it has no value. */
export function resolveUrl(text: string | undefined, base: BaseUrl): BaseUrl {
  if (text === undefined) return base;
  return text.includes("{") ? undefined : httpUrl(text, base);
}

/** An http(s) URL without credentials, relative to a base or not; undefined where it is none. */
export function httpUrl(text: string, base?: BaseUrl): URL | undefined {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  return /^https?:\/\/[^/@]+\//.test(String(url)) ? url : undefined;
}
