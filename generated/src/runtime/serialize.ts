import { isBytes } from "./bytes.js";
import { isObject } from "./check.js";
import type { Spread } from "./operation.js";

/** Percent-encodes all but RFC 3986's unreserved characters. Halves of surrogate pairs become U+FFFD, as on every platform's URLs. */
export function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** RFC 6570, 3.2.3: leaves reserved characters and percent-encoded triples as they are, but `#`, which would end the query. */
export function encodeReserved(text: string): string {
  return wellFormed(text).replace(
    /%[\dA-Fa-f]{2}|[^A-Za-z\d\-._~:/?[\]@!$&'()*+,;=]/gu,
    (part) => (part.length === 3 ? part : encodeURIComponent(part)),
  );
}

/** The same in a form, in which these have a meaning (OpenAPI 3.1, appendix E). */
export function encodeInForm(text: string): string {
  return encodeReserved(text).replace(/[&+=]/g, encodeURIComponent);
}

export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

/**
 * A primitive as it goes into a URL, a header or a form; what has no such form is written as JSON. `null` is an empty text: RFC 6570, 2.3, calls
 * it undefined, which OpenAPI 3.1, 4.8.12.4, writes as `color=`; servers read that as "nothing", and would read `null` as a text.
 */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The properties of an object that are given, in order. */
export function entriesOf(
  value: object,
): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}

/**
 * The parts of a value: items of an array, names and values of an object, joined by `=` or not, and a primitive alone. A list within an
 * object, of which OpenAPI says nothing, repeats its name where that stands with each value.
 */
export function partsOf(
  value: unknown,
  joined: boolean,
  write: (text: string) => string,
): readonly string[] {
  if (!isObject(value))
    return [value].flat().map((item) => write(toText(item)));
  return entriesOf(value).flatMap(([name, each]) =>
    joined
      ? [each].flat().map((item) => `${write(name)}=${write(toText(item))}`)
      : [write(name), write(toText(each))],
  );
}

/** `color[R]` and 100, `color[G]` and 200: what is within a value, by the way to it. List items have their index. */
export const deepEntries: Spread = (name, value) =>
  typeof value !== "object" || value === null || isBytes(value)
    ? [[name, value]]
    : entriesOf(value).flatMap(([key, each]) =>
        deepEntries(`${name}[${key}]`, each),
      );
