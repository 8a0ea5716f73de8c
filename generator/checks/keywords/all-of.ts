import { all } from "../code/condition.js";
import type { Keyword } from "../keyword.js";
import { conditionsOf, statementsOf } from "../subschema.js";

/** `allOf` (2020-12 Core, 10.2.1.1). */
export const allOf: Keyword = {
  applies: "any",
  emit: ({ allOf: branches = [] }, subject, emission) =>
    branches.flatMap((each) =>
      statementsOf(each, { ...subject, last: false }, emission),
    ),
  conditions: {
    allOf({ allOf: branches = [] }, subject, emission) {
      const conditions = conditionsOf(branches, subject, emission);
      return conditions && all(conditions);
    },
  },
};
