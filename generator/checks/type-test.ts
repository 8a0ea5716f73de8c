import type { JsonType } from "../ir/schema.js";
import {
  all,
  compare,
  type Condition,
  hasType,
  holds,
  not,
} from "./code/condition.js";
import { call, type Expression, global, literal } from "./code/expression.js";
import { expected, type Expected } from "./expected.js";

/** How much of a type a test has to establish. */
export interface TypeTest {
  /** TypeScript has to know it, too. */
  readonly narrow: boolean;
  /** Numbers have to be finite, as all numbers of JSON are. */
  readonly exact: boolean;
}

export function isOfType(
  type: JsonType,
  value: Expression,
  test: TypeTest,
): Condition {
  switch (type) {
    case "null":
      return compare(value, "===", literal(null));
    case "number":
      return isNumber(value, "Number.isFinite", test);
    case "integer":
      return isNumber(value, "Number.isInteger", test);
    default:
      return hasType(value, type);
  }
}

export function isNotOfType(
  type: JsonType,
  value: Expression,
  test: TypeTest,
): Condition {
  return not(isOfType(type, value, test));
}

function isNumber(
  value: Expression,
  precise: "Number.isFinite" | "Number.isInteger",
  { narrow, exact }: TypeTest,
): Condition {
  const isPrecise = holds(call(global(precise), [value]));
  if (!exact) return hasType(value, "number");
  return narrow ? all([hasType(value, "number"), isPrecise]) : isPrecise;
}

const nouns: Readonly<Record<JsonType, string>> = {
  null: "null",
  boolean: "true or false",
  object: "an object",
  array: "an array",
  number: "a number",
  string: "a string",
  integer: "an integer",
};

/** There are few lists of types, and nearly every schema has one of them. */
const known = new Map<string, Expected | string>();

/** What a value of none of these types must be; of one type, and null, the runtime tells it by a function of that name. */
export function expectedTypes(types: readonly JsonType[]): Expected | string {
  const key = types.join(" ");
  const found = known.get(key) ?? expectedOf(types);
  known.set(key, found);
  return found;
}

function expectedOf(types: readonly JsonType[]): Expected | string {
  const sorted = types.toSorted(
    (a, b) => Number(a === "null") - Number(b === "null"),
  );
  const words = sorted.map((type) => nouns[type]).join(" or ");
  const [type = "null", other] = sorted;
  const isTold = type !== "null" && types.length < 3;
  if (!isTold || (other !== undefined && other !== "null")) return words;
  const name = type.slice(0, 1).toUpperCase() + type.slice(1);
  const orNull = other === undefined ? "" : "OrNull";
  return expected(words, name + orNull, "runtime/expected");
}
