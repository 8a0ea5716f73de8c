import { all, not } from "../code/condition.js";
import { element } from "../code/expression.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";
import { isGiven } from "../presence.js";
import { apart, below } from "../subject.js";
import { validity } from "../subschema.js";

/** `propertyNames` (2020-12 Core, 10.3.2.4). */
export const propertyNames: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    const { propertyNames: rule } = schema;
    if (rule === undefined) return [];
    const key = emission.names.fresh("key");
    const name = { ...apart(key), known: "string" } as const;
    const misfits = not(validity(rule, name, emission));
    const present = isGiven(element(subject.value, key));
    const body = failIf(
      all([present, misfits]),
      "propertyNames",
      "an allowed key",
      below(subject, key, key, schema, emission),
      emission,
    );
    return body.length === 0
      ? []
      : [{ kind: "keys", key, object: subject.value, body }];
  },
};
