import { literal } from "../../typescript/literal.js";
import { fail } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { decide } from "../statements.js";
import { validity } from "../validity.js";

/** `not` (2020-12 Core, 10.2.1.4). */
export const not: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    if (schema.not === undefined) return [];
    const condition = validity(schema.not, subject, emission);
    const expected = literal(describe(schema.not.required));
    const body = fail(emission, subject, "not", expected);
    return decide([{ condition, body }]);
  },
};

function describe(required: readonly string[] | undefined): string {
  return required === undefined
    ? "something else"
    : `without ${required.join(" together with ")}`;
}
