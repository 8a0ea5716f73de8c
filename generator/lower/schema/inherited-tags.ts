import { deriveSchema } from "../../ir/derived-schema.js";
import type {
  Discriminator,
  Schema,
  SchemaId,
  SchemaRegistry,
} from "../../ir/schema.js";
import { tagsOf } from "../../schema/tags.js";
import { valuesOf } from "../../schema/values.js";
import { impliedTags } from "./discriminator-mapping.js";

/** What each schema extends by `allOf`. */
type Parents = ReadonlyMap<SchemaId, readonly SchemaId[]>;

/** The tags that a schema may have, by the ancestor whose discriminator they are of. */
type Tags = Map<SchemaId, Set<string>>;

/**
 * `allOf` inheritance: a schema that extends one with a discriminator, but without branches, is meant by its own values of it
 * and by those of what extends it in turn. Gives the schemas with that rule added.
 */
export function withInheritedTags(registry: SchemaRegistry): SchemaRegistry {
  const parents = parentsOf(registry);
  const tagged = new Map<SchemaId, Tags>();
  for (const id of parents.keys()) {
    const line = [id, ...ancestorsOf(id, parents)];
    for (const ancestor of line.slice(1)) {
      const tags = inheritedTags(id, ancestor, registry);
      if (tags === undefined) continue;
      for (const heir of line)
        if (heir !== ancestor && ancestorsOf(heir, parents).has(ancestor))
          addTags(tagged, heir, ancestor, tags);
    }
  }
  return new Map(
    [...registry].map(([id, schema]) => [
      id,
      withTags(schema, tagged.get(id), registry),
    ]),
  );
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
  return mapped.length > 0
    ? mapped
    : impliedTags(id, loweredTags(registry.get(id), discriminator));
}

/**
 * Like `declaredTags`, of a schema that was lowered. What keywords mean to a dialect is settled there (OpenAPI 3.0 has no `const`), so it can't
 * be told of the schema as written; and what a branch of a union is cannot wait for it.
 */
function loweredTags(
  schema: Schema | undefined,
  { propertyName }: Discriminator,
): readonly string[] {
  return [schema, ...(schema?.allOf ?? [])].flatMap((part) => {
    const property = part?.properties?.find(
      ({ name }) => name === propertyName,
    )?.schema;
    const values = (property && valuesOf(property)) ?? [];
    return values.filter((value) => typeof value === "string");
  });
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
    return name === undefined ? [] : [tagRule(schema, name, [...values])];
  });
  return { ...schema, allOf: [...(schema.allOf ?? []), ...rules] };
}

function tagRule(
  schema: Schema,
  name: string,
  values: readonly string[],
): Schema {
  const tag = deriveSchema(schema, "tag", {
    types: ["string"],
    ...oneOfValues(values),
  });
  return deriveSchema(schema, "discriminator", {
    required: [name],
    properties: [{ name, schema: tag }],
  });
}

function oneOfValues(
  values: readonly string[],
): Pick<Schema, "const" | "enum"> {
  const [only, ...others] = values;
  return only !== undefined && others.length === 0
    ? { const: { value: only } }
    : { enum: values };
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
