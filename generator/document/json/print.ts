import { digitsOf, isExact, type JsonValue } from "../../ir/json.js";
import type { Digits } from "../text/digits.js";

/** JSON that people can read, without a line break at its end. Integers that JavaScript rounds have their own digits where these are known. */
export function printJson(value: JsonValue, digits: Digits = digitsOf): string {
  const text = JSON.stringify(value, null, 2);
  if (isExact(value)) return text;
  return text.replace(
    longInteger,
    (_, before: string, rounded: string) =>
      before + (digits(Number(rounded)) ?? rounded),
  );
}

/** What a line has behind its indent and key: texts are in quotes, and have no line breaks. */
const longInteger = /^( *(?:"(?:[^"\\]|\\.)*": )?)(-?\d{16,})(?=,?$)/gm;
