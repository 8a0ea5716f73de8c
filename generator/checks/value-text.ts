import type { JsonValue } from "../ir/json.js";

/** More values are not spelt out. */
const mostValues = 20;

/** Longer values are cut. */
const longestValue = 60;

/** `"a"`, or `one of "a", "b", …`, as text for a message. */
export function valuesText(values: readonly JsonValue[]): string {
  const [only, ...others] = values;
  if (only === undefined) return "absent";
  return others.length === 0 ? valueText(only) : oneOfText(values);
}

/** `one of "a", "b", …`, however many there are. */
export function oneOfText(values: readonly JsonValue[]): string {
  const texts = values.slice(0, mostValues).map(valueText);
  const more =
    values.length > mostValues ? `, … (${values.length} in all)` : "";
  return `one of ${texts.join(", ")}${more}`;
}

function valueText(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > longestValue
    ? `${text.slice(0, longestValue - 1)}…`
    : text;
}
