import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { allParts, alternativesOf, someInPlace } from "./in-place.js";

/** Whether a schema's own `additionalProperties` refuses all properties that it does not declare. */
export function refusesOthers(schema: Schema): boolean {
  return schema.additionalProperties?.never === true;
}

/** Whether a schema lets through the properties that it declares by name and no others. */
export function admitsDeclaredOnly(schema: Schema): boolean {
  return refusesOthers(schema) && schema.patternProperties === undefined;
}

/** Whether a schema says anything of the properties that it does not declare: to it, one more declared property would make a difference. */
export function speaksOfOthers(schema: Schema): boolean {
  return (
    schema.additionalProperties !== undefined ||
    schema.unevaluatedProperties !== undefined
  );
}

/** Whether a schema, or what it refers to, refuses properties that it does not declare. */
export function isClosed(schema: Schema, registry: SchemaRegistry): boolean {
  if (refusesUnknown(schema)) return true;
  const target =
    schema.ref === undefined ? undefined : registry.get(schema.ref);
  return target !== undefined && refusesUnknown(target);
}

/** Whether a schema refuses all properties that neither it nor a part of it declares. */
function refusesUnknown(schema: Schema): boolean {
  return refusesOthers(schema) || schema.unevaluatedProperties?.never === true;
}

/** Whether a schema says itself that properties beyond the declared ones are welcome: also as a base, of which others are kinds. */
export function isOpen(schema: Schema, registry: SchemaRegistry): boolean {
  return allParts(schema, registry).some((part) => {
    const rest = part.additionalProperties ?? part.unevaluatedProperties;
    return (
      (rest !== undefined && rest.never !== true) ||
      part.patternProperties !== undefined ||
      isBase(part)
    );
  });
}

/** Whether a schema has a discriminator and no branches: what extends it by `allOf` is valid where it stands (OpenAPI 3.1, 4.8.25.4). */
export function isBase(schema: Schema): boolean {
  return (
    schema.discriminator !== undefined && alternativesOf(schema).length === 0
  );
}

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
