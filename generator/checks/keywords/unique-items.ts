import { code } from "../../typescript/code.js";
import { atom } from "../condition.js";
import { failIf } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { runtime } from "../runtime.js";

/** `uniqueItems` (2020-12 Validation, 6.4.3). */
export const uniqueItems: Keyword = {
  applies: "array",
  emit: (schema, subject, emission) =>
    schema.uniqueItems === true
      ? [
          failIf(
            emission,
            atom(code`!${runtime.areUnique}(${subject.value})`),
            subject,
            "uniqueItems",
            "without equal items",
          ),
        ]
      : [],
};
