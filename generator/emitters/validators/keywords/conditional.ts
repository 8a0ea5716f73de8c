import type { Keyword } from "../keyword.js";
import { ifStatement } from "../statements.js";
import { invalidity, validity } from "../validity.js";

/** `if`, `then`, `else` (2020-12 Core, 10.2.2). */
export const conditional: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    if (schema.if === undefined) return [];
    const inner = { ...subject, last: false };
    const whenValid =
      schema.then === undefined
        ? []
        : emission.unit.statements(schema.then, inner, emission);
    const whenInvalid =
      schema.else === undefined
        ? []
        : emission.unit.statements(schema.else, inner, emission);
    if (whenValid.length > 0)
      return [
        ifStatement(
          [
            {
              condition: validity(schema.if, subject, emission),
              body: whenValid,
            },
          ],
          whenInvalid,
        ),
      ];
    if (whenInvalid.length === 0) return [];
    return [
      ifStatement([
        {
          condition: invalidity(schema.if, subject, emission),
          body: whenInvalid,
        },
      ]),
    ];
  },
};
