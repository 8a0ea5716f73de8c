import { deriveSchema } from "../../ir/derived-schema.js";
import type { JsonValue } from "../../ir/json.js";
import type {
  Discriminator,
  DiscriminatorEntry,
  Schema,
  SchemaId,
  SchemaRegistry,
} from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { leavesMore, listedTags } from "../../schema/tags/implied-tags.js";
import { tagsOf } from "../../schema/tags/tags.js";
import { oneOfValues, valuesOf } from "../../schema/values.js";
import { componentName } from "./discriminator-mapping.js";

/** What each schema extends by `allOf`. */
type Parents = ReadonlyMap<SchemaId, readonly SchemaId[]>;

/** The tags that a schema may have, by the ancestor whose discriminator they are of. */
type Tags = Map<SchemaId, Set<string>>;

/**
 * `allOf` inheritance: a schema that extends one with a discriminator, but without branches, is meant by its own values of it
 * and by those of what extends it in turn. Gives the schemas with these added where they require the property and leave others to it as well: that is
 * for types and examples, and decides nothing (OpenAPI 3.1.1, 4.8.25).
 */
export function withInheritedTags(registry: SchemaRegistry): SchemaRegistry {
  const parents = parentsOf(registry);
  const tagged = new Map<SchemaId, Tags>();
  const implied = new Map<SchemaId, DiscriminatorEntry[]>();
  for (const id of parents.keys()) {
    const line = [id, ...ancestorsOf(id, parents)];
    for (const ancestor of line.slice(1)) {
      const tags = inheritedTags(id, ancestor, registry);
      if (tags === undefined) continue;
      const entries = tags.map((value) => ({ value, schema: id }));
      implied.set(ancestor, [...(implied.get(ancestor) ?? []), ...entries]);
      for (const heir of line)
        if (heir !== ancestor && ancestorsOf(heir, parents).has(ancestor))
          addTags(tagged, heir, ancestor, tags);
    }
  }
  return new Map(
    [...registry].map(([id, schema]) => [
      id,
      withTags(
        withEntries(schema, implied.get(id) ?? [], registry),
        tagged.get(id),
        registry,
      ),
    ]),
  );
}

/** A base whose mapping names what extends it, also where the author leaves that to the names of the components. */
function withEntries(
  schema: Schema,
  entries: readonly DiscriminatorEntry[],
  registry: SchemaRegistry,
): Schema {
  const { discriminator } = schema;
  if (discriminator === undefined) return schema;
  const named = new Set(discriminator.mapping.map((each) => each.schema));
  const added = [
    ...entries.filter((each) => !named.has(each.schema)),
    ...ownEntries(schema, discriminator, entries, registry),
  ];
  if (added.length === 0) return schema;
  const mapping = [...discriminator.mapping, ...added];
  return { ...schema, discriminator: { ...discriminator, mapping } };
}

/** A base is meant by the values that it lists and that mean nothing else; one that lists none and has no mapping by its name, as its heirs are. */
function ownEntries(
  schema: Schema,
  { propertyName, mapping }: Discriminator,
  entries: readonly DiscriminatorEntry[],
  registry: SchemaRegistry,
): readonly DiscriminatorEntry[] {
  if (entries.length === 0) return [];
  const name = mapping.length === 0 ? componentName(schema.id) : undefined;
  const listed = listedTags(propertyName, schema, "both", registry);
  const values = [...(listed ?? [name])].filter(isText);
  const taken = new Set([...mapping, ...entries].map(({ value }) => value));
  return values
    .filter((value) => !taken.has(value))
    .map((value) => ({ value, schema: schema.id }));
}

/** The values that mean a schema to the discriminator of an ancestor; `undefined` if that has none, or has branches to tell apart by it. */
function inheritedTags(
  id: SchemaId,
  ancestor: SchemaId,
  registry: SchemaRegistry,
): readonly string[] | undefined {
  const { discriminator, oneOf, anyOf } = registry.get(ancestor) ?? {};
  if (discriminator === undefined || (oneOf ?? anyOf) !== undefined)
    return undefined;
  const mapped = tagsOf(id, discriminator);
  if (mapped.length > 0) return mapped;
  const declared = declaredTags(registry.get(id), discriminator);
  const name = componentName(id);
  if (declared.length > 0 || name === undefined) return declared;
  return [name];
}

/** The strings that a schema, or a part of its `allOf`, lists for the property. */
function declaredTags(
  schema: Schema | undefined,
  { propertyName }: Discriminator,
): readonly string[] {
  return [schema, ...(schema?.allOf ?? [])].flatMap((part) => {
    const property = part?.properties?.find(
      ({ name }) => name === propertyName,
    )?.schema;
    const values = (property && valuesOf(property)) ?? [];
    return values.filter(isText);
  });
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string";
}

function addTags(
  tagged: Map<SchemaId, Tags>,
  heir: SchemaId,
  ancestor: SchemaId,
  values: readonly string[],
): void {
  const byAncestor: Tags = tagged.get(heir) ?? new Map();
  tagged.set(heir, byAncestor);
  byAncestor.set(
    ancestor,
    new Set([...(byAncestor.get(ancestor) ?? []), ...values]),
  );
}

function withTags(
  schema: Schema,
  tags: Tags | undefined,
  registry: SchemaRegistry,
): Schema {
  if (tags === undefined) return schema;
  const rules = [...tags].flatMap(([ancestor, values]) => {
    const name = registry.get(ancestor)?.discriminator?.propertyName;
    return name !== undefined &&
      values.size > 0 &&
      leavesMore([...values], name, schema, "both", registry)
      ? [tagRule(schema, name, [...values], registry)]
      : [];
  });
  return rules.length === 0
    ? schema
    : { ...schema, allOf: [...(schema.allOf ?? []), ...rules] };
}

/** Required and given where the schema itself says so. */
function tagRule(
  schema: Schema,
  name: string,
  values: readonly string[],
  registry: SchemaRegistry,
): Schema {
  const isGiven = (side: Side): boolean =>
    leavesMore(values, name, schema, side, registry);
  const tag = deriveSchema(schema, "tag", {
    types: ["string"],
    ...oneOfValues(values),
    ...(!isGiven("request") && { readOnly: true }),
    ...(!isGiven("response") && { writeOnly: true }),
  });
  return deriveSchema(schema, "discriminator", {
    required: [name],
    properties: [{ name, schema: tag }],
  });
}

function parentsOf(registry: SchemaRegistry): Parents {
  const withParents = [...registry].map(
    ([id, schema]) =>
      [id, (schema.allOf ?? []).flatMap((each) => each.ref ?? [])] as const,
  );
  return new Map(withParents.filter(([, parents]) => parents.length > 0));
}

function ancestorsOf(id: SchemaId, parents: Parents): ReadonlySet<SchemaId> {
  const found = new Set<SchemaId>(parents.get(id) ?? []);
  for (const each of found)
    for (const parent of parents.get(each) ?? []) found.add(parent);
  return found;
}
