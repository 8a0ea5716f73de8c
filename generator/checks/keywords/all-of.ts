import { decidingParts } from "../../schema/in-place.js";
import { all } from "../code/condition.js";
import type { Keyword } from "../keyword.js";
import { conditionsOf, statementsOf } from "../subschema.js";

/** `allOf` (2020-12 Core, 10.2.1.1). */
export const allOf: Keyword = {
  applies: "any",
  emit: (schema, subject, emission) =>
    decidingParts(schema).flatMap((each) =>
      statementsOf(each, { ...subject, last: false }, emission),
    ),
  conditions: {
    allOf(schema, subject, emission) {
      const parts = decidingParts(schema);
      const conditions = conditionsOf(parts, subject, emission);
      return conditions && all(conditions);
    },
  },
};
