import type { JsonObject, JsonValue } from "../ir/json.js";
import type { Property, Schema } from "../ir/schema.js";
import { propertiesOf } from "../schema/properties.js";
import { isGivenOn } from "../schema/sides.js";
import { exampleOf, type ExampleSource } from "./example.js";

/** What readers look for first in what they send. */
const telling =
  /^(?:model|input|prompt|name|title|email|description|text|message|content|query|amount|currency|status|state|enabled|value)$/i;

/** An object of which no property is required, with the first two that say most. */
export function withSome(schema: Schema, source: ExampleSource): JsonObject {
  const properties = [...propertiesOf(schema, source.registry).values()];
  let object: JsonObject = {};
  for (const property of byTelling(properties)) {
    if (Object.keys(object).length === 2) break;
    const value = plainValue(property, source);
    const larger = { ...object, ...value };
    if (value !== undefined && source.accepts(schema, larger)) object = larger;
  }
  return object;
}

function byTelling(properties: readonly Property[]): readonly Property[] {
  const first = properties.filter(({ name }) => telling.test(name));
  return [
    ...first,
    ...properties.filter((each) => !first.includes(each)),
  ].slice(0, 12);
}

function plainValue(
  { name, schema }: Property,
  source: ExampleSource,
): Readonly<Record<string, JsonValue>> | undefined {
  if (schema.deprecated === true) return undefined;
  if (!isGivenOn("request", schema, source.registry)) return undefined;
  const value = exampleOf(schema, source, [], { name });
  const isPlain =
    value !== undefined && value !== null && typeof value !== "object";
  return isPlain && value !== "" ? { [name]: value } : undefined;
}
