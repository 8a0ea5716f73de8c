import type { SchemaId } from "../../ir/schema.js";
import { soleReference } from "../../schema/assertions.js";
import { isSecret } from "../../schema/secret.js";
import { holds } from "../code/condition.js";
import { call } from "../code/expression.js";
import type { Statement } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { callFunction } from "../issue.js";
import type { Keyword } from "../keyword.js";
import { functionOfReference } from "../program/functions.js";
import type { Subject } from "../subject.js";

/** `$ref` (2020-12 Core, 8.2.3.1): a call of the function of the schema that it leads to. */
export const ref: Keyword = {
  applies: "any",
  emit: ({ ref: id }, subject, emission) =>
    id === undefined ? [] : callReferred(id, subject, emission),
  conditions: {
    ref(schema, { value }, emission) {
      const id = soleReference(schema);
      if (id === undefined || Object.keys(schema).length > 4) return undefined;
      const callee = functionOfReference("is", id, emission);
      return holds(call(callee, [value]));
    },
  },
};

/** A call of the function of a schema that is referred to, which hides what that says to be secret. */
export function callReferred(
  id: SchemaId,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const callee = functionOfReference(emission.kind, id, emission);
  const target = emission.registry.get(id);
  const hides = target !== undefined && isSecret(target, emission.registry);
  const secret = subject.secret && !hides;
  return callFunction(callee, { ...subject, secret }, emission);
}
