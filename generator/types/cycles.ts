import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { appliedOrNegatedInPlace } from "../ir/visit.js";

/**
 * Schemas that contain themselves with neither a property nor an item in between, such as `A: allOf [B]` and `B: allOf [A]`: a number
 * for each that is in such a cycle, equal for those of the same one. Tarjan's strongly connected components, without recursion.
 */
export function directCycles(
  registry: SchemaRegistry,
): ReadonlyMap<SchemaId, number> {
  const order = new Map<SchemaId, number>();
  const low = new Map<SchemaId, number>();
  const open: SchemaId[] = [];
  const isOpen = new Set<SchemaId>();
  const cycles = new Map<SchemaId, number>();
  for (const root of registry.keys()) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const target = step.targets.pop();
      if (target === undefined) leave(step, path);
      else if (!order.has(target)) path.push(enter(target));
      else if (isOpen.has(target)) lower(step.id, order.get(target) ?? 0);
    }
  }
  return cycles;

  function enter(id: SchemaId): Step {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
    const schema = registry.get(id);
    return {
      id,
      targets: schema === undefined ? [] : [...directReferences(schema)],
    };
  }

  function leave(step: Step, path: Step[]): void {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) lower(parent.id, low.get(step.id) ?? 0);
    if (low.get(step.id) === order.get(step.id)) close(step.id);
  }

  function close(id: SchemaId): void {
    const members = open.splice(open.lastIndexOf(id));
    for (const member of members) isOpen.delete(member);
    const schema = registry.get(id);
    const isCycle =
      members.length > 1 ||
      (schema !== undefined && directReferences(schema).has(id));
    if (isCycle)
      for (const member of members) cycles.set(member, order.get(id) ?? 0);
  }

  function lower(id: SchemaId, value: number): void {
    low.set(id, Math.min(low.get(id) ?? value, value));
  }
}

/** Whether a reference, met before any property or item was entered, leads back to where we are: a model that is conjoined with itself adds nothing. */
export function isWithinCycle(
  id: SchemaId,
  view: {
    readonly cycles: ReadonlyMap<SchemaId, number>;
    readonly within?: number;
  },
): boolean {
  return view.within !== undefined && view.cycles.get(id) === view.within;
}

interface Step {
  readonly id: SchemaId;
  readonly targets: SchemaId[];
}

/** What a schema refers to about the same value. */
function directReferences(schema: Schema): Set<SchemaId> {
  const found = new Set<SchemaId>();
  const reached = [schema];
  for (const each of reached) {
    if (each.ref !== undefined) found.add(each.ref);
    if (each.dynamicRef !== undefined) found.add(each.dynamicRef.target);
    reached.push(...appliedOrNegatedInPlace(each));
  }
  return found;
}
