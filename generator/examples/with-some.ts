import { isExact, type JsonObject, type JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { propertiesOf } from "../schema/properties.js";
import { exampleOf, type ExampleSource } from "./example.js";
import { byTelling } from "./telling.js";

/** An object of which no property is required, with the first two that say most and are short. */
export function withSome(schema: Schema, source: ExampleSource): JsonObject {
  const properties = propertiesOf(schema, source.registry).values();
  let object: JsonObject = {};
  for (const property of byTelling(properties, source)) {
    if (Object.keys(object).length === 2) break;
    const { name } = property;
    const value = exampleOf(property.schema, source, [], { name });
    if (value === undefined || !saysSomething(value)) continue;
    const larger = { ...object, [name]: value };
    if (source.accepts(schema, larger)) object = larger;
  }
  return object;
}

const shortest = '""'.length;
const longest = 120;

/** Neither nothing, nor so much that it fills the page. */
function saysSomething(value: JsonValue): boolean {
  if (!isExact(value)) return false;
  if (typeof value === "number" || typeof value === "boolean") return true;
  const { length } = JSON.stringify(value);
  return value !== null && length > shortest && length <= longest;
}
