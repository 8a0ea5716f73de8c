import type { Schema, SchemaDraft, SchemaRegistry } from "../../ir/schema.js";
import { saysSomething } from "../../schema/assertions.js";
import { type BytesMeant, sizeLimits } from "../../schema/bytes.js";
import { conjuncts } from "../../schema/in-place.js";
import { descriptionOf } from "../../schema/nullable.js";

/** What becomes of the schemas within another. */
export interface Within {
  /** Those that are applied to the same value. */
  inPlace(schema: Schema): Schema;
  /** Those of a list's items. */
  item?(schema: Schema): Schema;
  /** Those of an object's properties; of those that it does not name, by no name. */
  property?(schema: Schema, name: string): Schema;
}

const listed = ["allOf", "anyOf", "oneOf"] as const;
const single = ["not", "if", "then", "else"] as const;

/** A schema with what is within it changed; itself where nothing is. */
export function changeWithin(schema: Schema, within: Within): Schema {
  const changed: SchemaDraft = { ...schema };
  for (const keyword of listed) {
    const branches = schema[keyword];
    if (branches !== undefined)
      changed[keyword] = each(branches, within.inPlace);
  }
  for (const keyword of single) {
    const branch = schema[keyword];
    if (branch !== undefined) changed[keyword] = within.inPlace(branch);
  }
  if (within.item !== undefined) changeItems(changed, within.item);
  if (within.property !== undefined) changeProperties(changed, within.property);
  return isSame(schema, changed) ? schema : changed;
}

function changeItems(
  schema: SchemaDraft,
  change: (schema: Schema) => Schema,
): void {
  const { items, prefixItems } = schema;
  if (items !== undefined) schema.items = change(items);
  if (prefixItems !== undefined) schema.prefixItems = each(prefixItems, change);
}

function changeProperties(
  schema: SchemaDraft,
  change: (schema: Schema, name: string) => Schema,
): void {
  const { properties, additionalProperties } = schema;
  if (properties !== undefined)
    schema.properties = each(properties, (property) => {
      const changed = change(property.schema, property.name);
      return changed === property.schema
        ? property
        : { ...property, schema: changed };
    });
  if (additionalProperties !== undefined)
    schema.additionalProperties = change(additionalProperties, "");
}

/** The list itself where no item changes. */
function each<Item>(
  items: readonly Item[],
  change: (item: Item) => Item,
): readonly Item[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index])
    ? items
    : changed;
}

function isSame(schema: Schema, changed: Schema): boolean {
  const before = new Map<string, unknown>(Object.entries(schema));
  return Object.entries(changed).every(
    ([keyword, value]) => before.get(keyword) === value,
  );
}

/** A schema that means bytes, marked as such, whatever it refers to. */
export function asBytes(
  schema: Schema,
  { given, nullable }: BytesMeant,
  registry: SchemaRegistry,
): Schema {
  const { ref: _ref, allOf: _allOf, ...own } = schema;
  const description = descriptionOf(schema, registry);
  const said = conjuncts(schema, registry).find(
    (part) => part.contentMediaType !== undefined,
  );
  return {
    ...own,
    ...(description !== undefined && { description }),
    ...(said?.contentMediaType !== undefined && {
      contentMediaType: said.contentMediaType,
    }),
    ...sizeLimits(schema, registry),
    types: nullable ? ["string", "null"] : ["string"],
    bytes: given,
  };
}

/** A schema whose reference is replaced by what it leads to. */
export function besides(schema: Schema, target: Schema): Schema {
  const { ref: _ref, ...own } = schema;
  if (saysSomething(own))
    return { ...own, allOf: [...(own.allOf ?? []), target] };
  return { ...target, ...own };
}
