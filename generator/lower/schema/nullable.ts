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
export function withNull(node: Schema): Schema {
  const { types, enum: values } = node;
  if (decidesAboutNull(node)) return orNull(node);
  if (types === undefined) return values === undefined ? node : orNull(node);
  return {
    ...node,
    types: [...new Set([...types, "null" as const])],
    ...(values && {
      enum: values.includes(null) ? values : [...values, null],
    }),
  };
}

/** Whether something other than `type` and `enum` could refuse null. */
function decidesAboutNull({ ref, allOf, anyOf, oneOf, not }: Schema): boolean {
  return [ref, allOf, anyOf, oneOf, not].some((each) => each !== undefined);
}

function orNull(node: Schema): Schema {
  const outer: SchemaDraft = { id: node.id, at: node.at };
  const inner: SchemaDraft = deriveSchema(node, "value", node);
  for (const name of annotations) move(name, inner, outer);
  outer.anyOf = [inner, deriveSchema(node, "null", { types: ["null"] })];
  return outer;
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
