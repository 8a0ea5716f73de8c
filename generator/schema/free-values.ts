import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { references, walk } from "../ir/visit.js";
import { acceptedKinds } from "./kinds.js";

/**
 * Whether a value of one of these schemas, or something in it, may be an object or anything at all: what a check can't tell from bytes, which
 * are objects in JavaScript.
 */
export function takeObjects(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
): boolean {
  const reached = new Set<string>();
  const open = [...schemas];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (walk(each).some((part) => takesObject(part, registry))) return true;
    for (const id of references(each)) {
      const target = registry.get(id);
      if (target !== undefined && !reached.has(id)) open.push(target);
      reached.add(id);
    }
  }
  return false;
}

function takesObject(schema: Schema, registry: SchemaRegistry): boolean {
  const kinds = acceptedKinds(schema, registry);
  return kinds === undefined || kinds.has("object");
}
