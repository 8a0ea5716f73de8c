import type { Schema, SchemaDraft, SchemaRegistry } from "./schema.js";

/** Those of schemas that have some: they are asked for again and again, by everyone who walks through schemas. */
const known = new WeakMap<Schema, readonly Schema[]>();

/** The subschemas that a schema holds itself; what it refers to is not among them. */
export function subschemas(schema: Schema): readonly Schema[] {
  if (!hasSome(applicators, schema)) return none;
  const already = known.get(schema);
  if (already !== undefined) return already;
  const found = listSubschemas(schema);
  known.set(schema, found);
  return found;
}

/** A schema and everything below it, outermost first; references are not followed. */
export function walk(schema: Schema): readonly Schema[] {
  const found = [schema];
  for (const each of found)
    for (const below of subschemas(each)) found.push(below);
  return found;
}

const none: readonly Schema[] = [];

const single = [
  "items",
  "contains",
  "unevaluatedItems",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "not",
  "if",
  "then",
  "else",
] as const;
const listed = ["prefixItems", "allOf", "anyOf", "oneOf"] as const;
const named = ["properties", "patternProperties", "dependentSchemas"] as const;

const applicators: ReadonlySet<string> = new Set([
  ...single,
  ...listed,
  ...named,
]);

/** Whether what stands at a keyword is subschemas. */
export function isApplicator(keyword: string): boolean {
  return applicators.has(keyword);
}

/** Those that are applied to the same value. */
const inPlace: ReadonlySet<string> = new Set(
  "allOf anyOf oneOf not if then else dependentSchemas".split(" "),
);

/** Most schemas have none, which their own few keywords tell sooner than all of these would. */
function hasSome(keywords: ReadonlySet<string>, schema: Schema): boolean {
  for (const keyword in schema) if (keywords.has(keyword)) return true;
  return false;
}

function listSubschemas(schema: Schema): readonly Schema[] {
  const found: Schema[] = [];
  for (const keyword of named)
    for (const entry of schema[keyword] ?? []) found.push(entry.schema);
  for (const keyword of listed)
    for (const each of schema[keyword] ?? []) found.push(each);
  for (const keyword of single) {
    const each = schema[keyword];
    if (each !== undefined) found.push(each);
  }
  return found;
}

/** The subschemas that a schema applies to the same value (JSON Schema 2020-12 Core, 10.2), but for the one that it negates; references are not followed. */
export function appliedInPlace(schema: Schema): readonly Schema[] {
  if (!hasSome(inPlace, schema)) return none;
  const { allOf = [], oneOf = [], anyOf = [], dependentSchemas = [] } = schema;
  const conditions = [schema.if, schema.then, schema.else];
  return [
    ...allOf,
    ...oneOf,
    ...anyOf,
    ...conditions.filter((each) => each !== undefined),
    ...dependentSchemas.map((each) => each.schema),
  ];
}

/** Like `appliedInPlace`, with the subschema of `not`, which is applied as well, though nothing that it says is said of the value. */
export function appliedOrNegatedInPlace(schema: Schema): readonly Schema[] {
  const applied = appliedInPlace(schema);
  return schema.not === undefined ? applied : [...applied, schema.not];
}

/** A schema and all that it holds about the same value, negated or not, outermost first; references are not followed. */
export function walkInPlace(schema: Schema): readonly Schema[] {
  const found = [schema];
  for (const each of found) found.push(...appliedOrNegatedInPlace(each));
  return found;
}

/** The ids that a schema and everything below it refers to. */
export function references(schema: Schema): ReadonlySet<string> {
  const found = new Set<string>();
  for (const each of walk(schema)) {
    if (each.ref !== undefined) found.add(each.ref);
    if (each.dynamicRef !== undefined) found.add(each.dynamicRef.target);
    for (const entry of each.discriminator?.mapping ?? [])
      found.add(entry.schema);
    const fallback = each.discriminator?.defaultMapping;
    if (fallback !== undefined) found.add(fallback);
  }
  return found;
}

/** The ids that schemas refer to, directly or through others. */
export function referencesThrough(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
): ReadonlySet<string> {
  const found = new Set(schemas.flatMap((each) => [...references(each)]));
  for (const id of found) {
    const target = registry.get(id);
    if (target !== undefined)
      for (const next of references(target)) found.add(next);
  }
  return found;
}

/** A copy of a schema in which `change` was applied to every node, innermost first. */
export function mapSchema(
  schema: Schema,
  change: (schema: Schema) => Schema,
): Schema {
  if (!hasSome(applicators, schema)) return change(schema);
  const map = (inner: Schema): Schema => mapSchema(inner, change);
  const copy: SchemaDraft = { ...schema };
  for (const keyword of single) {
    const inner = schema[keyword];
    if (inner !== undefined) copy[keyword] = map(inner);
  }
  for (const keyword of listed) {
    const inner = schema[keyword];
    if (inner !== undefined) copy[keyword] = inner.map(map);
  }
  const { properties, patternProperties, dependentSchemas } = schema;
  if (properties) copy.properties = mapEntries(properties, map);
  if (patternProperties)
    copy.patternProperties = mapEntries(patternProperties, map);
  if (dependentSchemas)
    copy.dependentSchemas = mapEntries(dependentSchemas, map);
  return change(copy);
}

function mapEntries<Entry extends { readonly schema: Schema }>(
  entries: readonly Entry[],
  map: (schema: Schema) => Schema,
): readonly Entry[] {
  return entries.map((entry) => ({ ...entry, schema: map(entry.schema) }));
}
