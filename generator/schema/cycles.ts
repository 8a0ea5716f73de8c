import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { strongComponents } from "../ir/strong-components.js";
import { walkInPlace } from "../ir/visit.js";

/**
 * Schemas that contain themselves with neither a property nor an item in between, such as `A: allOf [B]` and `B: allOf [A]`: a number
 * for each that is in such a cycle, equal for those of the same one.
 */
export function directCycles(
  registry: SchemaRegistry,
): ReadonlyMap<SchemaId, number> {
  const targets = (id: SchemaId): ReadonlySet<SchemaId> => {
    const schema = registry.get(id);
    return schema === undefined ? new Set() : directReferences(schema);
  };
  const cycles = new Map<SchemaId, number>();
  const groups = strongComponents(registry.keys(), targets);
  for (const [number, members] of groups.entries())
    if (leadsBack(members, targets))
      for (const member of members) cycles.set(member, number);
  return cycles;
}

/** Of a group that is one schema: whether that leads right back to itself. */
function leadsBack(
  [first, ...others]: readonly SchemaId[],
  targets: (id: SchemaId) => ReadonlySet<SchemaId>,
): boolean {
  return (
    others.length > 0 || (first !== undefined && targets(first).has(first))
  );
}

/** What a schema refers to about the same value. */
function directReferences(schema: Schema): ReadonlySet<SchemaId> {
  const found = new Set<SchemaId>();
  for (const each of walkInPlace(schema)) {
    if (each.ref !== undefined) found.add(each.ref);
    if (each.dynamicRef !== undefined) found.add(each.dynamicRef.target);
  }
  return found;
}
