import type { Schema } from "../ir/schema.js";
import { type Condition, holds } from "./code/condition.js";
import { call } from "./code/expression.js";
import type { Statement } from "./code/statement.js";
import type { Emission } from "./emission.js";
import { callFunction } from "./issue.js";
import { functionOf, privateFunction } from "./program/functions.js";
import { standsApart } from "./program/shared-objects.js";
import type { Subject } from "./subject.js";

// What a keyword asks about a schema that it applies.

/** Statements that check a subject against a schema: a large object below another has a function of its own. */
export function statementsOf(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (subject.path.length === 0 || !standsApart(schema))
    return emission.byKeywords.statements(schema, subject, emission);
  const callee = privateFunction(emission.kind, schema, emission);
  return callFunction(callee, subject, emission);
}

/** Whether a subject is valid: written out for simple schemas, else a call of a function. */
export function validity(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): Condition {
  const condition = conditionOf(schema, subject, emission);
  if (condition !== undefined) return condition;
  return holds(call(functionOf("is", schema, emission), [subject.value]));
}

/** Whether a subject is valid; `undefined` where that takes more than a condition. */
export function conditionOf(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): Condition | undefined {
  return emission.byKeywords.condition(schema, subject, emission);
}

/** The same for each of several schemas; `undefined` where one takes more than a condition. */
export function conditionsOf(
  schemas: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Condition[] | undefined {
  const found: Condition[] = [];
  for (const each of schemas) {
    const condition = conditionOf(each, subject, emission);
    if (condition === undefined) return undefined;
    found.push(condition);
  }
  return found;
}
