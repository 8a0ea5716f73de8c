import type { Keyword } from "../keyword.js";
import { isPresent } from "../presence.js";
import { missingOf } from "../required-names.js";
import { ifStatement } from "../statements.js";

/** `dependentRequired` (2020-12 Validation, 6.5.4). */
export const dependentRequired: Keyword = {
  applies: "object",
  emit: (schema, subject, emission) =>
    (schema.dependentRequired ?? [])
      .filter((each) => each.required.length > 0)
      .map((each) => {
        const body = missingOf(each.required, subject, emission);
        return ifStatement([
          { condition: isPresent(subject.value, each.name), body },
        ]);
      }),
};
