import type { Schema } from "../../ir/schema.js";
import { type Counter, lengthOf } from "../code/expression.js";
import { type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { atLeast, atMost, type Counted } from "../limits.js";
import { apart, type Subject } from "../subject.js";
import { validity } from "../subschema.js";

/** `contains`, `minContains`, `maxContains` (2020-12 Core, 10.3.1.3; Validation, 6.4.4 and 6.4.5). */
export const contains: Keyword = {
  applies: "array",
  emit(schema, subject, emission) {
    const { contains: rule, minContains = 1, maxContains } = schema;
    if (rule === undefined) return [];
    if (minContains === 0 && maxContains === undefined) return [];
    const counter = emission.names.counter("count");
    const counted = fittingItems(counter);
    return [
      { kind: "counter", counter },
      ...counting(rule, counter, subject, emission),
      ...atLeast(minContains, counted, subject, emission),
      ...atMost(maxContains, counted, subject, emission),
    ];
  },
};

/** Counts the items that are valid. */
function counting(
  rule: Schema,
  counter: Counter,
  { value: array }: Subject,
  emission: Emission,
): readonly Statement[] {
  const item = emission.names.fresh("item");
  const fits = validity(rule, apart(item), emission);
  if (fits.kind === "always")
    return [{ kind: "assignment", counter, value: lengthOf(array) }];
  const body = when(fits, [{ kind: "increment", counter }]);
  return body.length === 0 ? [] : [{ kind: "items", item, array, body }];
}

function fittingItems(count: Counter): Counted {
  return {
    count,
    keyword: "Contains",
    expected: (bound, limit) =>
      `an array with ${bound} ${limit} fitting ${limit === 1 ? "item" : "items"}`,
  };
}
