import { deriveSchema } from "../ir/derived-schema.js";
import type { Location } from "../ir/json.js";
import type {
  Discriminator,
  Schema,
  SchemaId,
  SchemaRegistry,
} from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { requiredOn } from "./sides.js";
import { valuesOf } from "./values.js";

/** A branch and the values of the tag that only it takes. */
export interface TaggedBranch {
  readonly values: readonly string[];
  readonly schema: Schema;
}

/** How one property settles which branch of a union is meant. */
export interface Tagging {
  readonly property: string;
  readonly branches: readonly TaggedBranch[];
  /** For values that no branch takes: OpenAPI 3.2's `defaultMapping`. */
  readonly fallback?: Schema;
}

/** The values of the discriminator's property that mean a schema (OpenAPI 3.1, 4.8.25); none for one that it does not name. */
export function tagsOf(
  id: SchemaId | undefined,
  { mapping }: Discriminator,
): readonly string[] {
  return mapping
    .filter((entry) => entry.schema === id)
    .map((entry) => entry.value);
}

/**
 * The property that settles which of a union's branches is meant: that of its discriminator, or one that every branch requires with
 * constants of its own. `undefined` where there is none.
 */
export function taggingOf(
  schema: Schema,
  branches: readonly Schema[],
  side: Side | "both",
  registry: SchemaRegistry,
): Tagging | undefined {
  return (
    byDiscriminator(schema, branches) ?? byConstants(branches, side, registry)
  );
}

/** OpenAPI's discriminator, where every branch has a value. The mapped schema has to be valid, the others need not be invalid. */
function byDiscriminator(
  { discriminator, at }: Schema,
  branches: readonly Schema[],
): Tagging | undefined {
  if (discriminator === undefined || branches.length === 0) return undefined;
  const tagged = branches.map((schema) => ({
    schema,
    values: tagsOf(schema.ref, discriminator),
  }));
  if (tagged.some((each) => each.values.length === 0)) return undefined;
  const mapped = new Set(branches.map((each) => each.ref));
  const foreign = discriminator.mapping.filter(
    (entry) => !mapped.has(entry.schema),
  );
  const others = foreign.map(({ value, schema }) => ({
    values: [value],
    schema: reference(schema, at),
  }));
  const { defaultMapping } = discriminator;
  return {
    property: discriminator.propertyName,
    branches: [...tagged, ...others],
    ...(defaultMapping !== undefined && {
      fallback: reference(defaultMapping, at),
    }),
  };
}

function reference(id: SchemaId, at: Location): Schema {
  return deriveSchema({ id, at }, "reference", { ref: id });
}

/** A property that every branch requires, with string constants that no other branch takes. */
function byConstants(
  branches: readonly Schema[],
  side: Side | "both",
  registry: SchemaRegistry,
): Tagging | undefined {
  const [first, ...others] = branches;
  if (first === undefined || others.length === 0) return undefined;
  for (const property of constantProperties(first, side, registry).keys()) {
    const tagged = branches.map((schema) => ({
      schema,
      values: constantProperties(schema, side, registry).get(property) ?? [],
    }));
    const all = tagged.flatMap((each) => each.values);
    if (
      tagged.every((each) => each.values.length > 0) &&
      new Set(all).size === all.length
    )
      return { property, branches: tagged };
  }
  return undefined;
}

/** The properties of an object schema that are required and restricted to string constants, with these. */
function constantProperties(
  schema: Schema,
  side: Side | "both",
  registry: SchemaRegistry,
  depth = 0,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  if (depth > 8) return found;
  const target =
    schema.ref === undefined ? undefined : registry.get(schema.ref);
  const inner = [
    ...(target === undefined ? [] : [target]),
    ...(schema.allOf ?? []),
  ];
  for (const each of inner)
    for (const [name, values] of constantProperties(
      each,
      side,
      registry,
      depth + 1,
    ))
      found.set(name, values);
  if (schema.types?.join() !== "object" && schema.types !== undefined)
    return new Map();
  if (schema.types === undefined) return found;
  const required = new Set(requiredOn(side, schema, registry));
  for (const { name, schema: each } of schema.properties ?? []) {
    const values = stringConstants(each);
    if (required.has(name) && values !== undefined) found.set(name, values);
  }
  return found;
}

function stringConstants(schema: Schema): readonly string[] | undefined {
  const values = valuesOf(schema);
  return values?.every((each) => typeof each === "string") === true
    ? values
    : undefined;
}
