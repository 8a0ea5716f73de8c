import { any } from "../code/condition.js";
import type { Keyword } from "../keyword.js";
import { conditionsOf } from "../subschema.js";
import { unionStatements } from "../unions/union.js";

/** `anyOf` (2020-12 Core, 10.2.1.2). */
export const anyOf: Keyword = {
  applies: "any",
  emit: (schema, subject, emission) =>
    unionStatements("anyOf", schema, subject, emission),
  conditions: {
    anyOf({ anyOf: branches = [] }, subject, emission) {
      const conditions = conditionsOf(branches, subject, emission);
      return conditions && any(conditions);
    },
  },
};
