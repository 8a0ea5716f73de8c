import type { Schema } from "../../ir/schema.js";
import type { Code } from "../../typescript/code.js";
import type { Keyword } from "../keyword.js";
import { decide } from "../statements.js";
import { invalidity, validity } from "../validity.js";

/** `if`, `then`, `else` (2020-12 Core, 10.2.2). */
export const conditional: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    if (schema.if === undefined) return [];
    const inner = { ...subject, last: false };
    const statements = (branch: Schema | undefined): readonly Code[] =>
      branch === undefined
        ? []
        : emission.unit.statements(branch, inner, emission);
    const whenValid = statements(schema.then);
    const whenInvalid = statements(schema.else);
    if (whenValid.length > 0) {
      const condition = validity(schema.if, subject, emission);
      return decide([{ condition, body: whenValid }], whenInvalid);
    }
    if (whenInvalid.length === 0) return [];
    const condition = invalidity(schema.if, subject, emission);
    return decide([{ condition, body: whenInvalid }]);
  },
};
