import type { Property, Schema, SchemaRegistry } from "../ir/schema.js";

/** The schemas that a value must satisfy all of: the schema, its `allOf`, and what they refer to. */
export function conjuncts(
  schema: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  return collect(schema, registry, (part) => part.allOf ?? []);
}

/** Every schema that says something of the same value, whichever branch holds. */
export function allParts(
  schema: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  return collect(schema, registry, (part) => [
    ...(part.allOf ?? []),
    ...(part.oneOf ?? []),
    ...(part.anyOf ?? []),
    ...[part.if, part.then, part.else].filter((each) => each !== undefined),
    ...(part.dependentSchemas ?? []).map((each) => each.schema),
  ]);
}

function collect(
  schema: Schema,
  registry: SchemaRegistry,
  next: (part: Schema) => readonly Schema[],
): readonly Schema[] {
  const seen = new Set<Schema>();
  const stack = [schema];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    const target = part.ref === undefined ? undefined : registry.get(part.ref);
    const below = target === undefined ? next(part) : [target, ...next(part)];
    for (const each of below.toReversed()) stack.push(each);
  }
  return [...seen];
}

/** The properties that a schema declares anywhere, by name; where several parts do, the one that says most. */
export function propertiesOf(
  schema: Schema,
  registry: SchemaRegistry,
): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  for (const part of allParts(schema, registry))
    for (const property of part.properties ?? []) {
      const known = found.get(property.name);
      if (known === undefined || saysMore(property.schema, known.schema))
        found.set(property.name, property);
    }
  return found;
}

function saysMore(schema: Schema, than: Schema): boolean {
  const hasContent = (each: Schema): boolean =>
    each.never !== true &&
    (each.types ?? each.ref ?? each.oneOf ?? each.anyOf ?? each.allOf) !==
      undefined;
  if (hasContent(schema) !== hasContent(than)) return hasContent(schema);
  return than.description === undefined && schema.description !== undefined;
}

/** The properties that must be there in every case. */
export function requiredNames(
  schema: Schema,
  registry: SchemaRegistry,
): ReadonlySet<string> {
  return new Set(
    conjuncts(schema, registry).flatMap((part) => part.required ?? []),
  );
}

/** The schema that tells of a value that is not null: what the schema refers to, or the only branch for such values. */
export function telling(
  schema: Schema,
  registry: SchemaRegistry,
): Schema | undefined {
  if (schema.ref !== undefined) return registry.get(schema.ref);
  const branches = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  const [only, ...others] = branches.filter((branch) => !isNull(branch));
  return others.length === 0 ? only : undefined;
}

function isNull(schema: Schema): boolean {
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
