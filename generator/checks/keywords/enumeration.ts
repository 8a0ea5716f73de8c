import { onlyValues } from "../equality.js";
import type { Keyword } from "../keyword.js";

/** `enum` (2020-12 Validation, 6.1.2). */
export const enumeration: Keyword = {
  applies: "any",
  emit: (schema, subject, emission) =>
    schema.enum === undefined
      ? []
      : onlyValues("enum", schema.enum, subject, emission),
};
