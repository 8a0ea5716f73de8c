import type { Schema } from "../ir/schema.js";
import { isKeyword, type Type, unknownType } from "./type.js";
import type { View } from "./view.js";

/**
 * What the keywords for arrays say; `undefined` without any. `prefixItems` give a tuple, with optional elements beyond `minItems`;
 * bounds on the length of other arrays are left to the validator: as tuples they would refuse what callers have at hand.
 */
export function listType(schema: Schema, view: View): Type | undefined {
  const { prefixItems, items } = schema;
  if (prefixItems === undefined && items === undefined)
    return saysArray(schema)
      ? { kind: "array", element: unknownType }
      : undefined;
  const element = items === undefined ? unknownType : view.typeOf(items);
  if (prefixItems === undefined)
    return isKeyword(element, "never")
      ? { kind: "tuple", elements: [] }
      : { kind: "array", element };
  const length = schema.minItems ?? 0;
  const elements = prefixItems.map((each, index) => ({
    type: view.typeOf(each),
    optional: index >= length,
  }));
  return isKeyword(element, "never")
    ? { kind: "tuple", elements }
    : { kind: "tuple", elements, rest: element };
}

function saysArray(schema: Schema): boolean {
  return (
    schema.contains !== undefined ||
    schema.minItems !== undefined ||
    schema.maxItems !== undefined ||
    schema.uniqueItems === true
  );
}
