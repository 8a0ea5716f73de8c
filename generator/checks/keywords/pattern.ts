import { all, always, compare, holds, not } from "../code/condition.js";
import { callOf, lengthOf, literal } from "../code/expression.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";
import { patternConstant } from "../program/module-constants.js";

/** `pattern` (2020-12 Validation, 6.3.3). What is too long anyway is not matched. */
export const pattern: Keyword = {
  applies: "string",
  emit({ pattern: source, maxLength }, subject, emission) {
    if (source === undefined) return [];
    const { value } = subject;
    const matches = holds(
      callOf(patternConstant(source, emission), "test", value),
    );
    const isShort =
      maxLength === undefined
        ? always
        : compare(lengthOf(value), "<=", literal(2 * maxLength));
    const misfits = all([isShort, not(matches)]);
    const expected = `text that matches ${shortened(source)}`;
    return failIf(misfits, "pattern", expected, subject, emission);
  },
};

function shortened(source: string): string {
  return source.length > 100 ? `${source.slice(0, 99)}…` : source;
}
