import { never } from "../condition.js";
import { failIf } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { validity } from "../validity.js";

/** `not` (2020-12 Core, 10.2.1.4). */
export const not: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    if (schema.not === undefined) return [];
    const condition = validity(schema.not, subject, emission);
    return condition === never
      ? []
      : [
          failIf(
            emission,
            condition,
            subject,
            "not",
            describe(schema.not.required),
          ),
        ];
  },
};

function describe(required: readonly string[] | undefined): string {
  return required === undefined
    ? "something else"
    : `without ${required.join(" together with ")}`;
}
