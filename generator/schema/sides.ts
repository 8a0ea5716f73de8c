import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { references, walk } from "../ir/visit.js";

/** What readOnly and writeOnly mean: the side on which such a property is not given (OpenAPI 3.1, 4.8.24; JSON Schema Validation, 9.4). */
const marks = { request: "readOnly", response: "writeOnly" } as const;

/** Whether a property is given on a side at all. What its schema refers to marks it as well as its own schema does. */
export function isGivenOn(
  side: Side,
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  const mark = marks[side];
  if (schema[mark] === true) return false;
  return schema.ref === undefined || registry.get(schema.ref)?.[mark] !== true;
}

/** Whether a property is given on one side only, or on none. */
export function isOneSided(schema: Schema, registry: SchemaRegistry): boolean {
  return (
    !isGivenOn("request", schema, registry) ||
    !isGivenOn("response", schema, registry)
  );
}

/**
 * The properties that a schema's own `required` asks for on a side: what is not given there is not asked for. `both`: exactly JSON Schema,
 * for which the marks are annotations.
 */
export function requiredOn(
  side: Side | "both",
  schema: Schema,
  registry: SchemaRegistry,
): readonly string[] {
  const { required = [], properties } = schema;
  if (side === "both" || required.length === 0 || properties === undefined)
    return required;
  const excused = properties.filter(
    (property) => !isGivenOn(side, property.schema, registry),
  );
  if (excused.length === 0) return required;
  const names = new Set(excused.map((property) => property.name));
  return required.filter((name) => !names.has(name));
}

/**
 * The schemas whose request and response sides differ: an enum somewhere in them, or in what they refer to, is open, or a property is
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

/** Whether something in a schema, what it refers to left aside, differs by side: a property that is given on one only, or an open enum. */
export function marksSides(schema: Schema, registry: SchemaRegistry): boolean {
  for (const each of walk(schema)) {
    if (each.openEnum === true) return true;
    if (
      each.properties?.some((property) =>
        isOneSided(property.schema, registry),
      ) === true
    )
      return true;
  }
  return false;
}
