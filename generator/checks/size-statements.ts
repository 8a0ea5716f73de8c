import type { Schema } from "../ir/schema.js";
import { all, compare, type Condition } from "./code/condition.js";
import { call, type Expression, literal } from "./code/expression.js";
import { runtime } from "./code/runtime.js";
import type { Statement } from "./code/statement.js";
import type { Emission } from "./emission.js";
import { failIf } from "./issue.js";
import type { Subject } from "./subject.js";
import { isOfType } from "./type-test.js";

/**
 * `minLength` and `maxLength` of what is sent as it is: the octets of bytes (OpenAPI 3.1, 4.8.14.1), which of a stream nobody knows. What can be
 * given as a text has its limits in characters, and only a text is held to them.
 */
export function sizeStatements(
  { bytes, minLength = 0, maxLength }: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { value } = subject;
  const isText = bytes === "bytes or text";
  const measure = isText ? runtime.codePoints : runtime.sizeOf;
  const fails = (sign: "<" | ">", limit: number): Condition => {
    const exceeds = compare(call(measure, [value]), sign, literal(limit));
    return isText ? all([isTextual(value), exceeds]) : exceeds;
  };
  const unit = isText ? "character" : "byte";
  return [
    ...(minLength === 0
      ? []
      : failIf(
          fails("<", minLength),
          "minLength",
          `at least ${count(minLength, unit)} long`,
          subject,
          emission,
        )),
    ...(maxLength === undefined
      ? []
      : failIf(
          fails(">", maxLength),
          "maxLength",
          `at most ${count(maxLength, unit)} long`,
          subject,
          emission,
        )),
  ];
}

function isTextual(value: Expression): Condition {
  return isOfType("string", value, { narrow: true, exact: true });
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
