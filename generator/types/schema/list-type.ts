import type { Schema } from "../../ir/schema.js";
import { speaksOfItems } from "../../schema/speaks-of.js";
import { isKeyword, type Type, unknownType } from "../type/type.js";
import type { View } from "../view.js";

/**
 * What the keywords for arrays say; `undefined` without any. `prefixItems` give a tuple, with optional elements beyond `minItems`;
 * bounds on the length of other arrays are left to the validator: as tuples they would refuse what callers have at hand.
 */
export function listType(schema: Schema, view: View): Type | undefined {
  if (!speaksOfItems(schema)) return undefined;
  const { prefixItems, items } = schema;
  const element = items === undefined ? unknownType : view.typeOf(items);
  const isClosed = isKeyword(element, "never");
  if (prefixItems === undefined)
    return isClosed
      ? { kind: "tuple", elements: [] }
      : { kind: "array", element };
  const length = schema.minItems ?? 0;
  const elements = prefixItems.map((each, index) => ({
    type: view.typeOf(each),
    optional: index >= length,
  }));
  return isClosed
    ? { kind: "tuple", elements }
    : { kind: "tuple", elements, rest: element };
}
