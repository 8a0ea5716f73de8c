import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { admitsDeclaredOnly } from "./closed.js";
import { alternativesOf, askedOnce, conjuncts } from "./in-place.js";
import { declaredNames } from "./properties.js";
import { valuesOf } from "./values.js";

/** Whether a schema admits objects only and declares properties: then its properties can stand in `params`. */
export function isObjectSchema(
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  return (
    admitsObjectsOnly(schema, registry) &&
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

function admitsObjectsOnly(schema: Schema, registry: SchemaRegistry): boolean {
  const asked = askedOnce(registry, (part, ask, referred) => {
    const { types, allOf = [], properties } = part;
    if (types !== undefined) return types.length === 1 && types[0] === "object";
    if (referred() === true || allOf.some(ask)) return true;
    const alternatives = alternativesOf(part);
    return alternatives.length > 0
      ? alternatives.every(ask)
      : properties !== undefined && valuesOf(part) === undefined;
  });
  return asked(schema);
}
