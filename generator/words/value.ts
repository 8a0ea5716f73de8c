import { digitsOf, type JsonValue, numberText } from "../ir/json.js";
import { codeSpan } from "../markdown/code.js";

/** Longer values, and more of them, are shortened: a page is read by people. */
const longestValue = 200;
const mostValues = 60;

/** A value of JSON as inline code; a number whose digits are not known is told roughly. */
export function show(value: JsonValue): string {
  if (typeof value === "number")
    return digitsOf(value) === undefined
      ? numberText(value)
      : codeSpan(numberText(value));
  const text = JSON.stringify(value);
  return text.length > longestValue
    ? `${codeSpan(text.slice(0, longestValue))}…`
    : codeSpan(text);
}

/** Some values of JSON, one after the other. */
export function showAll(values: readonly JsonValue[]): string {
  const shown = values.slice(0, mostValues).map(show).join(", ");
  const more = values.length - mostValues;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
