import type { JsonType } from "../ir/schema.js";
import { type Code, code } from "../typescript/code.js";
import { literal } from "../typescript/literal.js";
import { and, asking, atom, compare, type Condition, or } from "./condition.js";
import { runtime } from "./runtime.js";

/** How much of a type a test has to establish. */
export interface TypeTest {
  /** TypeScript has to know it, too. */
  readonly narrow: boolean;
  /** Numbers have to be finite, as all numbers of JSON are. */
  readonly exact: boolean;
}

export function isOfType(
  type: JsonType,
  value: Code,
  test: TypeTest,
): Condition {
  switch (type) {
    case "null":
      return asking(compare(value, "===", code`null`), value, "null", true);
    case "object":
      return asking(
        atom(code`${runtime.isObject}(${value})`),
        value,
        "object",
        true,
      );
    case "array":
      return asking(
        atom(code`${runtime.isArray}(${value})`),
        value,
        "array",
        true,
      );
    case "number":
    case "integer": {
      const precise =
        type === "integer"
          ? code`Number.isInteger(${value})`
          : code`Number.isFinite(${value})`;
      if (!test.exact) return typeIs(value, "===", "number");
      return test.narrow
        ? and([typeIs(value, "===", "number"), atom(precise)])
        : atom(precise);
    }
    case "string":
      return typeIs(value, "===", "string");
    case "boolean":
      return typeIs(value, "===", "boolean");
  }
}

export function isNotOfType(
  type: JsonType,
  value: Code,
  test: TypeTest,
): Condition {
  switch (type) {
    case "null":
      return asking(compare(value, "!==", code`null`), value, "null", false);
    case "object":
      return asking(
        atom(code`!${runtime.isObject}(${value})`),
        value,
        "object",
        false,
      );
    case "array":
      return asking(
        atom(code`!${runtime.isArray}(${value})`),
        value,
        "array",
        false,
      );
    case "number":
    case "integer": {
      const imprecise =
        type === "integer"
          ? code`!Number.isInteger(${value})`
          : code`!Number.isFinite(${value})`;
      return test.narrow
        ? or([typeIs(value, "!==", "number"), atom(imprecise)])
        : atom(imprecise);
    }
    case "string":
      return typeIs(value, "!==", "string");
    case "boolean":
      return typeIs(value, "!==", "boolean");
  }
}

function typeIs(
  value: Code,
  operator: "===" | "!==",
  name: "string" | "number" | "boolean",
): Condition {
  const condition = compare(code`typeof ${value}`, operator, literal(name));
  return asking(condition, value, name, operator === "===");
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
