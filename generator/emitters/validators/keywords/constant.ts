import { conditionCode } from "../condition.js";
import { fail } from "../emission.js";
import { differs, listed } from "../equality.js";
import type { Keyword } from "../keyword.js";
import { ifStatement } from "../statements.js";

/** `const` (2020-12 Validation, 6.1.3). */
export const constant: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    if (schema.const === undefined) return [];
    const condition = conditionCode(
      differs([schema.const.value], subject.value, emission),
    );
    return [
      ifStatement([
        {
          condition,
          body: fail(emission, subject, "const", listed([schema.const.value])),
        },
      ]),
    ];
  },
};
