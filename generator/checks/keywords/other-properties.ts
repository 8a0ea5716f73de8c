import type { Schema } from "../../ir/schema.js";
import { saysSomething } from "../../schema/assertions.js";
import { any } from "../code/condition.js";
import { element, type Name } from "../code/expression.js";
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

/** `patternProperties` and `additionalProperties` (2020-12 Core, 10.3.2.2 and 10.3.2.3): one loop over the keys that are there. */
export const otherProperties: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    if (!saysOfOthers(schema)) return [];
    const key = emission.names.fresh("key");
    const item = emission.names.fresh("given");
    const inner: Inner = (each) =>
      statementsOf(each, below(subject, key, item, each, emission), emission);
    const body = [
      constant(item, element(subject.value, key)),
      ...when(isUndefined(item), [skip]),
      ...byPattern(schema, key, emission, inner),
      ...additional(schema, key, subject, emission, inner),
    ];
    return [{ kind: "keys", key, object: subject.value, body }];
  },
};

/** The statements that check the property of a key. */
type Inner = (schema: Schema) => readonly Statement[];

function saysOfOthers(schema: Schema): boolean {
  const { patternProperties = [], additionalProperties } = schema;
  const rules = patternProperties.map((each) => each.schema);
  return [...rules, additionalProperties].some(
    (each) => each !== undefined && saysSomething(each),
  );
}

function byPattern(
  { patternProperties = [] }: Schema,
  key: Name,
  emission: Emission,
  inner: Inner,
): readonly Statement[] {
  return patternProperties
    .filter((each) => saysSomething(each.schema))
    .flatMap(({ pattern, schema }) =>
      when(any(matchesOneOf([pattern], key, emission)), inner(schema)),
    );
}

function additional(
  schema: Schema,
  key: Name,
  subject: Subject,
  emission: Emission,
  inner: Inner,
): readonly Statement[] {
  const { properties = [], patternProperties = [] } = schema;
  const { additionalProperties: rule } = schema;
  if (rule === undefined || !saysSomething(rule)) return [];
  const names = properties.map((each) => each.name);
  const body =
    rule.never === true
      ? refuseKey(knownNames(names, emission), key, subject, emission)
      : inner(rule);
  const patterns = patternProperties.map((each) => each.pattern);
  const matches = matchesOneOf(patterns, key, emission);
  const known = any([...isOneOfNames(names, key, emission), ...matches]);
  return body.length === 0 ? [] : [...when(known, [skip]), ...body];
}
