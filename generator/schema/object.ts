import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { admitsDeclaredOnly } from "./closed.js";
import { alternativesOf, conjuncts } from "./in-place.js";
import { declaredNames } from "./properties.js";
import { valuesOf } from "./values.js";

/** Whether a schema admits objects only and declares properties: then its properties can stand in `params`. */
export function isObjectSchema(
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  return (
    admitsObjectsOnly(schema, registry, new Set()) &&
    declaredNames(schema, registry).length > 0
  );
}

/** Whether a schema admits no value but `{}`: there is nothing to be given. */
export function isNothing(schema: Schema, registry: SchemaRegistry): boolean {
  const parts = conjuncts(schema, registry);
  return (
    parts.some(admitsDeclaredOnly) &&
    parts.some(({ types }) => types?.length === 1 && types[0] === "object") &&
    declaredNames(schema, registry).length === 0
  );
}

function admitsObjectsOnly(
  schema: Schema,
  registry: SchemaRegistry,
  seen: ReadonlySet<string>,
): boolean {
  if (schema.types !== undefined)
    return schema.types.length === 1 && schema.types[0] === "object";
  const below = (each: Schema): boolean =>
    admitsObjectsOnly(each, registry, seen);
  if (schema.ref !== undefined && !seen.has(schema.ref)) {
    const target = registry.get(schema.ref);
    if (
      target !== undefined &&
      admitsObjectsOnly(target, registry, new Set([...seen, schema.ref]))
    )
      return true;
  }
  if (schema.allOf?.some(below) === true) return true;
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return alternatives.every(below);
  return schema.properties !== undefined && valuesOf(schema) === undefined;
}
