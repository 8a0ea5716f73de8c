import { not as opposite } from "../code/condition.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";
import { conditionOf, validity } from "../subschema.js";

/** `not` (2020-12 Core, 10.2.1.4). */
export const not: Keyword = {
  applies: "any",
  emit({ not: rule }, subject, emission) {
    if (rule === undefined) return [];
    const fits = validity(rule, subject, emission);
    const expected = expectedBut(rule.required);
    return failIf(fits, "not", expected, subject, emission);
  },
  conditions: {
    not({ not: rule }, subject, emission) {
      const fits = rule && conditionOf(rule, subject, emission);
      return fits && opposite(fits);
    },
  },
};

function expectedBut(required: readonly string[] | undefined): string {
  return required === undefined
    ? "something else"
    : `without ${required.join(" together with ")}`;
}
