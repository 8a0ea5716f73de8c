import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";

/**
 * The properties that have to be given on a side: what is readOnly need not be sent, what is writeOnly need not come back
 * (OpenAPI 3.1, 4.8.24; JSON Schema Validation, 9.4). A schema that is only referred to marks the property, too.
 */
export function requiredOn(
  side: Side | "both",
  schema: Schema,
  registry: SchemaRegistry,
): readonly string[] {
  const required = schema.required ?? [];
  if (
    side === "both" ||
    required.length === 0 ||
    schema.properties === undefined
  )
    return required;
  const mark = side === "request" ? "readOnly" : "writeOnly";
  const excused = schema.properties
    .filter(({ schema: each }) => isMarked(each, mark, registry))
    .map((each) => each.name);
  if (excused.length === 0) return required;
  const names = new Set(excused);
  return required.filter((name) => !names.has(name));
}

function isMarked(
  schema: Schema,
  mark: "readOnly" | "writeOnly",
  registry: SchemaRegistry,
): boolean {
  return (
    schema[mark] === true ||
    (schema.ref !== undefined && registry.get(schema.ref)?.[mark] === true)
  );
}
