import { deriveSchema } from "../../ir/derived-schema.js";
import type {
  DiscriminatorEntry,
  Schema,
  SchemaId,
  SchemaRegistry,
} from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { isBase } from "../../schema/closed.js";
import { leavesMore } from "../../schema/tags/implied-tags.js";
import {
  type Lines,
  linesOf,
  ownDiscriminators,
} from "../../schema/tags/lines.js";
import { meantTags } from "../../schema/tags/meant-tags.js";
import { oneOfValues } from "../../schema/values.js";

/** The tags that a schema may have, by the property whose they are. */
type Tags = Map<string, Set<string>>;

/**
 * `allOf` inheritance: a schema that extends one with a discriminator, but without branches, is meant by its own values of it
 * and by those of what extends it in turn. Gives the schemas with these added where they require the property and leave others to it as well: that is
 * for types and examples, and decides nothing (OpenAPI 3.1.1, 4.8.25).
 */
export function withInheritedTags(registry: SchemaRegistry): SchemaRegistry {
  const lines = linesOf(registry);
  const tagged = inheritedTags(lines);
  return new Map(
    [...registry].map(([id, schema]) => [
      id,
      withTags(withEntries(schema, id, lines), tagged.get(id), registry),
    ]),
  );
}

/** The tags of each component that extends a base: its own, and those of what extends it. */
function inheritedTags(lines: Lines): ReadonlyMap<SchemaId, Tags> {
  const tagged = new Map<SchemaId, Tags>();
  for (const [id, ancestors] of lines.ancestors)
    for (const ancestor of ancestors)
      for (const { propertyName } of ownDiscriminators(
        lines.registry.get(ancestor),
      )) {
        const tags = meantTags(id, propertyName, lines);
        for (const heir of [id, ...ancestors])
          if (heir !== ancestor && lines.ancestors.get(heir)?.has(ancestor))
            addTags(tagged, heir, propertyName, tags);
      }
  return tagged;
}

/** A base whose mapping names itself, if it is meant, and what extends it, also where the author leaves that to names and to other mappings. */
function withEntries(schema: Schema, id: SchemaId, lines: Lines): Schema {
  const heirs = lines.heirs.get(id);
  return heirs === undefined
    ? schema
    : withEntriesFor([...heirs, id], schema, lines);
}

function withEntriesFor(
  ids: readonly SchemaId[],
  schema: Schema,
  lines: Lines,
): Schema {
  const { discriminator, allOf } = schema;
  const within = allOf && {
    allOf: allOf.map((part) => withEntriesFor(ids, part, lines)),
  };
  if (discriminator === undefined || !isBase(schema))
    return { ...schema, ...within };
  const { propertyName, mapping } = discriminator;
  const isNamed = (entry: DiscriminatorEntry): boolean =>
    mapping.some(
      ({ value, schema: target }) =>
        value === entry.value && target === entry.schema,
    );
  const added = ids
    .flatMap((each) =>
      meantTags(each, propertyName, lines).map((value) => ({
        value,
        schema: each,
      })),
    )
    .filter((entry) => !isNamed(entry));
  return {
    ...schema,
    ...within,
    discriminator: { ...discriminator, mapping: [...mapping, ...added] },
  };
}

function addTags(
  tagged: Map<SchemaId, Tags>,
  heir: SchemaId,
  property: string,
  values: readonly string[],
): void {
  const byProperty: Tags = tagged.get(heir) ?? new Map();
  tagged.set(heir, byProperty);
  byProperty.set(
    property,
    new Set([...(byProperty.get(property) ?? []), ...values]),
  );
}

function withTags(
  schema: Schema,
  tags: Tags | undefined,
  registry: SchemaRegistry,
): Schema {
  if (tags === undefined) return schema;
  const rules = [...tags].flatMap(([name, values]) =>
    values.size > 0 && leavesMore([...values], name, schema, "both", registry)
      ? [tagRule(schema, name, [...values], registry)]
      : [],
  );
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
