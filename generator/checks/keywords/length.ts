import type { Schema } from "../../ir/schema.js";
import { type Code, code } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { and, atom } from "../condition.js";
import { type Emission, failIf, type Subject } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { runtime } from "../runtime.js";

/** `minLength`, `maxLength` (2020-12 Validation, 6.3): in code points, which are only counted when UTF-16 units don't decide. */
export const length: Keyword = {
  applies: "string",
  emit: (schema, subject, emission) => [
    ...minLength(schema, subject, emission),
    ...maxLength(schema, subject, emission),
  ],
};

function minLength(
  { minLength: limit }: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (limit === undefined || limit === 0) return [];
  const { value } = subject;
  const units = atom(
    code`${value}.length < ${literal(limit === 1 ? 1 : 2 * limit)}`,
  );
  const points = atom(
    code`${runtime.codePoints}(${value}) < ${literal(limit)}`,
  );
  return [
    failIf(
      emission,
      limit === 1 ? units : and([units, points]),
      subject,
      "minLength",
      `at least ${characters(limit)} long`,
    ),
  ];
}

function maxLength(
  { maxLength: limit }: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (limit === undefined) return [];
  const { value } = subject;
  const units = atom(code`${value}.length > ${literal(limit)}`);
  const points = atom(
    code`${runtime.codePoints}(${value}) > ${literal(limit)}`,
  );
  return [
    failIf(
      emission,
      limit === 0 ? units : and([units, points]),
      subject,
      "maxLength",
      `at most ${characters(limit)} long`,
    ),
  ];
}

function characters(count: number): string {
  return count === 1 ? "1 character" : `${count} characters`;
}
