import type { Keyword } from "../keyword.js";
import { schemaStatements } from "../schema-statements.js";

/** `allOf` (2020-12 Core, 10.2.1.1). */
export const allOf: Keyword = {
  applies: "any",
  emit: (schema, subject, emission) =>
    (schema.allOf ?? []).flatMap((each) =>
      schemaStatements(each, { ...subject, last: false }, emission),
    ),
};
