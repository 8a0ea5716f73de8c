import type { Keyword } from "../keyword.js";
import { unionStatements } from "../unions/union.js";

/** `oneOf` (2020-12 Core, 10.2.1.3). */
export const oneOf: Keyword = {
  applies: "any",
  emit: (schema, subject, emission) =>
    unionStatements("oneOf", schema, subject, emission),
};
