import {
  isArray,
  isExact,
  isObject,
  type JsonValue,
  knownDigits,
} from "../ir/json.js";

/** A value in which integers whose last digits are not known end before those. */
export function cutToExact(value: JsonValue): JsonValue {
  if (isExact(value)) return value;
  if (typeof value === "number") return cutNumber(value);
  if (isArray(value)) return value.map(cutToExact);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, cutToExact(each)]),
  );
}

function cutNumber(number: number): number {
  const { length } = String(Math.abs(number));
  return Math.trunc(number / 10 ** (length - knownDigits));
}
