import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { alternativesOf, conjuncts } from "./in-place.js";
import { acceptedKinds, type Kind } from "./kinds.js";
import { requiredOn } from "./sides.js";

/** What can be told of a body at a glance: the kinds that it can be and, of an object, properties of which it has at least one (none: any object). */
export type Promised = ReadonlyMap<Kind, readonly string[]>;

/** What a schema promises of a response's body; `undefined`: it can be anything. */
export function promiseOf(
  schema: Schema,
  registry: SchemaRegistry,
): Promised | undefined {
  const kinds = acceptedKinds(schema, registry);
  if (kinds === undefined) return undefined;
  const names = kinds.has("object") ? namesOf(schema, registry, 0) : [];
  return new Map(
    [...kinds].map((kind) => [kind, kind === "object" ? names : []]),
  );
}

/** What all of some schemas together promise: a body is of any one of them. */
export function promiseOfAny(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
): Promised | undefined {
  const merged = new Map<Kind, readonly string[]>();
  for (const schema of schemas) {
    const promised = promiseOf(schema, registry);
    if (promised === undefined) return undefined;
    for (const [kind, names] of promised) {
      const known = merged.get(kind) ?? names;
      merged.set(kind, eitherOf(known, names));
    }
  }
  return merged.size === 0 ? undefined : merged;
}

/** Alternatives in alternatives are followed so far. */
const maxDepth = 8;

/** Names of which an object has at least one; none where it may have none of them. */
function namesOf(
  schema: Schema,
  registry: SchemaRegistry,
  depth: number,
): readonly string[] {
  if (depth > maxDepth) return [];
  const names = new Set<string>();
  for (const part of conjuncts(schema, registry)) {
    for (const name of requiredOn("response", part, registry)) names.add(name);
    for (const name of namesOfAny(alternativesOf(part), registry, depth + 1))
      names.add(name);
  }
  return [...names];
}

/** Branches that are no objects say nothing of objects. */
function namesOfAny(
  branches: readonly Schema[],
  registry: SchemaRegistry,
  depth: number,
): readonly string[] {
  const each = branches
    .filter(
      (branch) => acceptedKinds(branch, registry)?.has("object") !== false,
    )
    .map((branch) => namesOf(branch, registry, depth));
  const [first = [], ...others] = each;
  return others.reduce(eitherOf, first);
}

function eitherOf(
  some: readonly string[],
  others: readonly string[],
): readonly string[] {
  return some.length === 0 || others.length === 0
    ? []
    : [...new Set([...some, ...others])];
}
