import { isObject, type JsonObject } from "../../ir/json.js";
import { unescapeToken } from "../../ir/pointer.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";

/**
 * The document without the branches of components that their own branches extend: openapi-typescript would make types of them that lead in a
 * circle, which no compiler takes.
 *
 * @param schemas tell by what is derived from them which components these are
 */
export function withoutListedHeirs(
  document: JsonObject,
  schemas: SchemaRegistry,
): JsonObject {
  const names = new Set([...schemas.values()].flatMap(nameOfBase));
  const components = document["components"];
  if (names.size === 0 || !isObject(components)) return document;
  const written = components["schemas"];
  if (!isObject(written)) return document;
  const changed = Object.entries(written).map(([name, schema]) => [
    name,
    names.has(name) && isObject(schema) ? withoutBranches(schema) : schema,
  ]);
  return {
    ...document,
    components: { ...components, schemas: Object.fromEntries(changed) },
  };
}

function nameOfBase({ derived, at }: Schema): readonly string[] {
  const name = /^\/components\/schemas\/([^/]+)$/.exec(at.pointer)?.[1];
  return derived === "base" && name !== undefined ? [unescapeToken(name)] : [];
}

function withoutBranches({
  oneOf: _oneOf,
  anyOf: _anyOf,
  discriminator: _discriminator,
  ...rest
}: JsonObject): JsonObject {
  return rest;
}
