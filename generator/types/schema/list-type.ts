import type { Schema } from "../../ir/schema.js";
import { furtherItems, lengthOfTuple } from "../../schema/items.js";
import { speaksOfItems } from "../../schema/speaks-of.js";
import {
  isKeyword,
  type TupleElement,
  type Type,
  unknownType,
} from "../type/type.js";
import type { View } from "../view.js";

/**
 * What the keywords for arrays say; `undefined` without any. `prefixItems` give a tuple, with optional elements beyond `minItems`;
 * bounds on the length of other arrays are left to the validator: as tuples they would refuse what callers have at hand.
 */
export function listType(schema: Schema, view: View): Type | undefined {
  if (!speaksOfItems(schema)) return undefined;
  const { schemas } = view.sdk.api;
  const further = furtherItems(schema, schemas);
  const element = further === undefined ? unknownType : view.typeOf(further);
  if (schema.prefixItems === undefined)
    return isKeyword(element, "never")
      ? { kind: "tuple", elements: [] }
      : { kind: "array", element };
  const length = lengthOfTuple(schema, schemas);
  const elements = elementsOf(schema, view).slice(0, length);
  return length !== undefined || isKeyword(element, "never")
    ? { kind: "tuple", elements }
    : { kind: "tuple", elements, rest: element };
}

function elementsOf(
  { prefixItems = [], minItems = 0 }: Schema,
  view: View,
): readonly TupleElement[] {
  return prefixItems.map((each, index) => ({
    type: view.typeOf(each),
    optional: index >= minItems,
  }));
}
