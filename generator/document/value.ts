import type { JsonObject, JsonValue } from "../ir/json.js";
import { unescapeToken } from "./pointer.js";

const arrayIndex = /^(?:0|[1-9][0-9]*)$/;

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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

/** The value at an RFC 6901 pointer; `undefined` if there is none. */
export function valueAt(
  root: JsonValue,
  pointer: string,
): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (let start = 0; start < pointer.length && value !== undefined;) {
    const next = pointer.indexOf("/", start + 1);
    const end = next === -1 ? pointer.length : next;
    value = child(value, unescapeToken(pointer.slice(start + 1, end)));
    start = end;
  }
  return value;
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
