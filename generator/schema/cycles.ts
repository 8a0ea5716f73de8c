import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { walkInPlace } from "../ir/visit.js";

/**
 * Schemas that contain themselves with neither a property nor an item in between, such as `A: allOf [B]` and `B: allOf [A]`: a number
 * for each that is in such a cycle, equal for those of the same one. Tarjan's strongly connected components, without recursion.
 */
export function directCycles(
  registry: SchemaRegistry,
): ReadonlyMap<SchemaId, number> {
  const search: Search = {
    registry,
    order: new Map(),
    low: new Map(),
    open: [],
    isOpen: new Set(),
    cycles: new Map(),
  };
  for (const root of registry.keys())
    if (!search.order.has(root)) searchFrom(root, search);
  return search.cycles;
}

/** Tarjan's bookkeeping. */
interface Search {
  readonly registry: SchemaRegistry;
  /** When each schema was met. */
  readonly order: Map<SchemaId, number>;
  /** The earliest that can be reached from each and leads to it. */
  readonly low: Map<SchemaId, number>;
  /** What may still turn out to be in a cycle, as it was met. */
  readonly open: SchemaId[];
  readonly isOpen: Set<SchemaId>;
  readonly cycles: Map<SchemaId, number>;
}

/** A schema on the way, and where to go on from it. */
interface Step {
  readonly id: SchemaId;
  readonly targets: SchemaId[];
}

function searchFrom(root: SchemaId, search: Search): void {
  const path = [enter(root, search)];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const target = step.targets.pop();
    if (target === undefined) {
      path.pop();
      leave(step.id, path.at(-1)?.id, search);
    } else if (!search.order.has(target)) path.push(enter(target, search));
    else if (search.isOpen.has(target))
      lower(step.id, search.order.get(target), search);
  }
}

function enter(id: SchemaId, search: Search): Step {
  const number = search.order.size;
  search.order.set(id, number);
  search.low.set(id, number);
  search.open.push(id);
  search.isOpen.add(id);
  const schema = search.registry.get(id);
  const targets = schema === undefined ? [] : [...directReferences(schema)];
  return { id, targets };
}

function leave(
  id: SchemaId,
  parent: SchemaId | undefined,
  search: Search,
): void {
  if (parent !== undefined) lower(parent, search.low.get(id), search);
  const number = search.order.get(id);
  if (number !== undefined && search.low.get(id) === number)
    close(id, number, search);
}

/** What is still open since a schema was met is a cycle with it, and so is a schema that leads right back to itself. */
function close(
  id: SchemaId,
  number: number,
  { registry, open, isOpen, cycles }: Search,
): void {
  const members = open.splice(open.lastIndexOf(id));
  for (const member of members) isOpen.delete(member);
  const schema = registry.get(id);
  const isCycle =
    members.length > 1 ||
    (schema !== undefined && directReferences(schema).has(id));
  if (isCycle) for (const member of members) cycles.set(member, number);
}

function lower(id: SchemaId, value: number | undefined, { low }: Search): void {
  const known = low.get(id);
  if (value !== undefined && known !== undefined && value < known)
    low.set(id, value);
}

/** What a schema refers to about the same value. */
function directReferences(schema: Schema): Set<SchemaId> {
  const found = new Set<SchemaId>();
  for (const each of walkInPlace(schema)) {
    if (each.ref !== undefined) found.add(each.ref);
    if (each.dynamicRef !== undefined) found.add(each.dynamicRef.target);
  }
  return found;
}
