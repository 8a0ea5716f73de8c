import type { Schema } from "../../ir/schema.js";
import { not } from "../code/condition.js";
import { type Statement, when } from "../code/statement.js";
import type { Keyword } from "../keyword.js";
import { statementsOf, validity } from "../subschema.js";

/** `if`, `then`, `else` (2020-12 Core, 10.2.2). */
export const conditional: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    if (schema.if === undefined) return [];
    const inner = { ...subject, last: false };
    const statements = (branch: Schema | undefined): readonly Statement[] =>
      branch === undefined ? [] : statementsOf(branch, inner, emission);
    const whenValid = statements(schema.then);
    const whenInvalid = statements(schema.else);
    if (whenValid.length + whenInvalid.length === 0) return [];
    const condition = validity(schema.if, subject, emission);
    return whenValid.length > 0
      ? when(condition, whenValid, whenInvalid)
      : when(not(condition), whenInvalid);
  },
};
