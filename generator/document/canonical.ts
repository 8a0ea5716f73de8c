import { isArray, isObject, type JsonValue } from "../ir/json.js";

/** A text that is equal for equal JSON values (RFC 8259: the order of members has no meaning), and for no others. */
export function canonical(value: JsonValue): string {
  if (isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${members.join(",")}}`;
}
