import { isOneOf, onlyValues } from "../equality.js";
import type { Keyword } from "../keyword.js";

/** More values than these are not spelt out in a condition. */
const fewValues = 5;

/** `enum` (2020-12 Validation, 6.1.2). */
export const enumeration: Keyword = {
  applies: "any",
  emit: (schema, subject, emission) =>
    schema.enum === undefined
      ? []
      : onlyValues("enum", schema.enum, subject, emission),
  conditions: {
    enum: ({ enum: values = [] }, { value }, emission) =>
      values.length > fewValues ? undefined : isOneOf(values, value, emission),
  },
};
