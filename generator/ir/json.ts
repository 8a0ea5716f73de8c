/** A value of JSON (RFC 8259). Objects may own any key, `__proto__` included: read them with `Object.hasOwn`. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A place in the description as written: a document and a JSON Pointer (RFC 6901, unescaped by `ir/pointer`) into it. */
export interface Location {
  /** Identifies a loaded document: its path relative to the root document's folder, with `/`, or its URI. */
  readonly document: string;
  /** RFC 6901 pointer, `""` for the whole document. */
  readonly pointer: string;
}

const arrayIndex = /^(?:0|[1-9][0-9]*)$/;

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether there is an object, and nothing in it. */
export function isEmptyObject(value: JsonValue | undefined): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

/** The own member or item of a value; `undefined` if there is none. Never walks the prototype chain. */
export function child(
  value: JsonValue | undefined,
  token: string,
): JsonValue | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isArray(value))
    return arrayIndex.test(token) ? value[Number(token)] : undefined;
  return Object.hasOwn(value, token) ? value[token] : undefined;
}

/** `Array.isArray` that narrows readonly arrays too. */
export function isArray(
  value: JsonValue | undefined,
): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Sets an own property whatever its name is: assignment to `__proto__` would change the prototype. */
export function setOwn(
  object: Record<string, JsonValue>,
  key: string,
  value: JsonValue,
): void {
  if (key !== "__proto__") object[key] = value;
  else
    Object.defineProperty(object, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

/** An own property of an object: `toString` is none unless it was written. */
export function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** From 10^21 on JavaScript writes numbers by powers of ten, which claims no last digit. */
const toldByPower = 1e21;

/** What an integer of 64 bits has as its limit, by the number that it is read as. */
const limitsOf64: ReadonlyMap<number, string> = new Map([
  [2 ** 63, "9223372036854775807"],
  [-(2 ** 63), "-9223372036854775808"],
  [2 ** 64, "18446744073709551615"],
]);

/** The digits of a number as it is written; `undefined` for an integer beyond 2^53, which is read as the nearest one that a double has (RFC 8259, 6). */
export function digitsOf(number: number): string | undefined {
  return isExactNumber(number) ? String(number) : limitsOf64.get(number);
}

/** A number in words: one whose digits are not known is told by those that are. */
export function numberText(number: number): string {
  return digitsOf(number) ?? `about ${Number(number.toPrecision(knownDigits))}`;
}

/** Digits that a double has of any number. */
export const knownDigits = 15;

/** Whether a value has no integer whose digits are not known. */
export function isExact(value: JsonValue): boolean {
  if (typeof value === "number") return isExactNumber(value);
  if (isArray(value)) return value.every(isExact);
  return !isObject(value) || Object.values(value).every(isExact);
}

function isExactNumber(number: number): boolean {
  return (
    !Number.isInteger(number) ||
    Number.isSafeInteger(number) ||
    Math.abs(number) >= toldByPower
  );
}
