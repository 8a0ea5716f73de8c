import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { acceptedKinds } from "./kinds.js";
import { meantTypes } from "./speaks-of.js";

/** References are followed so far. */
const maxDepth = 8;

/** Whether objects, or arrays, are among the values that a schema plainly describes: by its type, or where it has none by what it speaks of. */
export function describesComposite(
  schema: Schema,
  kind: "object" | "array",
  registry: SchemaRegistry,
  depth = 0,
): boolean {
  const kinds = acceptedKinds(schema, registry);
  if (kinds !== undefined) return kinds.has(kind);
  const { ref } = schema;
  const target = ref === undefined ? undefined : registry.get(ref);
  return (
    meantTypes(schema).includes(kind) ||
    (target !== undefined &&
      depth < maxDepth &&
      describesComposite(target, kind, registry, depth + 1))
  );
}
