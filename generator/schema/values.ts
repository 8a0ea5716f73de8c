import type { JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";

/** The only values that `const` or `enum` lets through (2020-12 Validation, 6.1.2 and 6.1.3); `undefined` where neither speaks. */
export function valuesOf(schema: Schema): readonly JsonValue[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const.value];
}
