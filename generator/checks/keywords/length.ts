import type { Schema } from "../../ir/schema.js";
import { all, compare } from "../code/condition.js";
import {
  call,
  type Expression,
  lengthOf,
  literal,
} from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import type { Statement } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";
import type { Subject } from "../subject.js";

/** `minLength`, `maxLength` (2020-12 Validation, 6.3): in code points, which are only counted when UTF-16 units don't decide. */
export const length: Keyword = {
  applies: "string",
  emit: (schema, subject, emission) => [
    ...minLength(schema, subject, emission),
    ...maxLength(schema, subject, emission),
  ],
};

function minLength(
  { minLength: limit = 0 }: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (limit === 0) return [];
  const { value } = subject;
  const enough = literal(limit === 1 ? 1 : 2 * limit);
  const units = compare(lengthOf(value), "<", enough);
  const points = compare(codePoints(value), "<", literal(limit));
  const isShort = limit === 1 ? units : all([units, points]);
  const expected = `at least ${characters(limit)} long`;
  return failIf(isShort, "minLength", expected, subject, emission);
}

function maxLength(
  { maxLength: limit }: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (limit === undefined) return [];
  const { value } = subject;
  const units = compare(lengthOf(value), ">", literal(limit));
  const points = compare(codePoints(value), ">", literal(limit));
  const isLong = limit === 0 ? units : all([units, points]);
  const expected = `at most ${characters(limit)} long`;
  return failIf(isLong, "maxLength", expected, subject, emission);
}

function codePoints(value: Expression): Expression {
  return call(runtime.codePoints, [value]);
}

function characters(count: number): string {
  return count === 1 ? "1 character" : `${count} characters`;
}
