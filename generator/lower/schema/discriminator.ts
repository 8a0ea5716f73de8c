import { derivedId, deriveSchema } from "../../ir/derived-schema.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import type {
  Discriminator,
  DiscriminatorEntry,
  Schema,
  SchemaId,
} from "../../ir/schema.js";
import type { Reading } from "./keyword.js";

/** OpenAPI 3.x, Discriminator Object. Implicit entries are added by `withImplicitEntries`, once the branches are known. */
export function readDiscriminator(value: JsonValue, schema: Reading): void {
  const propertyName = isObject(value) ? own(value, "propertyName") : undefined;
  if (!isObject(value) || typeof propertyName !== "string")
    return schema.wrong("discriminator", "an object with a `propertyName`");
  const fallback = own(value, "defaultMapping");
  const defaultMapping =
    typeof fallback === "string"
      ? mapped(fallback, schema, "defaultMapping")
      : undefined;
  schema.node.discriminator = {
    propertyName,
    mapping: explicitEntries(value, schema),
    ...(defaultMapping !== undefined && { defaultMapping }),
  };
}

function explicitEntries(
  value: JsonObject,
  schema: Reading,
): readonly DiscriminatorEntry[] {
  const mapping = own(value, "mapping");
  if (mapping === undefined) return [];
  if (!isObject(mapping)) {
    schema.wrong(
      "discriminator",
      "an object whose `mapping` is an object of strings",
    );
    return [];
  }
  return Object.entries(mapping).flatMap(([name, reference]) => {
    const target =
      typeof reference === "string"
        ? mapped(reference, schema, "mapping", name)
        : undefined;
    return target === undefined ? [] : [{ value: name, schema: target }];
  });
}

/** A mapping's value is the name of a component, or else a reference. */
function mapped(
  reference: string,
  schema: Reading,
  ...tokens: readonly string[]
): SchemaId | undefined {
  const component = schema.componentNamed(reference);
  if (component !== undefined) return component;
  if (/[#/]|\.(?:json|ya?ml)$/.test(reference))
    return schema.reference("discriminator", reference);
  schema.warn(
    "discriminator-mapping-unknown",
    `No schema is named \`${reference.slice(0, 80)}\`: this entry is left out.`,
    "discriminator",
    ...tokens,
  );
  return undefined;
}

/**
 * A branch without an explicit entry is named by its component's name (OpenAPI 3.0.4, 4.7.25.3). Where a branch declares other values of the
 * property itself, nothing could ever be that branch: then its author forgot the mapping, and what the branch declares is meant.
 *
 * @param declared the values of the property that the schema of a reference declares by `const` or `enum`
 */
export function withImplicitEntries(
  discriminator: Discriminator,
  branches: readonly Schema[],
  declared: (id: SchemaId) => readonly string[],
): Discriminator {
  const explicit = new Set(discriminator.mapping.map((entry) => entry.schema));
  const implied = branches.flatMap(({ ref }) =>
    ref === undefined || explicit.has(ref)
      ? []
      : impliedValues(ref, declared(ref)).map((value) => ({
          value,
          schema: ref,
        })),
  );
  const mapping = [
    ...discriminator.mapping,
    ...unambiguous(implied, discriminator),
  ];
  return { ...discriminator, mapping };
}

/** A value that several branches take tells none of them apart: those are left to be tried. */
function unambiguous(
  implied: readonly DiscriminatorEntry[],
  { mapping }: Discriminator,
): readonly DiscriminatorEntry[] {
  const owners = new Map<string, Set<SchemaId>>();
  for (const { value, schema } of [...mapping, ...implied])
    owners.set(value, (owners.get(value) ?? new Set()).add(schema));
  const isShared = ({ value }: DiscriminatorEntry): boolean =>
    (owners.get(value)?.size ?? 0) > 1;
  const shared = new Set(implied.filter(isShared).map((entry) => entry.schema));
  return implied.filter((entry) => !shared.has(entry.schema));
}

function impliedValues(
  id: SchemaId,
  declared: readonly string[],
): readonly string[] {
  const name = componentName(id);
  if (name === undefined) return [];
  return declared.length === 0 || declared.includes(name) ? [name] : declared;
}

/** The strings that a schema as written allows for a property by `const` or `enum`, in its own `properties` or those of an inline `allOf`. */
export function declaredTags(
  schema: JsonValue | undefined,
  propertyName: string,
  depth = 0,
): readonly string[] {
  if (!isObject(schema) || depth > 8) return [];
  const properties = own(schema, "properties");
  const property = isObject(properties)
    ? own(properties, propertyName)
    : undefined;
  const values = isObject(property) ? tagsOf(property) : [];
  const parts = own(schema, "allOf");
  if (values.length > 0 || !isArray(parts)) return values;
  return parts.flatMap((part) => declaredTags(part, propertyName, depth + 1));
}

function tagsOf(property: JsonObject): readonly string[] {
  const only = own(property, "const");
  const values = only === undefined ? own(property, "enum") : [only];
  return isArray(values)
    ? values.filter((value) => typeof value === "string")
    : [];
}

function componentName(id: SchemaId): string | undefined {
  const name = /#\/components\/schemas\/([^/]+)$/.exec(id)?.[1];
  return name?.replaceAll("~1", "/").replaceAll("~0", "~");
}

/**
 * `allOf` inheritance: a schema that extends one with a discriminator, but without branches, is meant by its own values of it
 * and by those of what extends it in turn. Gives the schemas with that rule added.
 */
export function withInheritedTags(
  registry: ReadonlyMap<SchemaId, Schema>,
): ReadonlyMap<SchemaId, Schema> {
  const parents = parentsOf(registry);
  const tagged = new Map<SchemaId, Map<SchemaId, Set<string>>>();
  for (const id of parents.keys()) {
    for (const ancestor of ancestorsOf(id, parents)) {
      const discriminator = registry.get(ancestor)?.discriminator;
      if (discriminator === undefined || hasBranches(registry.get(ancestor)))
        continue;
      const values = discriminator.mapping
        .filter((entry) => entry.schema === id)
        .map((entry) => entry.value);
      const tags =
        values.length > 0
          ? values
          : impliedValues(id, loweredTags(registry.get(id), discriminator));
      for (const heir of [id, ...ancestorsOf(id, parents)]) {
        if (heir !== ancestor && ancestorsOf(heir, parents).has(ancestor))
          addTags(tagged, heir, ancestor, tags);
      }
    }
  }
  return new Map(
    [...registry].map(([id, schema]) => [
      id,
      withTags(schema, tagged.get(id), registry),
    ]),
  );
}

/** Like `declaredTags`, of a schema that was lowered. */
function loweredTags(
  schema: Schema | undefined,
  { propertyName }: Discriminator,
): readonly string[] {
  return [schema, ...(schema?.allOf ?? [])].flatMap((part) => {
    const property = part?.properties?.find(
      ({ name }) => name === propertyName,
    )?.schema;
    const values = property?.const ? [property.const.value] : property?.enum;
    return (values ?? []).filter((value) => typeof value === "string");
  });
}

function addTags(
  tagged: Map<SchemaId, Map<SchemaId, Set<string>>>,
  heir: SchemaId,
  ancestor: SchemaId,
  values: readonly string[],
): void {
  const byAncestor = tagged.get(heir) ?? new Map<SchemaId, Set<string>>();
  tagged.set(heir, byAncestor);
  byAncestor.set(
    ancestor,
    new Set([...(byAncestor.get(ancestor) ?? []), ...values]),
  );
}

function withTags(
  schema: Schema,
  tags: ReadonlyMap<SchemaId, ReadonlySet<string>> | undefined,
  registry: ReadonlyMap<SchemaId, Schema>,
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
  const [only] = values;
  const id = derivedId(schema.id, "discriminator");
  const value =
    values.length === 1 && only !== undefined
      ? { const: { value: only } }
      : { enum: values };
  return deriveSchema(schema, "discriminator", {
    required: [name],
    properties: [
      {
        name,
        schema: {
          id: `${id}/value`,
          at: schema.at,
          types: ["string"],
          ...value,
        },
      },
    ],
  });
}

function hasBranches(schema: Schema | undefined): boolean {
  return schema?.oneOf !== undefined || schema?.anyOf !== undefined;
}

function parentsOf(
  registry: ReadonlyMap<SchemaId, Schema>,
): ReadonlyMap<SchemaId, readonly SchemaId[]> {
  const withParents = [...registry].map(
    ([id, schema]) =>
      [id, (schema.allOf ?? []).flatMap((each) => each.ref ?? [])] as const,
  );
  return new Map(withParents.filter(([, parents]) => parents.length > 0));
}

function ancestorsOf(
  id: SchemaId,
  parents: ReadonlyMap<SchemaId, readonly SchemaId[]>,
): ReadonlySet<SchemaId> {
  const found = new Set<SchemaId>(parents.get(id) ?? []);
  for (const each of found)
    for (const parent of parents.get(each) ?? []) found.add(parent);
  return found;
}
