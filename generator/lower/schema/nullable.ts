import { deriveSchema } from "../../ir/derived-schema.js";
import type { Schema, SchemaDraft } from "../../ir/schema.js";

const annotations = [
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "examples",
  "extensions",
] as const;

/**
 * OpenAPI 3.0 `nullable: true`. By the letter of 3.0.3 it only adds null to a `type` that stands beside it; authors and tools mean
 * more, so null is always accepted here: beside `enum`, `allOf`, `oneOf`, `anyOf`, `not` and `$ref` too.
 */
export function withNull(node: SchemaDraft): Schema {
  if (!decidesAboutNull(node))
    return node.types === undefined
      ? node
      : { ...node, types: [...new Set([...node.types, "null" as const])] };
  if (
    node.enum !== undefined &&
    node.types !== undefined &&
    !decidesAboutNull({ ...node, enum: undefined })
  ) {
    const values = node.enum.includes(null) ? node.enum : [...node.enum, null];
    return {
      ...node,
      enum: values,
      types: [...new Set([...node.types, "null" as const])],
    };
  }
  const outer: SchemaDraft = { id: node.id, at: node.at };
  const inner: SchemaDraft = deriveSchema(node, "value", node);
  for (const name of annotations) move(name, inner, outer);
  return {
    ...outer,
    anyOf: [inner, deriveSchema(node, "null", { types: ["null"] })],
  };
}

function move<Name extends (typeof annotations)[number]>(
  name: Name,
  from: SchemaDraft,
  to: SchemaDraft,
): void {
  const value = from[name];
  if (value === undefined) return;
  to[name] = value;
  delete from[name];
}

/** Whether something other than `type` could refuse null. */
function decidesAboutNull(node: {
  readonly [Keyword in keyof Schema]?: Schema[Keyword] | undefined;
}): boolean {
  return [
    node.enum,
    node.ref,
    node.allOf,
    node.anyOf,
    node.oneOf,
    node.not,
  ].some((each) => each !== undefined);
}
