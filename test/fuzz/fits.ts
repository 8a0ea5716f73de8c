import type { JsonObject } from "../../generator/ir/json.js";

// Near enough: what is missed makes an invalid value, which is welcome, too.

export function fitsString(
  text: string,
  { minLength, maxLength, pattern }: JsonObject,
): boolean {
  return (
    text.length >= Number(minLength ?? 0) &&
    text.length <= Number(maxLength ?? Infinity) &&
    (typeof pattern !== "string" || new RegExp(pattern, "u").test(text))
  );
}

export function fitsNumber(
  number: number,
  { minimum, maximum, multipleOf }: JsonObject,
): boolean {
  return (
    number >= Number(minimum ?? -Infinity) &&
    number <= Number(maximum ?? Infinity) &&
    (multipleOf === undefined || number % Number(multipleOf) === 0)
  );
}
