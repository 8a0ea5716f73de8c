import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { allParts } from "./in-place.js";

/**
 * What holds for the items beyond the listed ones: `items` (2020-12 Core, 10.3.1.2), or `unevaluatedItems` (11.2) where nothing else that
 * applies to the same value evaluates any. `undefined`: nothing is said.
 */
export function furtherItems(
  schema: Schema,
  registry: SchemaRegistry,
): Schema | undefined {
  const { items, unevaluatedItems } = schema;
  if (items !== undefined || unevaluatedItems === undefined) return items;
  const evaluates = (part: Schema): boolean =>
    part.contains !== undefined ||
    part.dynamicRef !== undefined ||
    (part !== schema && hasItems(part));
  return allParts(schema, registry).some(evaluates)
    ? undefined
    : unevaluatedItems;
}

function hasItems(schema: Schema): boolean {
  return (
    schema.items !== undefined ||
    schema.prefixItems !== undefined ||
    schema.unevaluatedItems !== undefined
  );
}

/** How many items an array has at most that lists some by `prefixItems`; `undefined` if there may be any number, or more than these. */
export function lengthOfTuple(
  schema: Schema,
  registry: SchemaRegistry,
): number | undefined {
  const { prefixItems = [], maxItems = Infinity } = schema;
  const isClosed = furtherItems(schema, registry)?.never === true;
  if (!isClosed && maxItems > prefixItems.length) return undefined;
  return Math.min(prefixItems.length, maxItems);
}
