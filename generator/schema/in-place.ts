import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { appliedInPlace, appliedOrNegatedInPlace } from "../ir/visit.js";

/** The schemas that a value must satisfy all of: the schema, its `allOf`, and what they refer to. */
export function conjuncts(
  schema: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  return collect(schema, registry, (part) => part.allOf ?? []);
}

/** The branches of a union; none where a schema is no union. One that is two at once is told by its `oneOf`. */
export function alternativesOf({ oneOf, anyOf }: Schema): readonly Schema[] {
  return oneOf ?? anyOf ?? [];
}

/** Every schema that says what the same value has, whichever branch holds: what `not` refuses is none of them. */
export function allParts(
  schema: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  return collect(schema, registry, appliedInPlace);
}

/** Whether a schema, or any that it applies to the same value, is of a kind. */
export function someInPlace(
  schema: Schema,
  registry: SchemaRegistry,
  test: (schema: Schema) => boolean,
): boolean {
  const seen = new Set<Schema>([schema]);
  for (const each of seen) {
    if (test(each)) return true;
    for (const next of [
      ...referred(each, registry),
      ...appliedOrNegatedInPlace(each),
    ])
      seen.add(next);
  }
  return false;
}

/** Depth first, each once, so that properties come in the author's order. */
function collect(
  schema: Schema,
  registry: SchemaRegistry,
  next: (part: Schema) => readonly Schema[],
): readonly Schema[] {
  const seen = new Set<Schema>();
  const stack = [schema];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    const below = [...referred(part, registry), ...next(part)];
    for (const each of below.toReversed()) stack.push(each);
  }
  return [...seen];
}

function referred(
  { ref }: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  const target = ref === undefined ? undefined : registry.get(ref);
  return target === undefined ? [] : [target];
}
