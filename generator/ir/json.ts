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
