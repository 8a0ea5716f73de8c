import type { Report } from "../../diagnostics/report.js";
import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import { appliedOrNegatedInPlace } from "../../ir/visit.js";

/**
 * Reports references that apply to one and the same value without end (2020-12 Core, 9.4.1): `{ $ref: itself }`, or an `allOf` circle.
 * Recursion through a property or an item is ordinary and ends with the value.
 */
export function reportLoops(registry: SchemaRegistry, report: Report): void {
  const done = new Set<SchemaId>();
  for (const id of registry.keys()) {
    const found = findLoop(id, registry, done);
    if (found === undefined) continue;
    const places = found.path.flatMap((each) => registry.get(each)?.at ?? []);
    if (found.isLoop)
      report.add(
        "schema-reference-loop",
        "This schema refers to itself without end.",
        ...places.slice(0, 4),
      );
    else
      report.add(
        "schema-chain-too-long",
        `More than ${longestChain} schemas in a row refer to each other from here, for one and the same value.`,
        ...places.slice(0, 1),
      );
  }
}

/** Schemas extend each other a few times over; what follows such chains takes stack for each. */
const longestChain = 250;

interface Found {
  readonly isLoop: boolean;
  readonly path: readonly SchemaId[];
}

interface Frame {
  readonly id: SchemaId;
  readonly next: Iterator<SchemaId>;
}

/** Depth first, with a stack of our own: chains of references may be long. */
function findLoop(
  start: SchemaId,
  registry: SchemaRegistry,
  done: Set<SchemaId>,
): Found | undefined {
  const stack: Frame[] = [];
  const open = new Set<SchemaId>();
  const enter = (id: SchemaId): void => {
    const schema = registry.get(id);
    open.add(id);
    stack.push({
      id,
      next: (schema === undefined ? [] : inPlaceReferences(schema))[
        Symbol.iterator
      ](),
    });
  };
  if (!done.has(start)) enter(start);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const step = frame.next.next();
    if (step.done === true) {
      done.add(frame.id);
      open.delete(frame.id);
      stack.pop();
    } else if (open.has(step.value) || open.size > longestChain) {
      for (const each of open) done.add(each);
      const path = [...open];
      const isLoop = open.has(step.value);
      return {
        isLoop,
        path: isLoop ? path.slice(path.indexOf(step.value)) : path,
      };
    } else if (!done.has(step.value)) enter(step.value);
  }
  return undefined;
}

/** What a schema refers to for the same value that it applies to itself. */
function inPlaceReferences(schema: Schema): readonly SchemaId[] {
  const own = schema.ref === undefined ? [] : [schema.ref];
  const inner = appliedOrNegatedInPlace(schema);
  return inner.length === 0
    ? own
    : [...own, ...inner.flatMap(inPlaceReferences)];
}
