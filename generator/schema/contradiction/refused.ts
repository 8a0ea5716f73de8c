import { isArray, isObject, type JsonValue } from "../../ir/json.js";
import type { Schema } from "../../ir/schema.js";
import { assertions } from "../assertions.js";
import { isOfType } from "../kinds.js";
import { valuesOf } from "../values.js";

/** Whether what a schema says itself of types, values and limits refuses a value for certain; what it says of parts of it, and formats, are left open. */
export function refuses(schema: Schema, value: JsonValue): boolean {
  return listsOthers(schema, value) || refusesListed(schema, value);
}

/** Whether a schema refuses a value that it lists itself, for certain, by what it says beside. */
export function refusesListed(schema: Schema, value: JsonValue): boolean {
  return (
    !isTyped(schema, value) ||
    isBeyond(schema, value) ||
    (schema.not !== undefined && isAll(schema.not, value))
  );
}

/** Whether a schema lists the values that it lets through, and this is none of them. */
export function listsOthers(schema: Schema, value: JsonValue): boolean {
  return valuesOf(schema)?.every((each) => !isSame(each, value)) === true;
}

function isSame(one: JsonValue, other: JsonValue): boolean {
  return one === other || (isComposite(one) && sorted(one) === sorted(other));
}

function isComposite(value: JsonValue): boolean {
  return typeof value === "object" && value !== null;
}

/** The order of keys is no part of a value (2020-12 Core, 4.2.2). */
function sorted(value: JsonValue): string {
  return JSON.stringify(value, (_, each: JsonValue) =>
    isObject(each)
      ? Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : each,
  );
}

/** Whether the `type` of a schema, if it has one, is that of a value. */
export function isTyped(
  { types }: Pick<Schema, "types">,
  value: JsonValue,
): boolean {
  return types?.some((type) => isOfType(value, type)) ?? true;
}

/** Whether a schema that speaks of types and values only accepts a value. */
function isAll(schema: Schema, value: JsonValue): boolean {
  const isPlain = (keyword: string): boolean =>
    keyword === "types" || keyword === "const" || keyword === "enum";
  return (
    assertions(schema).every(isPlain) &&
    isTyped(schema, value) &&
    !listsOthers(schema, value)
  );
}

function isBeyond(schema: Schema, value: JsonValue): boolean {
  if (typeof value === "string") return isTextBeyond(schema, value);
  if (typeof value === "number") return isNumberBeyond(schema, value);
  if (isArray(value))
    return isOutside(value.length, schema.minItems, schema.maxItems);
  if (!isObject(value)) return false;
  const { minProperties, maxProperties, required = [] } = schema;
  return (
    isOutside(Object.keys(value).length, minProperties, maxProperties) ||
    required.some((name) => !Object.hasOwn(value, name))
  );
}

function isTextBeyond(
  { minLength, maxLength, pattern }: Schema,
  text: string,
): boolean {
  return (
    ((minLength ?? maxLength) !== undefined &&
      isOutside(Array.from(text).length, minLength, maxLength)) ||
    (pattern !== undefined && mismatches(pattern, text))
  );
}

function isNumberBeyond(schema: Schema, value: number): boolean {
  const { minimum, maximum, multipleOf = 0 } = schema;
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
  // Of fractions, a remainder tells nothing for certain.
  const isWhole =
    multipleOf > 0 &&
    Number.isSafeInteger(multipleOf) &&
    Number.isSafeInteger(value);
  return (
    isOutside(value, minimum, maximum) ||
    value <= exclusiveMinimum ||
    value >= exclusiveMaximum ||
    (isWhole && value % multipleOf !== 0)
  );
}

function isOutside(size: number, least = -Infinity, most = Infinity): boolean {
  return size < least || size > most;
}

/** Longer texts, and patterns that repeat a group, could take long: they are left open. */
const longestText = 200;
const repeatsGroup = /\)[*+?{]/;

/** Whether a text does not match a pattern, for certain: invalid patterns are told where they stand, and let everything through. */
export function mismatches(pattern: string, text: string): boolean {
  if (text.length > longestText || repeatsGroup.test(pattern)) return false;
  try {
    return !new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}
