import { isArray, isObject, type JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { isOpen } from "../schema/closed.js";
import { allParts } from "../schema/in-place.js";
import { propertiesOf } from "../schema/properties.js";
import { isGivenOn } from "../schema/sides.js";

/**
 * A value without the properties that its schema does not declare, or that only come back: examples of whole answers are often shown as what is sent,
 * and TypeScript refuses a literal with more than its type has.
 */
export function onlyDeclared(
  value: JsonValue,
  schema: Schema,
  registry: SchemaRegistry,
): JsonValue {
  if (isArray(value)) {
    const items = allParts(schema, registry).find(
      (part) => part.items !== undefined,
    )?.items;
    return items === undefined
      ? value
      : value.map((each) => onlyDeclared(each, items, registry));
  }
  if (!isObject(value)) return value;
  const properties = propertiesOf(schema, registry);
  if (properties.size === 0) return value;
  const isAnyKept = isOpen(schema, registry);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const declared = properties.get(name)?.schema;
      if (declared === undefined) return isAnyKept ? [[name, each]] : [];
      if (!isGivenOn("request", declared, registry)) return [];
      return [[name, onlyDeclared(each, declared, registry)]];
    }),
  );
}
