import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import { isBase } from "../closed.js";
import { alternativesOf, conjuncts } from "../in-place.js";
import { speaksOfProperties } from "../speaks-of.js";

/** Of what has more heirs than that none are named: such a list would stand wherever the base does, and nobody reads it. */
const mostHeirs = 24;

/** References are followed so far. */
const maxDepth = 8;

/**
 * What may be given where a component is referred to, beside itself: the components that extend it by `allOf`, if it is a base or extends one
 * (OpenAPI 3.1.1, 4.8.25.4). They are valid there, and have more properties than it declares. Through aliases and unions, those of what these name.
 */
export function heirsOf(
  id: SchemaId,
  registry: SchemaRegistry,
): readonly SchemaId[] {
  const heirs = allHeirs(registry);
  if (heirs.size === 0) return [];
  const named = namedBy(id, registry);
  const found = new Set([...named].flatMap((each) => heirs.get(each) ?? []));
  return [...found].filter((each) => !named.has(each));
}

/** A component, and what it is only another name or a union of. */
function namedBy(
  id: SchemaId,
  registry: SchemaRegistry,
): ReadonlySet<SchemaId> {
  const named = new Set([id]);
  const visit = (schema: Schema | undefined, depth: number): void => {
    if (schema === undefined || depth > maxDepth) return;
    const { ref } = schema;
    if (ref !== undefined) {
      named.add(ref);
      visit(registry.get(ref), depth + 1);
    }
    for (const each of alternativesOf(schema)) visit(each, depth + 1);
  };
  visit(registry.get(id), 0);
  return named;
}

type Heirs = ReadonlyMap<SchemaId, readonly SchemaId[]>;

const known = new WeakMap<SchemaRegistry, Heirs>();

/** What extends each component that is a base or extends one, in the author's order. */
function allHeirs(registry: SchemaRegistry): Heirs {
  const already = known.get(registry);
  if (already !== undefined) return already;
  const heirs = new Map<SchemaId, SchemaId[]>();
  if ([...registry.values()].some(isBase))
    for (const schema of registry.values())
      for (const ancestor of ancestorsOf(schema, registry))
        heirs.set(ancestor, [...(heirs.get(ancestor) ?? []), schema.id]);
  const few = new Map([...heirs].filter(([, ids]) => ids.length <= mostHeirs));
  known.set(registry, few);
  return few;
}

/** The components that a schema extends and that are a base or extend one. One that only refers to another is its alias. */
function ancestorsOf(
  schema: Schema,
  registry: SchemaRegistry,
): readonly SchemaId[] {
  const extendsAny = schema.allOf !== undefined || speaksOfProperties(schema);
  if (!extendsAny) return [];
  return conjuncts(schema, registry)
    .filter((part) => part !== schema && registry.get(part.id) === part)
    .filter((part) => conjuncts(part, registry).some(isBase))
    .map(({ id }) => id);
}
