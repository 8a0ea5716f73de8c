import type { Schema, SchemaRegistry } from "../ir/schema.js";

/** Whether a schema admits objects only and declares properties: then its properties can stand in `params`. */
export function isObjectSchema(
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  return (
    admitsObjectsOnly(schema, registry, new Set()) &&
    declaredProperties(schema, registry).length > 0
  );
}

function admitsObjectsOnly(
  schema: Schema,
  registry: SchemaRegistry,
  seen: ReadonlySet<string>,
): boolean {
  if (schema.types !== undefined)
    return schema.types.length === 1 && schema.types[0] === "object";
  const below = (each: Schema): boolean =>
    admitsObjectsOnly(each, registry, seen);
  if (schema.ref !== undefined && !seen.has(schema.ref)) {
    const target = registry.get(schema.ref);
    if (
      target !== undefined &&
      admitsObjectsOnly(target, registry, new Set([...seen, schema.ref]))
    )
      return true;
  }
  if (schema.allOf?.some(below) === true) return true;
  const alternatives = schema.oneOf ?? schema.anyOf ?? [];
  if (alternatives.length > 0) return alternatives.every(below);
  return (
    schema.properties !== undefined &&
    schema.enum === undefined &&
    schema.const === undefined
  );
}

/** Every property name that a schema declares, through its applicators and references, in the author's order. */
export function declaredProperties(
  schema: Schema,
  registry: SchemaRegistry,
): readonly string[] {
  const names = new Set<string>();
  visitParts(schema, registry, (part) => {
    for (const property of part.properties ?? []) names.add(property.name);
    for (const name of part.required ?? []) names.add(name);
  });
  return [...names];
}

/** Whether a schema says itself that properties beyond the declared ones are welcome. */
export function isOpen(schema: Schema, registry: SchemaRegistry): boolean {
  let open = false;
  visitParts(schema, registry, (part) => {
    const rest = part.additionalProperties ?? part.unevaluatedProperties;
    if (
      (rest !== undefined && rest.never !== true) ||
      part.patternProperties !== undefined
    )
      open = true;
  });
  return open;
}

/** Calls `visit` for every schema that applies to the same value: the schema, its branches, and what they refer to. */
function visitParts(
  schema: Schema,
  registry: SchemaRegistry,
  visit: (part: Schema) => void,
): void {
  const seen = new Set<Schema>();
  const stack: (Schema | undefined)[] = [schema];
  while (stack.length > 0) {
    const part = stack.pop();
    if (part === undefined || seen.has(part)) continue;
    seen.add(part);
    visit(part);
    const next = [
      part.ref === undefined ? undefined : registry.get(part.ref),
      ...(part.allOf ?? []),
      ...(part.oneOf ?? []),
      ...(part.anyOf ?? []),
      part.if,
      part.then,
      part.else,
      ...(part.dependentSchemas ?? []).map((each) => each.schema),
    ];
    stack.push(...next.reverse());
  }
}
