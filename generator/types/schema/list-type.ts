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
 * and with as many more as `maxItems` leaves, where these are few; bounds on the length of other arrays are left to the validator: as tuples they would refuse what callers have at hand.
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
  const more = fewMore(schema, elements.length);
  if (length === undefined && more !== undefined)
    return {
      kind: "tuple",
      elements: [
        ...elements,
        ...more.map((optional) => ({ type: element, optional })),
      ],
    };
  return length !== undefined || isKeyword(element, "never")
    ? { kind: "tuple", elements }
    : { kind: "tuple", elements, rest: element };
}

/** More items than that beyond the listed ones are no elements that anyone reads. */
const mostMore = 8;

/** Which of the items that may follow the listed ones may be absent, where `maxItems` leaves few; `undefined` where it does not. */
function fewMore(
  { minItems = 0, maxItems = Infinity }: Schema,
  listed: number,
): readonly boolean[] | undefined {
  const length = maxItems - listed;
  return length < 0 || length > mostMore
    ? undefined
    : Array.from({ length }, (_, index) => listed + index >= minItems);
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
