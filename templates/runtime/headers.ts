import type { RequestHeaders } from "./client.js";
import { pairsOf } from "./pairs.js";

/**
 * Header fields by their names in lower case. Building a platform's `Headers` for each call would take as long as all
 * the rest of it.
 */
export type HeaderFields = Readonly<Record<string, string>>;

/** A field as it is given: `undefined` and `null` take it away. */
export type GivenField = readonly [
  name: string,
  value: string | null | undefined,
];

/**
 * The headers with more fields (RFC 9110, 5.5).
 *
 * @param refusal makes the error of a field that no header can carry
 */
export function withFields(
  headers: HeaderFields,
  given: readonly GivenField[],
  refusal: (name: string) => Error,
): HeaderFields {
  const fields: Record<string, string> = Object.assign(
    Object.create(nothing),
    headers,
  );
  for (const [name, value] of given) {
    const key = name.toLowerCase();
    const text = String(value).trim();
    if (value === undefined || value === null) delete fields[key];
    else if (
      /^[\w!#$%&'*+\-.^`|~]+$/.test(name) &&
      !/[^\t -~\x80-\xff]/.test(text)
    )
      fields[key] = text;
    else throw refusal(name);
  }
  return fields;
}

/** What fields inherit from: every name is data. Engines are slower with objects that inherit from null. */
const nothing: HeaderFields = Object.create(null);

export function hasField(headers: HeaderFields, name: string): boolean {
  return Object.hasOwn(headers, name.toLowerCase());
}

/** Fields that options give: the values of one that is given several times are joined (RFC 9110, 5.3), as `Headers` does it. */
export function fieldsOf(given?: RequestHeaders): readonly GivenField[] {
  const fields = new Map<string, GivenField>();
  for (const [name, value] of pairsOf(given)) {
    const key = `${name}`.toLowerCase();
    const before = fields.get(key)?.[1];
    const isMore = typeof before === "string" && typeof value === "string";
    fields.set(key, [name, isMore ? `${before}, ${value}` : value]);
  }
  return [...fields.values()];
}

/** Whether the last that is said of a field takes it away. */
export function isTakenAway(
  given: readonly GivenField[],
  name: string,
): boolean {
  const key = name.toLowerCase();
  return given.reduce(
    (isTaken, [each, value]) =>
      each.toLowerCase() === key ? (value ?? null) === null : isTaken,
    false,
  );
}

/** The headers with `name=value` pairs after the cookies that they have. */
export function withCookies(
  headers: HeaderFields,
  pairs: readonly string[],
): HeaderFields {
  const cookies = [headers["cookie"] ?? [], pairs].flat();
  return cookies.length === 0
    ? headers
    : { ...headers, cookie: cookies.join("; ") };
}
