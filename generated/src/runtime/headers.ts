/**
 * Header fields by their names in lower case, without a prototype: every name is data. Building a platform's `Headers`
 * for each call would take as long as all the rest of it.
 */
export type HeaderFields = Record<string, string>;

export function noHeaders(): HeaderFields {
  return Object.create(null);
}

/**
 * Sets a header field (Fetch, 2.2.2).
 *
 * @returns whether a header can carry it
 */
export function setHeader(
  headers: HeaderFields,
  name: string,
  value: string,
): boolean {
  const text = String(value).trim();
  if (
    !/^[\w!#$%&'*+\-.^`|~]+$/.test(name) ||
    /[\0\n\r\u0100-\uffff]/.test(text)
  )
    return false;
  headers[name.toLowerCase()] = text;
  return true;
}

/** Adds `name=value` pairs to what is in the header. */
export function addCookies(
  headers: HeaderFields,
  pairs: readonly string[],
): void {
  const cookies = [headers["cookie"] ?? [], pairs].flat();
  if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
}
