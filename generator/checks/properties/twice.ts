import type { JsonType, Schema, SchemaRegistry } from "../../ir/schema.js";
import { conjuncts } from "../../schema/in-place.js";
import type { Emission } from "../emission.js";

/**
 * Whether schemas for the same value would tell of one thing twice: what they refer to is checked by functions that don't know of each other, and
 * those lead to one and the same schema, or ask for the same type.
 */
export function isToldTwice(
  parts: readonly Schema[],
  registry: SchemaRegistry,
): boolean {
  const seen = new Set<Schema | JsonType>();
  return parts
    .filter(({ ref }) => ref !== undefined)
    .some((part) => {
      const told = toldParts(part, registry);
      const isTold = told.some((each) => seen.has(each));
      for (const each of told) seen.add(each);
      return isTold;
    });
}

function toldParts(
  part: Schema,
  registry: SchemaRegistry,
): readonly (Schema | JsonType)[] {
  const all = conjuncts(part, registry);
  return [...all, ...all.flatMap((each) => soleType(each) ?? [])];
}

/** The type that a schema, or all that it refers to, asks for; `undefined` where there are several, or none. */
export function toldType(
  schema: Schema,
  registry: SchemaRegistry,
): JsonType | undefined {
  const all = conjuncts(schema, registry);
  // Bytes are looked at and nothing else.
  if (all.some(({ bytes }) => bytes !== undefined)) return undefined;
  return all.map(soleType).find(Boolean);
}

/**
 * The type that what a schema, or a part of its `allOf`, refers to asks for: there a function of its own tells. What asks for a type itself
 * calls that function only for values of it.
 */
export function typeToldByReferred(
  schema: Schema,
  { registry }: Emission,
): JsonType | undefined {
  const { allOf = [] } = schema;
  return [schema, ...allOf]
    .filter(({ types }) => types === undefined)
    .map(({ ref }) => (ref === undefined ? undefined : registry.get(ref)))
    .map((target) => target && toldType(target, registry))
    .find(Boolean);
}

function soleType({ types = [] }: Schema): JsonType | undefined {
  return types.length === 1 ? types[0] : undefined;
}
