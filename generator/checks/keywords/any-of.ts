import type { Keyword } from "../keyword.js";
import { unionStatements } from "../union.js";

/** `anyOf` (2020-12 Core, 10.2.1.2). */
export const anyOf: Keyword = {
  applies: "any",
  emit: (schema, subject, emission) =>
    schema.anyOf === undefined
      ? []
      : unionStatements("anyOf", schema, subject, emission),
};
