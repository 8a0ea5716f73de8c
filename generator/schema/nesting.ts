import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { allParts } from "./in-place.js";
import { acceptedKinds } from "./kinds.js";
import { propertiesOf } from "./properties.js";

/**
 * Whether values of a schema can have objects or lists within lists, or within objects: what the styles of parameters say nothing of
 * (OpenAPI 3.1, 4.8.12.2).
 *
 * @param lists whether a list within an object is meant, too
 */
export function nests(
  schema: Schema,
  lists: boolean,
  registry: SchemaRegistry,
): boolean {
  const inObject = (each: Schema): boolean =>
    holds(each, "object", registry) ||
    (holds(each, "array", registry) &&
      (lists || hasCompoundItems(each, registry)));
  return (
    (holds(schema, "array", registry) && hasCompoundItems(schema, registry)) ||
    [...propertiesOf(schema, registry).values()].some((property) =>
      inObject(property.schema),
    )
  );
}

function hasCompoundItems(schema: Schema, registry: SchemaRegistry): boolean {
  return allParts(schema, registry)
    .flatMap(({ items, prefixItems = [] }) => [items ?? [], prefixItems].flat())
    .some(
      (item) =>
        holds(item, "object", registry) || holds(item, "array", registry),
    );
}

/** Only what a schema names: of one that says nothing, anything could be told. */
function holds(
  schema: Schema,
  kind: "object" | "array",
  registry: SchemaRegistry,
): boolean {
  return acceptedKinds(schema, registry)?.has(kind) === true;
}
