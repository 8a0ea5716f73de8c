import type { Expression } from "./expression.js";

/** A question that is answered by yes or no. */
export type Condition =
  | { readonly kind: "always" }
  | { readonly kind: "never" }
  | Joined
  | Comparison
  | TypeTest
  | Truth;

export interface Joined {
  readonly kind: "all" | "any";
  readonly of: readonly Condition[];
}

export interface Comparison {
  readonly kind: "comparison";
  readonly left: Expression;
  readonly operator: Operator;
  readonly right: Expression;
}

export type Operator = "===" | "!==" | "<" | "<=" | ">" | ">=";

/** Whether a value is of a type of JSON; null is compared. */
export interface TypeTest {
  readonly kind: "type";
  readonly value: Expression;
  readonly type: TestedType;
  readonly negated: boolean;
}

export type TestedType = "string" | "number" | "boolean" | "object" | "array";

/** What an expression answers by itself, such as a call. */
export interface Truth {
  readonly kind: "truth";
  readonly of: Expression;
  readonly negated: boolean;
}

export const always: Condition = { kind: "always" };
export const never: Condition = { kind: "never" };

export function compare(
  left: Expression,
  operator: Operator,
  right: Expression,
): Condition {
  return { kind: "comparison", left, operator, right };
}

export function hasType(value: Expression, type: TestedType): Condition {
  return { kind: "type", value, type, negated: false };
}

export function holds(of: Expression): Condition {
  return { kind: "truth", of, negated: false };
}

export function all(conditions: readonly Condition[]): Condition {
  return joined("all", conditions);
}

export function any(conditions: readonly Condition[]): Condition {
  return joined("any", conditions);
}

function joined(
  kind: Joined["kind"],
  conditions: readonly Condition[],
): Condition {
  const [neutral, absorbing] =
    kind === "all" ? [always, never] : [never, always];
  if (conditions.some((each) => each.kind === absorbing.kind)) return absorbing;
  const of = conditions.filter((each) => each.kind !== neutral.kind);
  const [only = neutral] = of;
  return of.length > 1 ? { kind, of } : only;
}

/** The opposite. What is compared by size are numbers, none of them NaN. */
export function not(condition: Condition): Condition {
  switch (condition.kind) {
    case "always":
      return never;
    case "never":
      return always;
    case "all":
      return any(condition.of.map(not));
    case "any":
      return all(condition.of.map(not));
    case "comparison":
      return { ...condition, operator: opposite[condition.operator] };
    default:
      return { ...condition, negated: !condition.negated };
  }
}

const opposite: Readonly<Record<Operator, Operator>> = {
  "===": "!==",
  "!==": "===",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
};
