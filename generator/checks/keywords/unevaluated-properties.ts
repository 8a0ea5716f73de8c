import type { Schema } from "../../ir/schema.js";
import { saysSomething } from "../../schema/assertions.js";
import { any, holds } from "../code/condition.js";
import { callOf, element, emptySet, type Name } from "../code/expression.js";
import { constant, skip, type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { isUndefined } from "../presence.js";
import {
  isOneOfNames,
  knownNames,
  matchesOneOf,
  refuseKey,
} from "../properties/keys.js";
import { below, type Subject } from "../subject.js";
import { statementsOf } from "../subschema.js";
import { evaluatedBeside } from "../unevaluated/evaluated.js";

/** `unevaluatedProperties` (2020-12 Core, 11.3). */
export const unevaluatedProperties: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    const { unevaluatedProperties: rule } = schema;
    if (rule === undefined || !saysSomething(rule)) return [];
    const seen = emission.names.fresh("evaluated");
    const part = "properties";
    const evaluated = evaluatedBeside(part, schema, subject, seen, emission);
    if (evaluated.all) return [];
    const names = [...evaluated.names];
    const key = emission.names.fresh("key");
    const depends = evaluated.statements.length > 0;
    const done = any([
      ...isOneOfNames(names, key, emission),
      ...matchesOneOf(evaluated.patterns, key, emission),
      ...(depends ? [holds(callOf(seen, "has", key))] : []),
      isUndefined(element(subject.value, key)),
    ]);
    const checking = checkProperty(rule, names, key, subject, emission);
    if (checking.length === 0) return [];
    const body = [...when(done, [skip]), ...checking];
    return [
      ...(depends ? [constant(seen, emptySet("string"))] : []),
      ...evaluated.statements,
      { kind: "keys", key, object: subject.value, body },
    ];
  },
};

/** @param names those that are known */
function checkProperty(
  rule: Schema,
  names: readonly string[],
  key: Name,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const item = emission.names.fresh("given");
  if (rule.never === true)
    return refuseKey(
      knownNames(names, emission),
      key,
      subject,
      emission,
      "unevaluatedProperties",
    );
  const inner = below(subject, key, item, rule, emission);
  const body = statementsOf(rule, inner, emission);
  return body.length === 0
    ? []
    : [constant(item, element(subject.value, key)), ...body];
}
