import { isArray, isObject, type JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { isOpen } from "../schema/closed.js";
import { allParts } from "../schema/in-place.js";
import { propertiesOf } from "../schema/properties.js";
import { isGivenOn } from "../schema/sides.js";
import type { ExampleSide } from "./wanted.js";

/**
 * A value without the properties that are not given on a side, as examples are often those of both. What is sent has none that its schema does not
 * declare, either: TypeScript refuses a literal with more than its type has.
 */
export function onSide(
  value: JsonValue,
  schema: Schema,
  side: ExampleSide,
): JsonValue {
  const { registry } = side;
  if (isArray(value)) {
    const items = allParts(schema, registry).find(
      (part) => part.items !== undefined,
    )?.items;
    return items === undefined
      ? value
      : value.map((each) => onSide(each, items, side));
  }
  if (!isObject(value)) return value;
  const properties = propertiesOf(schema, registry);
  if (properties.size === 0) return value;
  const isAnyKept = side.side === "response" || isOpen(schema, registry);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const declared = properties.get(name)?.schema;
      if (declared === undefined) return isAnyKept ? [[name, each]] : [];
      if (!isGivenOn(side.side, declared, registry)) return [];
      return [[name, onSide(each, declared, side)]];
    }),
  );
}
