import { soleReference } from "../../schema/assertions.js";
import { holds } from "../code/condition.js";
import { call } from "../code/expression.js";
import { callFunction } from "../issue.js";
import type { Keyword } from "../keyword.js";
import { functionOfReference } from "../program/functions.js";

/** `$ref` (2020-12 Core, 8.2.3.1): a call of the function of the schema that it leads to. */
export const ref: Keyword = {
  applies: "any",
  emit({ ref: id }, subject, emission) {
    if (id === undefined) return [];
    const callee = functionOfReference(emission.kind, id, emission);
    return callFunction(callee, subject, emission);
  },
  conditions: {
    ref(schema, { value }, emission) {
      const id = soleReference(schema);
      if (id === undefined || Object.keys(schema).length > 4) return undefined;
      const callee = functionOfReference("is", id, emission);
      return holds(call(callee, [value]));
    },
  },
};
