import type { JsonValue } from "../../../generator/ir/json.js";
import { valueAt } from "../../../generator/ir/pointer.js";
import type { Schema, SchemaRegistry } from "../../../generator/ir/schema.js";
import type { SchemaSource } from "../../../generator/lower/schema/source.js";

/** Documents by id. References between them are resolved by nothing but `$id` and anchor, unless they have `#` and a pointer alone. */
export function sourceOf(
  documents: Readonly<Record<string, JsonValue>>,
): SchemaSource {
  const get: SchemaSource["get"] = ({ document, pointer }) => {
    const root = documents[document];
    return root === undefined ? undefined : valueAt(root, pointer);
  };
  return {
    get,
    documents: () => Object.keys(documents),
    resolve: ({ document }, reference) => {
      const at = { document, pointer: reference.slice(1) };
      return reference.startsWith("#") && get(at) !== undefined
        ? at
        : undefined;
    },
  };
}

/** A schema that stands nowhere in particular. */
export function schemaOf(id: string, keywords: Partial<Schema>): Schema {
  return { id, at: { document: "test", pointer: id }, ...keywords };
}

/** Schemas by id. */
export function registryOf(
  schemas: Readonly<Record<string, Partial<Schema>>>,
): SchemaRegistry {
  return new Map(
    Object.entries(schemas).map(([id, keywords]) => [
      id,
      schemaOf(id, keywords),
    ]),
  );
}
