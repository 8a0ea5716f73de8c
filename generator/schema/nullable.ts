import { deriveSchema } from "../ir/derived-schema.js";
import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { assertions, soleReference } from "./assertions.js";
import { alternativesOf } from "./in-place.js";

/** The schema that tells of a value that is not null: what the schema refers to, or the only branch for such values. */
export function telling(
  schema: Schema,
  registry: SchemaRegistry,
): Schema | undefined {
  if (schema.ref !== undefined) return registry.get(schema.ref);
  const alternatives = alternativesOf(schema);
  const branches = alternatives.length > 0 ? alternatives : schema.allOf;
  const [only, ...others] = (branches ?? []).filter((each) => !isNull(each));
  return others.length === 0 ? only : undefined;
}

/** What a schema refers to, if that tells of each of its values but null. */
export function referredTo(
  schema: Schema,
  registry: SchemaRegistry,
): SchemaId | undefined {
  return schema.ref ?? telling(schema, registry)?.ref;
}

/**
 * What a schema says of other values than null, through references.
 *
 * @returns `undefined` where it refuses null, accepts nothing else, or says it by other means than a list of types or a branch for null
 */
export function withoutNull(
  schema: Schema,
  registry: SchemaRegistry,
  seen: ReadonlySet<string> = new Set(),
): Schema | undefined {
  const ref = soleReference(schema);
  const target = registry.get(ref ?? "");
  if (ref !== undefined && target !== undefined)
    return seen.has(ref)
      ? undefined
      : withoutNull(target, registry, new Set([...seen, ref]));
  const { types = [] } = schema;
  const others = types.filter((each) => each !== "null");
  if (others.length > 0 && others.length < types.length)
    return deriveSchema(schema, "value", { ...schema, types: others });
  const alternatives = alternativesOf(schema);
  const values = alternatives.filter((each) => !isNull(each));
  const isChoice =
    values.length === 1 &&
    alternatives.length === 2 &&
    assertions(schema).length === 1;
  return isChoice ? values[0] : undefined;
}

/** Whether a schema accepts nothing but null. */
export function isNull(schema: Schema): boolean {
  return schema.types?.length === 1 && schema.types[0] === "null";
}

/** A schema's description, or that of what it refers to; some steps on where there is none. */
export function descriptionOf(
  schema: Schema,
  registry: SchemaRegistry,
): string | undefined {
  let next: Schema | undefined = schema;
  for (let step = 0; step < 4 && next !== undefined; step += 1) {
    if (next.description !== undefined) return next.description;
    next = telling(next, registry);
  }
  return undefined;
}
