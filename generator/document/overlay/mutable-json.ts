import { isArray, isObject, type JsonValue, setOwn } from "../../ir/json.js";

/** JSON that nobody else holds. */
export type MutableJson =
  null | boolean | number | string | MutableJson[] | MutableObject;

export interface MutableObject {
  [key: string]: MutableJson;
}

/** A deep copy. */
export function mutableCopy(value: JsonValue): MutableJson {
  if (isArray(value)) return value.map(mutableCopy);
  if (!isObject(value)) return value;
  const copy: MutableObject = {};
  for (const key of Object.keys(value))
    setOwn(copy, key, mutableCopy(value[key] ?? null));
  return copy;
}

/** The value at a path of keys and indexes; `undefined` if there is none. */
export function valueAtPath(
  root: MutableJson,
  path: readonly string[],
): MutableJson | undefined {
  let value: MutableJson | undefined = root;
  for (const token of path) {
    if (Array.isArray(value)) value = value[Number(token)];
    else if (isMutableObject(value) && Object.hasOwn(value, token))
      value = value[token];
    else return undefined;
  }
  return value;
}

export function isMutableObject(
  value: MutableJson | undefined,
): value is MutableObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How many values a value is made of, itself included. */
export function sizeOf(value: JsonValue): number {
  if (isArray(value))
    return value.reduce<number>((size, item) => size + sizeOf(item), 1);
  if (!isObject(value)) return 1;
  return Object.keys(value).reduce(
    (size, key) => size + sizeOf(value[key] ?? null),
    1,
  );
}
