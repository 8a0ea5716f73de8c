import type { Schema } from "../../ir/schema.js";
import { saysSomething } from "../../schema/assertions.js";
import { holds } from "../code/condition.js";
import { callOf, element, emptySet, type Name } from "../code/expression.js";
import { constant, skip, type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { fail } from "../issue.js";
import type { Keyword } from "../keyword.js";
import { below, type Subject } from "../subject.js";
import { statementsOf } from "../subschema.js";
import { evaluatedBeside } from "../unevaluated/evaluated.js";

/** `unevaluatedItems` (2020-12 Core, 11.2). */
export const unevaluatedItems: Keyword = {
  applies: "array",
  emit(schema, subject, emission) {
    const { unevaluatedItems: rule } = schema;
    if (rule === undefined || !saysSomething(rule)) return [];
    const seen = emission.names.fresh("evaluated");
    const evaluated = evaluatedBeside("items", schema, subject, seen, emission);
    if (evaluated.all) return [];
    const index = emission.names.fresh("index");
    const checking = checkItem(rule, index, subject, emission);
    if (checking.length === 0) return [];
    const { prefix: start, statements } = evaluated;
    const { value: array } = subject;
    if (statements.length === 0)
      return [{ kind: "indexes", index, start, array, body: checking }];
    const isSeen = holds(callOf(seen, "has", index));
    const body = [...when(isSeen, [skip]), ...checking];
    return [
      constant(seen, emptySet("number")),
      ...statements,
      { kind: "indexes", index, start, array, body },
    ];
  },
};

function checkItem(
  rule: Schema,
  index: Name,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const item = emission.names.fresh("item");
  const value = element(subject.value, index);
  const inner = below(subject, index, item, rule, emission);
  const keyword = "unevaluatedItems";
  if (rule.never === true)
    return fail(keyword, "absent", { ...inner, value }, emission);
  const body = statementsOf(rule, inner, emission);
  return body.length === 0 ? [] : [constant(item, value), ...body];
}
