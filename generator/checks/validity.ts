import type { Schema } from "../ir/schema.js";
import { type Condition, holds } from "./code/condition.js";
import { call } from "./code/expression.js";
import type { Emission, Subject } from "./emission.js";
import { functionOf } from "./program/functions.js";

/** Whether the subject is valid: written out for simple schemas, else a call of a function. */
export function validity(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): Condition {
  const condition = emission.byKeywords.condition(schema, subject, emission);
  if (condition !== undefined) return condition;
  return holds(call(functionOf("is", schema, emission), [subject.value]));
}

/** The conditions under which a subject is valid against each of several schemas; `undefined` where one takes more than a condition. */
export function conditionsOf(
  schemas: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Condition[] | undefined {
  const found: Condition[] = [];
  for (const each of schemas) {
    const condition = emission.byKeywords.condition(each, subject, emission);
    if (condition === undefined) return undefined;
    found.push(condition);
  }
  return found;
}
