import { when } from "../code/statement.js";
import type { Keyword } from "../keyword.js";
import { isPresent } from "../presence.js";
import { statementsOf } from "../subschema.js";

/** `dependentSchemas` (2020-12 Core, 10.2.2.4). */
export const dependentSchemas: Keyword = {
  applies: "object",
  emit: ({ dependentSchemas: rules = [] }, subject, emission) =>
    rules.flatMap(({ name, schema }) => {
      const inner = { ...subject, last: false };
      const body = statementsOf(schema, inner, emission);
      return when(isPresent(subject.value, name), body);
    }),
};
