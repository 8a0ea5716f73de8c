import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { references, walk } from "../ir/visit.js";

/**
 * The schemas whose request and response sides differ: a property somewhere in them, or in what they refer to, is
 * readOnly or writeOnly (OpenAPI 3.1, 4.8.24; JSON Schema Validation, 9.4).
 */
export function schemasWithSides(
  registry: SchemaRegistry,
): ReadonlySet<SchemaId> {
  const users = new Map<SchemaId, SchemaId[]>();
  const differing: SchemaId[] = [];
  for (const [id, schema] of registry) {
    if (marksSides(schema, registry)) differing.push(id);
    for (const target of references(schema)) {
      const known = users.get(target);
      if (known === undefined) users.set(target, [id]);
      else known.push(id);
    }
  }
  const found = new Set(differing);
  for (let next = differing.pop(); next !== undefined; next = differing.pop()) {
    for (const user of users.get(next) ?? []) {
      if (found.has(user)) continue;
      found.add(user);
      differing.push(user);
    }
  }
  return found;
}

function marksSides(schema: Schema, registry: SchemaRegistry): boolean {
  for (const each of walk(schema)) {
    if (
      each.properties?.some((property) =>
        isOneSided(property.schema, registry),
      ) === true
    )
      return true;
  }
  return false;
}

/** A property schema is one-sided by its own mark, or by that of the schema it refers to. */
export function isOneSided(schema: Schema, registry: SchemaRegistry): boolean {
  if (schema.readOnly === true || schema.writeOnly === true) return true;
  const target =
    schema.ref === undefined ? undefined : registry.get(schema.ref);
  return target?.readOnly === true || target?.writeOnly === true;
}
