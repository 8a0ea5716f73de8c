import { type Code, code, concat, group, indent, join, line } from "../typescript/code.js";
import type { Test } from "./knowledge.js";

/** A boolean expression, with the operator that joins its parts: it decides where prettier puts parentheses. */
export interface Condition {
  readonly joins: "none" | "and" | "or";
  readonly parts: readonly Code[];
  /** How it stands as a part of a larger one, where that is otherwise. */
  readonly within?: Code;
  /** What it asks of a variable, where a compiler takes note of the answer. */
  readonly test?: Test;
  /** The conditions that it joins. */
  readonly of?: readonly Condition[];
}

export const always: Condition = { joins: "none", parts: [code`true`] };
export const never: Condition = { joins: "none", parts: [code`false`] };

export function atom(part: Code): Condition {
  return { joins: "none", parts: [part] };
}

/** `left === right`; where it doesn't fit on a line, the left side breaks if it can, and else the right side goes on the next. */
export function compare(
  left: Code,
  operator: "===" | "!==" | "<" | "<=" | ">" | ">=",
  right: Code,
): Condition {
  const second = group(concat(operators[operator], line, right));
  return {
    joins: "none",
    parts: [group(concat(left, second))],
    within: group(concat(left, indent(second))),
  };
}

const operators = {
  "===": code` ===`,
  "!==": code` !==`,
  "<": code` <`,
  "<=": code` <=`,
  ">": code` >`,
  ">=": code` >=`,
} as const;

/** What is known of an expression beyond its text: the property that it reads, as compilers tell it from others. */
export interface Reading {
  readonly reads?: string;
}

/** The same condition, which a compiler understands as a question about a value. */
export function asking(
  condition: Condition,
  value: Code & Reading,
  asks: Test["asks"],
  wanted: boolean,
): Condition {
  const variable = value.kind === "text" ? value.text : value.reads;
  return variable === undefined
    ? condition
    : { ...condition, test: { variable, asks, wanted } };
}

export function and(conditions: readonly Condition[]): Condition {
  return joined("and", conditions, always, never);
}

export function or(conditions: readonly Condition[]): Condition {
  return joined("or", conditions, never, always);
}

function joined(
  joins: "and" | "or",
  conditions: readonly Condition[],
  neutral: Condition,
  absorbing: Condition,
): Condition {
  if (conditions.includes(absorbing)) return absorbing;
  const real = conditions.filter((each) => each !== neutral);
  const [only] = real;
  if (only === undefined) return neutral;
  if (real.length === 1) return only;
  return {
    joins,
    of: real,
    parts: real.flatMap((each) =>
      each.joins === joins ? each.parts : [operand(each)],
    ),
  };
}

/** The condition as it stands between the parentheses of an `if`. */
export function conditionCode({ joins, parts }: Condition): Code {
  return join(concat(joins === "or" ? code` ||` : code` &&`, line), parts);
}

/** The condition as a part of a larger one, or after `=`. */
function operand(condition: Condition): Code {
  if (condition.within !== undefined) return condition.within;
  const [first, ...rest] = condition.parts;
  if (first === undefined || condition.joins === "none")
    return conditionCode(condition);
  const operator = concat(
    condition.joins === "or" ? code` ||` : code` &&`,
    line,
  );
  const tail = rest.map((part) => concat(operator, part));
  return concat(
    code`(`,
    group(concat(first, indent(concat(...tail)))),
    code`)`,
  );
}
