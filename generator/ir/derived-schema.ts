import type { Location } from "./json.js";
import { placeKey } from "./pointer.js";
import type { Derived, Schema, SchemaId } from "./schema.js";

/** The id of the schema that stands at a location. */
export function schemaIdAt(location: Location): SchemaId {
  return placeKey(location);
}

/** The id of what is derived from the schema with this id. Told by `Schema.derived`: no id is ever read. */
export function derivedId(id: SchemaId, derived: Derived): SchemaId {
  return `${id}~${derived}`;
}

/** A schema that nobody wrote, made of one that stands at the same place. */
export function deriveSchema(
  { id, at }: Pick<Schema, "id" | "at">,
  derived: Derived,
  keywords: Omit<Schema, "id" | "at" | "derived">,
): Schema {
  return { ...keywords, id: derivedId(id, derived), at, derived };
}
