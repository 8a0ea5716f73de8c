import { isArray, isObject, type JsonValue } from "../../ir/json.js";
import { type Layout, list } from "../layout.js";

/** A value of JSON in Python. */
export function pythonLiteral(value: JsonValue): Layout {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (isArray(value)) return list(value.map(pythonLiteral));
  if (!isObject(value)) return JSON.stringify(value);
  return dictionary(
    Object.entries(value).map(([key, each]) => [key, pythonLiteral(each)]),
  );
}

export function dictionary(
  members: readonly (readonly [string, Layout])[],
): Layout {
  const entries = members.map(([key, value]) => ({
    name: `${string(key)}: `,
    value,
    drops: false,
  }));
  return list(entries, "{", "}");
}

/** The escapes of JSON are those of Python. */
export function string(text: string): string {
  return JSON.stringify(text);
}
