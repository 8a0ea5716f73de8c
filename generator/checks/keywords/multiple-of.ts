import { code } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { atom } from "../condition.js";
import { failIf } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { runtime } from "../runtime.js";

/** `multipleOf` (2020-12 Validation, 6.2.1), exact for decimal fractions and big numbers. */
export const multipleOf: Keyword = {
  applies: "number",
  emit({ multipleOf: divisor }, subject, emission) {
    if (divisor === undefined) return [];
    const condition = atom(
      code`!${runtime.isMultipleOf}(${subject.value}, ${literal(divisor)})`,
    );
    return [
      failIf(
        emission,
        condition,
        subject,
        "multipleOf",
        `a multiple of ${divisor}`,
      ),
    ];
  },
};
