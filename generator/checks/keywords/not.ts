import type { Schema } from "../../ir/schema.js";
import { refusals } from "../../schema/presence.js";
import { not as opposite } from "../code/condition.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";
import { conditionOf, validity } from "../subschema.js";

/** `not` (2020-12 Core, 10.2.1.4). */
export const not: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    if (schema.not === undefined) return [];
    const fits = validity(schema.not, subject, emission);
    return failIf(fits, "not", expectedBy(schema), subject, emission);
  },
  conditions: {
    not({ not: rule }, subject, emission) {
      const fits = rule && conditionOf(rule, subject, emission);
      return fits && opposite(fits);
    },
  },
};

function expectedBy(schema: Schema): string {
  const [refused, ...others] = refusals(schema);
  return refused === undefined || others.length > 0
    ? "something else"
    : `without ${refused.join(" together with ")}`;
}
