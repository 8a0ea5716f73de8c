/** The kinds that JSON can be; of an object, properties of which it has at least one. */
export type Promised = Readonly<Record<string, readonly string[]>>;

/** What JSON is not that was promised: `no object`, or `without id or name`; nothing where it is. */
export function missingFrom(
  body: unknown,
  promises: Promised,
): string | undefined {
  const names = promises[kindOf(body)];
  if (names === undefined) return `no ${Object.keys(promises).join(" or ")}`;
  return names.length === 0 ||
    names.some((name) => Object.hasOwn(Object(body), name))
    ? undefined
    : `without ${names.slice(0, 3).join(" or ")}`;
}

/** The kind of a JSON value, in JSON Schema's words. */
function kindOf(body: unknown): string {
  if (body === null) return "null";
  return Array.isArray(body) ? "array" : typeof body;
}
