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

/** `a string or null` */
export function typeNames(types: readonly JsonType[]): string {
  return types.map((type) => nouns[type]).join(" or ");
}
