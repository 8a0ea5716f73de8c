import { deriveSchema } from "../ir/derived-schema.js";
import type { Property, Schema, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { allParts, askedOnce, conjuncts, isDeciding } from "./in-place.js";
import { requiredOn } from "./sides.js";
import { oneOfValues, valuesOf } from "./values.js";

/**
 * Every property name that a schema declares or requires, or that tells its branches apart, through its applicators and references, in the author's
 * order.
 */
export function declaredNames(
  schema: Schema,
  registry: SchemaRegistry,
): readonly string[] {
  const names = new Set<string>();
  for (const part of allParts(schema, registry)) {
    for (const property of part.properties ?? []) names.add(property.name);
    for (const name of part.required ?? []) names.add(name);
    if (part.discriminator !== undefined)
      names.add(part.discriminator.propertyName);
  }
  return [...names];
}

/** The properties that a schema declares anywhere, by name; where several parts do, the one that says most. A tag has the values that types say. */
export function propertiesOf(
  schema: Schema,
  registry: SchemaRegistry,
): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  const parts = allParts(schema, registry);
  for (const part of parts)
    for (const property of part.properties ?? []) {
      const known = found.get(property.name);
      if (known === undefined || saysMore(property.schema, known.schema))
        found.set(property.name, property);
    }
  if (parts.every(isDeciding)) return found;
  for (const { name, schema: tag } of inheritedTags(schema, registry)) {
    const declared = found.get(name)?.schema;
    if (declared !== undefined)
      found.set(name, { name, schema: withTag(declared, tag, registry) });
  }
  return found;
}

/** What the discriminators of ancestors imply of their properties; where several speak of one, what all of them leave. */
function inheritedTags(
  schema: Schema,
  registry: SchemaRegistry,
): readonly Property[] {
  const rules = conjuncts(schema, registry).filter((part) => !isDeciding(part));
  const tags = new Map<string, Schema>();
  for (const { name, schema: tag } of rules.flatMap(
    ({ properties = [] }) => properties,
  )) {
    const known = tags.get(name);
    tags.set(name, known === undefined ? tag : common(known, tag));
  }
  return [...tags].map(([name, tag]) => ({ name, schema: tag }));
}

function common(one: Schema, other: Schema): Schema {
  const values = valuesOf(one)?.filter((each) =>
    valuesOf(other)?.includes(each),
  );
  return values === undefined || values.length === 0
    ? other
    : { ...other, ...oneOfValues(values) };
}

/** A property as it is declared, with the values that a tag leaves it. */
function withTag(
  declared: Schema,
  tag: Schema,
  registry: SchemaRegistry,
): Schema {
  const target = registry.get(declared.ref ?? "");
  const { title, description, deprecated, readOnly, writeOnly, extensions } = {
    ...target,
    ...declared,
  };
  return deriveSchema(declared, "tag", {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
    ...(readOnly && { readOnly }),
    ...(writeOnly && { writeOnly }),
    ...(extensions && { extensions }),
    ...(tag.types && { types: tag.types }),
    ...oneOfValues(valuesOf(tag) ?? []),
    ...(tag.openEnum && { openEnum: tag.openEnum }),
  });
}

function saysMore(schema: Schema, than: Schema): boolean {
  const hasContent = (each: Schema): boolean =>
    each.never !== true &&
    (each.types ?? each.ref ?? each.oneOf ?? each.anyOf ?? each.allOf) !==
      undefined;
  if (hasContent(schema) !== hasContent(than)) return hasContent(schema);
  return than.description === undefined && schema.description !== undefined;
}

/** The names that `propertyNames` lists, itself or by reference, so that there can be no others; `undefined` where it lists none. */
export function listedNames(
  { propertyNames }: Schema,
  registry: SchemaRegistry,
): readonly string[] | undefined {
  if (propertyNames === undefined) return undefined;
  const parts = conjuncts(propertyNames, registry);
  const values = parts.map(valuesOf).find((each) => each !== undefined);
  return values?.filter((name) => typeof name === "string");
}

/** The properties that must be there in every case, on a side. */
export function requiredNames(
  side: Side | "both",
  schema: Schema,
  registry: SchemaRegistry,
): ReadonlySet<string> {
  return new Set(
    conjuncts(schema, registry).flatMap((part) =>
      requiredOn(side, part, registry),
    ),
  );
}

/** Whether an object must be sent with something in it: `{}` would be refused. */
export function requiresProperties(
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  const asked = askedOnce(registry, (part, ask, referred) => {
    const { minProperties = 0, allOf = [], oneOf = [], anyOf = [] } = part;
    return (
      requiredOn("request", part, registry).length > 0 ||
      minProperties > 0 ||
      referred() === true ||
      allOf.some(ask) ||
      (oneOf.length > 0 && oneOf.every(ask)) ||
      (anyOf.length > 0 && anyOf.every(ask))
    );
  });
  return asked(schema);
}
