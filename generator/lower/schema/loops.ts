import type { Report } from "../../diagnostics/report.js";
import type { SchemaId, SchemaRegistry } from "../../ir/schema.js";
import { walkInPlace } from "../../ir/visit.js";

/**
 * Reports references that apply to one and the same value without end (2020-12 Core, 9.4.1): `{ $ref: itself }`, or an `allOf` circle.
 * Recursion through a property or an item is ordinary and ends with the value.
 */
export function reportLoops(registry: SchemaRegistry, report: Report): void {
  const done = new Set<SchemaId>();
  const nextOf = inPlaceReferences(registry);
  for (const id of registry.keys()) {
    if (done.has(id)) continue;
    const path = new Set<SchemaId>();
    const found = findLoop(id, path, nextOf, done);
    for (const each of path) done.add(each);
    if (found !== undefined) reportFound(found, registry, report);
  }
}

/** What a schema refers to about the same value. A `$dynamicRef` may lead to any schema that declares its anchor: which of them depends on the way there. */
function inPlaceReferences(
  registry: SchemaRegistry,
): (id: SchemaId) => readonly SchemaId[] {
  const declaring = new Map<string, SchemaId[]>();
  for (const [id, { dynamicAnchor }] of registry) {
    if (dynamicAnchor === undefined) continue;
    const known = declaring.get(dynamicAnchor) ?? [];
    known.push(id);
    declaring.set(dynamicAnchor, known);
  }
  return (id) => {
    const schema = registry.get(id);
    const inPlace = schema === undefined ? [] : walkInPlace(schema);
    return inPlace.flatMap(({ ref, dynamicRef }) => [
      ...(ref === undefined ? [] : [ref]),
      ...(dynamicRef === undefined
        ? []
        : [dynamicRef.target, ...(declaring.get(dynamicRef.anchor) ?? [])]),
    ]);
  };
}

/** Schemas extend each other a few times over; what follows such chains takes stack for each. */
const longestChain = 250;

interface Found {
  readonly isLoop: boolean;
  readonly path: readonly SchemaId[];
}

/**
 * Depth first; calls can follow the path, as it never gets longer than the longest chain.
 *
 * @param path the schemas on the way here; they stay in it when something is found
 * @param done the schemas from which nothing is found
 */
function findLoop(
  id: SchemaId,
  path: Set<SchemaId>,
  nextOf: (id: SchemaId) => readonly SchemaId[],
  done: Set<SchemaId>,
): Found | undefined {
  path.add(id);
  for (const next of nextOf(id)) {
    const found = foundAt(next, path);
    if (found !== undefined) return found;
    const further = done.has(next)
      ? undefined
      : findLoop(next, path, nextOf, done);
    if (further !== undefined) return further;
  }
  path.delete(id);
  done.add(id);
  return undefined;
}

function foundAt(
  next: SchemaId,
  path: ReadonlySet<SchemaId>,
): Found | undefined {
  if (!path.has(next))
    return path.size > longestChain
      ? { isLoop: false, path: [...path] }
      : undefined;
  const way = [...path];
  return { isLoop: true, path: way.slice(way.indexOf(next)) };
}

function reportFound(
  { isLoop, path }: Found,
  registry: SchemaRegistry,
  report: Report,
): void {
  const places = path.flatMap((each) => registry.get(each)?.at ?? []);
  if (isLoop)
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
