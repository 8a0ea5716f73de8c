import { holds, not } from "../code/condition.js";
import { call } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";

/** `uniqueItems` (2020-12 Validation, 6.4.3). */
export const uniqueItems: Keyword = {
  applies: "array",
  emit(schema, subject, emission) {
    if (schema.uniqueItems !== true) return [];
    const areUnique = holds(call(runtime.areUnique, [subject.value]));
    const expected = "without equal items";
    return failIf(not(areUnique), "uniqueItems", expected, subject, emission);
  },
};
