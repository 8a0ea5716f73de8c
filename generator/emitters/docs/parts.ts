import type { Property, Schema, SchemaRegistry } from "../../ir/schema.js";

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
