import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { alternativesOf } from "./in-place.js";

/** The schema that tells of a value that is not null: what the schema refers to, or the only branch for such values. */
export function telling(
  schema: Schema,
  registry: SchemaRegistry,
): Schema | undefined {
  if (schema.ref !== undefined) return registry.get(schema.ref);
  const alternatives = alternativesOf(schema);
  const branches = alternatives.length > 0 ? alternatives : schema.allOf;
  const [only, ...others] = (branches ?? []).filter((each) => !isNull(each));
  return others.length === 0 ? only : undefined;
}

/** What a schema refers to, if that tells of each of its values but null. */
export function referredTo(
  schema: Schema,
  registry: SchemaRegistry,
): SchemaId | undefined {
  return schema.ref ?? telling(schema, registry)?.ref;
}

function isNull(schema: Schema): boolean {
  return schema.types?.length === 1 && schema.types[0] === "null";
}

/** A schema's description, or that of what it refers to; some steps on where there is none. */
export function descriptionOf(
  schema: Schema,
  registry: SchemaRegistry,
): string | undefined {
  let next: Schema | undefined = schema;
  for (let step = 0; step < 4 && next !== undefined; step += 1) {
    if (next.description !== undefined) return next.description;
    next = telling(next, registry);
  }
  return undefined;
}
