import type { DiscriminatorObject } from "openapi-typescript";
import {
  child,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import { joinPointer, targetOf, valueAt } from "../../ir/pointer.js";
import { isMapField, isValueField } from "../../ir/written/fields.js";

/**
 * The document with `oneOf` around what has a discriminator in an `allOf` and is no base there. openapi-typescript takes each schema with such an
 * `allOf` for an heir, whose tag is its own name: but a union has the tags of its branches, and only a component has a name that is one. It reads
 * no mapping to a name, so that references stand for those.
 */
export function withBasesAlone(document: JsonObject): JsonObject {
  const change: Change = (schema, isComponent) =>
    withReferences(withoutFalseBases(schema, isComponent, document), document);
  return changedFields(document, false, change);
}

function withoutFalseBases(
  schema: JsonObject,
  isComponent: boolean,
  document: JsonObject,
): JsonObject {
  const allOf = own(schema, "allOf");
  if (!isArray(allOf)) return schema;
  const parts = allOf.map((part) => {
    const base = discriminated(part, document);
    const isFree = base === undefined || (isComponent && !isUnion(base));
    return isFree ? part : { oneOf: [part] };
  });
  return { ...schema, allOf: parts };
}

function withReferences(schema: JsonObject, document: JsonObject): JsonObject {
  const discriminator = own(schema, "discriminator");
  const mapping = child(discriminator, "mapping");
  if (!isObject(discriminator) || !isObject(mapping)) return schema;
  const references = Object.entries(mapping).map(([value, to]) => {
    const pointer = joinPointer("/components/schemas", String(to));
    const isName = valueAt(document, pointer) !== undefined;
    return [value, isName ? `#${pointer}` : to] as const;
  });
  return {
    ...schema,
    discriminator: {
      ...discriminator,
      mapping: Object.fromEntries(references),
    },
  };
}

/** The discriminators that components have of their bases, by the references to these components. */
export function inheritedDiscriminators(
  document: JsonObject,
): Readonly<Record<string, DiscriminatorObject>> {
  const schemas = child(own(document, "components"), "schemas") ?? {};
  const found = Object.entries(schemas).flatMap(([name, schema]) => {
    const inherited = discriminatorOf(baseOf(schema, document));
    const reference = `#${joinPointer("/components/schemas", name)}`;
    return inherited === undefined ? [] : [[reference, inherited] as const];
  });
  return Object.fromEntries(found);
}

export function discriminatorOf(
  base: JsonObject | undefined,
): DiscriminatorObject | undefined {
  const discriminator = child(base, "discriminator");
  const propertyName = child(discriminator, "propertyName");
  if (typeof propertyName !== "string") return undefined;
  const mapping = Object.entries(child(discriminator, "mapping") ?? {});
  const texts = mapping.flatMap(([value, to]) =>
    typeof to === "string" ? [[value, to] as const] : [],
  );
  return { propertyName, mapping: Object.fromEntries(texts) };
}

/** What has a discriminator of a schema: itself, or what it extends. */
function discriminated(
  schema: JsonValue,
  document: JsonObject,
): JsonObject | undefined {
  return lineage(schema, document).find(hasDiscriminator);
}

function baseOf(
  schema: JsonValue,
  document: JsonObject,
): JsonObject | undefined {
  return basesOf(schema, document)[0];
}

/** What has a discriminator of all that a schema extends, the nearest first. */
export function basesOf(
  schema: JsonValue,
  document: JsonObject,
): readonly JsonObject[] {
  const isAlias = isObject(schema) && own(schema, "$ref") !== undefined;
  return isAlias
    ? []
    : lineage(schema, document).slice(1).filter(hasDiscriminator);
}

function hasDiscriminator(schema: JsonObject): boolean {
  return (
    own(schema, "$ref") === undefined && isObject(own(schema, "discriminator"))
  );
}

/** A schema and all that it extends, each once, however many ways lead to it; a part's own stand before the next part's. */
function lineage(
  schema: JsonValue,
  document: JsonObject,
): readonly JsonObject[] {
  const found = new Set<JsonObject>();
  const pending = [schema];
  while (pending.length > 0) {
    const next = pending.pop();
    if (!isObject(next) || found.has(next)) continue;
    found.add(next);
    pending.push(...extendedBy(next, document).toReversed());
  }
  return [...found];
}

function extendedBy(
  schema: JsonObject,
  document: JsonObject,
): readonly JsonValue[] {
  const reference = own(schema, "$ref");
  if (reference !== undefined) return [targetOf(reference, document) ?? null];
  const allOf = own(schema, "allOf");
  return isArray(allOf) ? allOf : [];
}

function isUnion(schema: JsonObject): boolean {
  return isArray(own(schema, "oneOf")) || isArray(own(schema, "anyOf"));
}

type Change = (schema: JsonObject, isComponent: boolean) => JsonObject;

function changedFields(
  object: JsonObject,
  isComponent: boolean,
  change: Change,
): JsonObject {
  const fields = Object.entries(change(object, isComponent));
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      isValueField(name) ? value : changedValue(value, name, change),
    ]),
  );
}

function changedValue(
  value: JsonValue,
  field: string,
  change: Change,
): JsonValue {
  if (isArray(value))
    return value.map((each) => changedValue(each, "", change));
  if (!isObject(value)) return value;
  if (!isMapField(field)) return changedFields(value, false, change);
  const members = Object.entries(value).map(([name, each]) => [
    name,
    isObject(each) ? changedFields(each, field === "schemas", change) : each,
  ]);
  return Object.fromEntries(members);
}
