import type { SchemaId } from "../../ir/schema.js";
import type { Expand } from "./lookup.js";
import type { Type } from "./type.js";

/** TypeScript refuses an intersection of unions with 100,000 combinations (TS2590), and takes seconds long before. */
const mostCombinations = 5_000;

/**
 * The members of an intersection, without the largest unions if there are more combinations of all than TypeScript can work with.
 * The type is wider then; the validator is as exact as ever.
 */
export function feasible(
  members: readonly Type[],
  expand: Expand,
): readonly Type[] {
  const known = new Map<SchemaId, number>();
  const counted = members.map((type) => ({
    type,
    count: alternatives(type, expand, known),
  }));
  const kept = new Set<Type>();
  let product = 1;
  for (const { type, count } of counted.toSorted((a, b) => a.count - b.count)) {
    product *= count;
    if (kept.size === 0 || product <= mostCombinations) kept.add(type);
  }
  return members.filter((each) => kept.has(each));
}

/** Whether all of a type can be said, with what its properties and items are. */
export function isFeasible(type: Type, expand: Expand): boolean {
  return (
    parts(type).every((each) => isFeasible(each, expand)) &&
    (type.kind !== "intersection" ||
      feasible(type.members, expand).length === type.members.length)
  );
}

function parts(type: Type): readonly Type[] {
  switch (type.kind) {
    case "union":
    case "intersection":
      return type.members;
    case "array":
      return [type.element];
    case "tuple":
      return type.elements.map((each) => each.type);
    case "object":
      return [...type.members.values()].map((each) => each.type);
    default:
      return [];
  }
}

/** How many alternatives a type has once TypeScript has spread it out. */
function alternatives(
  type: Type,
  expand: Expand,
  known: Map<SchemaId, number>,
): number {
  const inner = (each: Type): number => alternatives(each, expand, known);
  switch (type.kind) {
    case "union":
      return type.members.reduce((sum, each) => sum + inner(each), 0);
    case "intersection":
      return type.members.reduce((product, each) => product * inner(each), 1);
    case "reference": {
      const before = known.get(type.id);
      if (before !== undefined) return before;
      known.set(type.id, 1);
      const target = expand(type.id);
      const count = target === undefined ? 1 : inner(target);
      known.set(type.id, count);
      return count;
    }
    case "applicable":
      return type.object === undefined ? 1 : inner(type.object);
    default:
      return 1;
  }
}
