import type { JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { alternativesOf } from "./in-place.js";

/** The only values that `const` or `enum` lets through (2020-12 Validation, 6.1.2 and 6.1.3); `undefined` where neither speaks. */
export function valuesOf(schema: Schema): readonly JsonValue[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const.value];
}

/**
 * The values of an enum that is written as branches, so that its members have titles or descriptions of their own: each is a `const`.
 * `undefined` for any other schema.
 */
export function branchValuesOf(
  schema: Schema,
): readonly JsonValue[] | undefined {
  const branches = alternativesOf(schema);
  const values = branches.flatMap((branch) =>
    branch.const === undefined ? [] : [branch.const.value],
  );
  return values.length > 0 && values.length === branches.length
    ? values
    : undefined;
}
