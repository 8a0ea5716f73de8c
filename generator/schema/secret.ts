import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { allParts } from "./in-place.js";
import { acceptedKinds } from "./kinds.js";

/**
 * Whether a value must not be told, nor what it holds: a password, or what is only ever written, unless it may be a number or a boolean. Any
 * part of a schema says so for the whole, for it speaks of the same value.
 */
export function isSecret(schema: Schema, registry: SchemaRegistry): boolean {
  const parts = allParts(schema, registry);
  return (
    parts.some(({ format }) => format === "password") ||
    (parts.some(({ writeOnly }) => writeOnly === true) &&
      holdsTexts(schema, parts, registry))
  );
}

/** Whether what stands there is a text, or may hold some. */
function holdsTexts(
  schema: Schema,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): boolean {
  const kinds = acceptedKinds(schema, registry);
  return kinds === undefined
    ? parts.some(({ properties, bytes }) => (properties ?? bytes) !== undefined)
    : !kinds.has("number") && !kinds.has("boolean");
}
