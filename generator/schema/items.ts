import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { allParts } from "./in-place.js";
import { acceptedKinds } from "./kinds.js";
import { propertiesOf } from "./properties.js";

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

/** What a schema says of values that may be lists: those that are arrays, and those that hold some, under these names. */
export type Listing =
  | { readonly kind: "array" }
  | { readonly kind: "envelope"; readonly lists: readonly string[] };

/** Whether a value is a list, or an object that holds lists; `undefined` where it is neither. */
export function listingOf(
  schema: Schema,
  registry: SchemaRegistry,
): Listing | undefined {
  if (isList(schema, registry)) return { kind: "array" };
  const lists = [...propertiesOf(schema, registry)]
    .filter(([, property]) => isList(property.schema, registry))
    .map(([name]) => name);
  return lists.length === 0 ? undefined : { kind: "envelope", lists };
}

/** Objects are looked into so far. */
const depth = 2;

/** Whether a value may be a list, or hold one: unless it is told what it is, and what its properties are. */
export function mayHoldList(
  schema: Schema,
  registry: SchemaRegistry,
  left: number = depth,
): boolean {
  const kinds = acceptedKinds(schema, registry);
  if (kinds === undefined || kinds.has("array")) return true;
  if (!kinds.has("object")) return false;
  const properties = [...propertiesOf(schema, registry).values()];
  if (properties.length === 0) return true;
  return properties.some((property) =>
    left > 0
      ? mayHoldList(property.schema, registry, left - 1)
      : isList(property.schema, registry),
  );
}

function isList(schema: Schema, registry: SchemaRegistry): boolean {
  if (schema.types?.includes("array") === false) return false;
  const kinds = acceptedKinds(schema, registry);
  return kinds?.has("array") === true && !kinds.has("object");
}
