import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { references, walk } from "../ir/visit.js";

/**
 * What `$dynamicRef` leads to by anchor (JSON Schema 2020-12 Core, 8.2.3.2): of the resources that evaluation has entered, the outermost that
 * has the anchor. A function is compiled once for each scope that it is called in, so that nothing is looked up at run time.
 */
export type DynamicScope = ReadonlyMap<string, SchemaId>;

export const emptyScope: DynamicScope = new Map();

export interface DynamicScopes {
  /** The scope inside of a schema that is evaluated in `outer`. */
  enter(outer: DynamicScope, schema: Schema): DynamicScope;
  /** What is left of a scope for a schema: nothing if no `$dynamicRef` can be reached from it. */
  relevant(scope: DynamicScope, schema: Schema): DynamicScope;
}

export function createDynamicScopes(registry: SchemaRegistry): DynamicScopes {
  const anchors = anchorsByResource(registry);
  if (anchors.size === 0)
    return { enter: () => emptyScope, relevant: () => emptyScope };
  const reaching = reachingDynamic(registry);
  return {
    enter(outer, schema) {
      const own =
        schema.resource === undefined
          ? undefined
          : anchors.get(schema.resource);
      if (
        own === undefined ||
        [...own.keys()].every((anchor) => outer.has(anchor))
      )
        return outer;
      return new Map([...own, ...outer]);
    },
    relevant: (scope, schema) =>
      reachesDynamic(schema, reaching) ? scope : emptyScope,
  };
}

/** In more scopes than this no schema is compiled: with every anchor that a schema refers to, they can double. */
export const mostScopes = 64;

export const tooManyScopes: string = `it is reached in more than ${mostScopes} dynamic scopes of \`$dynamicRef\``;

export function scopeKey(scope: DynamicScope): string {
  return JSON.stringify([...scope].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function anchorsByResource(
  registry: SchemaRegistry,
): ReadonlyMap<string, ReadonlyMap<string, SchemaId>> {
  const isUsed = [...registry.values()].some((schema) =>
    [...walk(schema)].some((each) => each.dynamicRef !== undefined),
  );
  const found = new Map<string, Map<string, SchemaId>>();
  for (const [id, { resource, dynamicAnchor }] of isUsed ? registry : []) {
    if (resource === undefined || dynamicAnchor === undefined) continue;
    found.set(
      resource,
      (found.get(resource) ?? new Map<string, SchemaId>()).set(
        dynamicAnchor,
        id,
      ),
    );
  }
  return found;
}

/** The registered schemas from which a `$dynamicRef` can be reached. */
function reachingDynamic(registry: SchemaRegistry): ReadonlySet<SchemaId> {
  const reaching = new Set<SchemaId>();
  for (let before = -1; before < reaching.size;) {
    before = reaching.size;
    for (const [id, schema] of registry)
      if (!reaching.has(id) && reachesDynamic(schema, reaching))
        reaching.add(id);
  }
  return reaching;
}

function reachesDynamic(
  schema: Schema,
  reaching: ReadonlySet<SchemaId>,
): boolean {
  return (
    [...walk(schema)].some((each) => each.dynamicRef !== undefined) ||
    [...references(schema)].some((id) => reaching.has(id))
  );
}
