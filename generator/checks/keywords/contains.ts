import type { Schema } from "../../ir/schema.js";
import { compare } from "../code/condition.js";
import { type Counter, lengthOf, literal } from "../code/expression.js";
import { type Statement, when } from "../code/statement.js";
import { apart, type Emission, type Subject } from "../emission.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";
import { validity } from "../validity.js";

/** `contains`, `minContains`, `maxContains` (2020-12 Core, 10.3.1.3; Validation, 6.4.4 and 6.4.5). */
export const contains: Keyword = {
  applies: "array",
  emit(schema, subject, emission) {
    const { contains: rule, minContains: least = 1 } = schema;
    const { maxContains: most = Infinity } = schema;
    if (rule === undefined || (least === 0 && most === Infinity)) return [];
    const counter = emission.names.counter("count");
    const few = compare(counter, "<", literal(least));
    const many = compare(counter, ">", literal(most));
    return [
      { kind: "counter", counter },
      ...counting(rule, counter, subject, emission),
      ...(least === 0
        ? []
        : failIf(
            few,
            "minContains",
            `an array with ${items("at least", least)}`,
            subject,
            emission,
          )),
      ...(most === Infinity
        ? []
        : failIf(
            many,
            "maxContains",
            `an array with ${items("at most", most)}`,
            subject,
            emission,
          )),
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

function items(bound: string, count: number): string {
  return `${bound} ${count} fitting ${count === 1 ? "item" : "items"}`;
}
