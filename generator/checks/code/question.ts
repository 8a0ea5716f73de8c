import type { Comparison, Condition } from "./condition.js";
import type { Expression } from "./expression.js";
import { type Asked, nothing, scalar } from "./possible.js";

/** A condition that asks what a value is, which a compiler takes note of. */
export interface Question {
  /** What tells the value from others. */
  readonly about: string;
  readonly asks: Asked;
  /** The answer that makes the condition true. */
  readonly wanted: boolean;
}

/** What a condition asks; `undefined` where nothing follows from the answer. */
export function questionOf(condition: Condition): Question | undefined {
  if (condition.kind === "type")
    return ask(condition.value, condition.type, !condition.negated);
  return condition.kind === "comparison" ? equality(condition) : undefined;
}

function equality({ left, operator, right }: Comparison): Question | undefined {
  const asks = askedBy(right);
  return asks !== undefined && (operator === "===" || operator === "!==")
    ? ask(left, asks, operator === "===")
    : undefined;
}

/** A number that is too big for JSON is no scalar of it. */
function askedBy(right: Expression): Asked | undefined {
  if (right.kind === "undefined") return nothing;
  if (right.kind !== "literal") return undefined;
  const { value } = right;
  const isJson = typeof value !== "number" || Number.isFinite(value);
  return isJson ? scalar(value) : undefined;
}

function ask(
  value: Expression,
  asks: Asked,
  wanted: boolean,
): Question | undefined {
  const about = placeOf(value);
  return about === undefined ? undefined : { about, asks, wanted };
}

/** What tells a place from all others; `undefined` for what is none. */
export function placeOf(value: Expression): string | undefined {
  if (value.kind === "name") return value.name;
  if (value.kind !== "property") return undefined;
  const outer = placeOf(value.of);
  return outer && `${outer}[${JSON.stringify(value.name)}]`;
}
