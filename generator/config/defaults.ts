import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
  setOwn,
} from "../ir/json.js";
import type { ConfigPath } from "./check.js";
import { objectIn, schemaAt } from "./schema.js";

/** An object of sdk.yaml with the defaults of its schema where it says nothing. */
export function withDefaults(
  object: JsonObject,
  path: ConfigPath = [],
): JsonObject {
  const filled: Record<string, JsonValue> = {};
  for (const key of Object.keys({ ...defaultsAt(path), ...object })) {
    const value = own(object, key) ?? own(defaultsAt(path), key);
    if (value !== undefined)
      setOwn(filled, key, filledIn(value, [...path, key]));
  }
  return filled;
}

function filledIn(value: JsonValue, path: ConfigPath): JsonValue {
  if (isArray(value))
    return value.map((item, index) => filledIn(item, [...path, index]));
  return isObject(value) ? withDefaults(value, path) : value;
}

function defaultsAt(path: ConfigPath): JsonObject {
  const defaults: Record<string, JsonValue> = {};
  const properties = objectIn(schemaAt(path), "properties");
  for (const key of Object.keys(properties)) {
    const value = own(schemaAt([...path, key]), "default");
    if (value !== undefined) defaults[key] = value;
  }
  return defaults;
}
