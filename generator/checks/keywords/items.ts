import type { Schema } from "../../ir/schema.js";
import { compare } from "../code/condition.js";
import { element, lengthOf, literal } from "../code/expression.js";
import { constant, type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";
import { below, type Subject } from "../subject.js";
import { statementsOf } from "../subschema.js";

/** `prefixItems` and `items` (2020-12 Core, 10.3.1). */
export const items: Keyword = {
  applies: "array",
  emit: (schema, subject, emission) => [
    ...prefix(schema, subject, emission),
    ...rest(schema, subject, emission),
  ],
};

function prefix(
  { prefixItems = [] }: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { value: array } = subject;
  return prefixItems.flatMap((each, at) => {
    const item = emission.names.fresh("item");
    const index = literal(at);
    const inner = below(subject, index, item, each, emission);
    const body = statementsOf(each, inner, emission);
    if (body.length === 0) return [];
    const read = constant(item, element(array, index));
    return when(compare(lengthOf(array), ">", index), [read, ...body]);
  });
}

function rest(
  { prefixItems = [], items: rule }: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (rule === undefined) return [];
  const { value: array } = subject;
  const start = prefixItems.length;
  if (rule.never === true) {
    const isLong = compare(lengthOf(array), ">", literal(start));
    const expected = `an array of at most ${start} items`;
    return failIf(isLong, "items", expected, subject, emission);
  }
  const index = emission.names.fresh("index");
  const item = emission.names.fresh("item");
  const inner = below(subject, index, item, rule, emission);
  const statements = statementsOf(rule, inner, emission);
  if (statements.length === 0) return [];
  const body = [constant(item, element(array, index)), ...statements];
  return [{ kind: "indexes", index, start, array, body }];
}
