import { when } from "../code/statement.js";
import type { Keyword } from "../keyword.js";
import { isPresent } from "../presence.js";
import { missingOf } from "../properties/required.js";

/** `dependentRequired` (2020-12 Validation, 6.5.4). */
export const dependentRequired: Keyword = {
  applies: "object",
  emit: ({ dependentRequired: rules = [] }, subject, emission) =>
    rules.flatMap(({ name, required }) =>
      when(
        isPresent(subject.value, name),
        missingOf(required, subject, emission),
      ),
    ),
};
