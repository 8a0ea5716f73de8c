import type { Schema, SchemaRegistry } from "../ir/schema.js";

/** Whether other keys on an object could change a schema's verdict, so that parameters beside a body's properties must be hidden from it. */
export function isKeySensitive(
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  return someInPlace(schema, registry, (each) =>
    [
      each.additionalProperties,
      each.unevaluatedProperties,
      each.propertyNames,
      each.patternProperties,
      each.minProperties,
      each.maxProperties,
      each.enum,
      each.const,
      each.dynamicRef,
    ].some((keyword) => keyword !== undefined),
  );
}

/** Whether a schema itself refuses properties that it does not declare. */
export function isClosed(schema: Schema, registry: SchemaRegistry): boolean {
  if (schema.additionalProperties?.never === true) return true;
  const target =
    schema.ref === undefined ? undefined : registry.get(schema.ref);
  return target?.additionalProperties?.never === true;
}

/** Whether a schema, or one that it applies to the same value, is of a kind. */
export function someInPlace(
  schema: Schema,
  registry: SchemaRegistry,
  test: (schema: Schema) => boolean,
): boolean {
  const seen = new Set<Schema>([schema]);
  for (const each of seen) {
    if (test(each)) return true;
    const target = each.ref === undefined ? undefined : registry.get(each.ref);
    const inner = [
      target,
      ...(each.allOf ?? []),
      ...(each.anyOf ?? []),
      ...(each.oneOf ?? []),
      each.not,
      each.if,
      each.then,
      each.else,
      ...(each.dependentSchemas ?? []).map((entry) => entry.schema),
    ];
    for (const next of inner) if (next !== undefined) seen.add(next);
  }
  return false;
}
