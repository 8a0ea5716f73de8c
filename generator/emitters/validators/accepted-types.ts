import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { isSecret } from "./emission.js";
import { someInPlace } from "./key-sensitive.js";
import { type Kind, kindOf, kindOfValue } from "./types.js";

/** References are followed so far. */
const maxDepth = 8;

/** The kinds of value that a schema can accept, as far as that is plain; `undefined`: any. */
export function acceptedKinds(
  schema: Schema,
  registry: SchemaRegistry,
  depth = 0,
): ReadonlySet<Kind> | undefined {
  if (depth > maxDepth || schema.format === "binary") return undefined;
  const own =
    schema.types === undefined ? [] : [new Set(schema.types.map(kindOf))];
  const values =
    schema.const === undefined ? schema.enum : [schema.const.value];
  const ofValues =
    values === undefined ? [] : [new Set(values.map(kindOfValue))];
  const target =
    schema.ref === undefined ? undefined : registry.get(schema.ref);
  const conjoined = [
    ...(target === undefined ? [] : [target]),
    ...(schema.allOf ?? []),
  ].flatMap((each) => acceptedKinds(each, registry, depth + 1) ?? []);
  const unions = [schema.anyOf, schema.oneOf].flatMap(
    (branches) => union(branches, registry, depth) ?? [],
  );
  const [first, ...others] = [...own, ...ofValues, ...conjoined, ...unions];
  if (first === undefined) return undefined;
  return new Set(
    [...first].filter((kind) => others.every((each) => each.has(kind))),
  );
}

function union(
  branches: readonly Schema[] | undefined,
  registry: SchemaRegistry,
  depth: number,
): ReadonlySet<Kind> | undefined {
  if (branches === undefined) return undefined;
  const all = new Set<Kind>();
  for (const branch of branches) {
    const kinds = acceptedKinds(branch, registry, depth + 1);
    if (kinds === undefined) return undefined;
    for (const kind of kinds) all.add(kind);
  }
  return all;
}

/** Whether a schema's check tells by itself that nothing was given: one that hides the value does not look what it is. */
export function refusesUndefined(
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  return (
    schema.never !== true &&
    acceptedKinds(schema, registry) !== undefined &&
    !someInPlace(schema, registry, isSecret)
  );
}
