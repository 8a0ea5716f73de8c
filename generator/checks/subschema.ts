import type { Schema } from "../ir/schema.js";
import type { Statement } from "./code/statement.js";
import type { Emission, Subject } from "./emission.js";
import { callFunction } from "./issue.js";
import { privateFunction } from "./program/functions.js";
import { standsApart } from "./program/shared-objects.js";

/** Statements that check a subject against a schema inside of another: a large object has a function of its own. */
export function statementsOf(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (subject.path.length === 0 || !standsApart(schema))
    return emission.byKeywords.statements(schema, subject, emission);
  const callee = privateFunction(emission.kind, schema, emission);
  return callFunction(callee, subject, emission);
}
