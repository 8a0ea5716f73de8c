import { isOneOf, onlyValues } from "../equality.js";
import type { Keyword } from "../keyword.js";

/** `const` (2020-12 Validation, 6.1.3). */
export const constant: Keyword = {
  applies: "any",
  emit: (schema, subject, emission) =>
    schema.const === undefined
      ? []
      : onlyValues("const", [schema.const.value], subject, emission),
  conditions: {
    const: (schema, { value }, emission) =>
      schema.const && isOneOf([schema.const.value], value, emission),
  },
};
