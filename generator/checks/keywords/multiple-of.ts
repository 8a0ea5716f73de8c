import { holds, not } from "../code/condition.js";
import { call, literal } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";

/** `multipleOf` (2020-12 Validation, 6.2.1), exact for decimal fractions and big numbers. */
export const multipleOf: Keyword = {
  applies: "number",
  emit({ multipleOf: divisor }, subject, emission) {
    if (divisor === undefined) return [];
    const args = [subject.value, literal(divisor)];
    const isMultiple = holds(call(runtime.isMultipleOf, args));
    const expected = `a multiple of ${divisor}`;
    return failIf(not(isMultiple), "multipleOf", expected, subject, emission);
  },
};
