import { conditionCode } from "../condition.js";
import { fail } from "../emission.js";
import { differs, listed } from "../equality.js";
import type { Keyword } from "../keyword.js";
import { ifStatement } from "../statements.js";

/** `enum` (2020-12 Validation, 6.1.2). */
export const enumeration: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    if (schema.enum === undefined) return [];
    const condition = conditionCode(
      differs(schema.enum, subject.value, emission),
    );
    return [
      ifStatement([
        {
          condition,
          body: fail(emission, subject, "enum", listed(schema.enum)),
        },
      ]),
    ];
  },
};
