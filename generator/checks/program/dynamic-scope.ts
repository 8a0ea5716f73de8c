import type {
  DynamicReference,
  Schema,
  SchemaId,
  SchemaRegistry,
} from "../../ir/schema.js";
import { references, walk } from "../../ir/visit.js";

/**
 * What `$dynamicRef` leads to by anchor (JSON Schema 2020-12 Core, 8.2.3.2): of the resources that evaluation has entered, the outermost that
 * has the anchor. A function is compiled once for each scope that it is called in, so that nothing is looked up at run time.
 */
export type DynamicScope = ReadonlyMap<string, SchemaId>;

export const emptyScope: DynamicScope = new Map();

/** What bears on dynamic scopes in a registry. */
export interface DynamicScopes {
  /** The schemas by anchor, by resource; none where no `$dynamicRef` uses them. */
  readonly anchors: ReadonlyMap<string, DynamicScope>;
  /** The registered schemas from which a `$dynamicRef` can be reached. */
  readonly reaching: ReadonlySet<SchemaId>;
}

export function dynamicScopes(registry: SchemaRegistry): DynamicScopes {
  const anchors = anchorsByResource(registry);
  const isUsed = anchors.size > 0;
  return { anchors, reaching: isUsed ? reachingDynamic(registry) : new Set() };
}

/** The scope inside of a schema that is evaluated in `outer`. */
export function enterScope(
  outer: DynamicScope,
  { resource }: Schema,
  { anchors }: DynamicScopes,
): DynamicScope {
  const own = resource === undefined ? undefined : anchors.get(resource);
  return own === undefined || [...own.keys()].every((each) => outer.has(each))
    ? outer
    : new Map([...own, ...outer]);
}

/** What a `$dynamicRef` leads to in a scope. */
export function targetInScope(
  { anchor, target }: DynamicReference,
  scope: DynamicScope,
): SchemaId {
  return scope.get(anchor) ?? target;
}

/** What is left of the scope inside of a schema that is evaluated in `outer`: nothing if no `$dynamicRef` can be reached from it. */
export function scopeFor(
  schema: Schema,
  outer: DynamicScope,
  scopes: DynamicScopes,
): DynamicScope {
  return scopes.anchors.size > 0 && reachesDynamic(schema, scopes.reaching)
    ? enterScope(outer, schema, scopes)
    : emptyScope;
}

/** In more scopes than this no schema is compiled: with every anchor that a schema refers to, they can double. */
export const mostScopes = 64;

export const tooManyScopes: string = `it is reached in more than ${mostScopes} dynamic scopes of \`$dynamicRef\``;

export function scopeKey(scope: DynamicScope): string {
  if (scope.size === 0) return "";
  return JSON.stringify([...scope].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function anchorsByResource(
  registry: SchemaRegistry,
): ReadonlyMap<string, DynamicScope> {
  const found = new Map<string, Map<string, SchemaId>>();
  for (const [id, { resource, dynamicAnchor }] of usesDynamic(registry)
    ? registry
    : []) {
    if (resource === undefined || dynamicAnchor === undefined) continue;
    const known = found.get(resource) ?? new Map<string, SchemaId>();
    found.set(resource, known.set(dynamicAnchor, id));
  }
  return found;
}

function usesDynamic(registry: SchemaRegistry): boolean {
  return [...registry.values()].some((schema) =>
    walk(schema).some((each) => each.dynamicRef !== undefined),
  );
}

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
    walk(schema).some((each) => each.dynamicRef !== undefined) ||
    [...references(schema)].some((id) => reaching.has(id))
  );
}
