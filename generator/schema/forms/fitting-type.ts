import type { PropertyEncoding } from "../../ir/api.js";
import { essenceOf, isJsonType, mediaTypesIn } from "../../ir/media-type.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { bytesOf } from "../bytes.js";
import { allParts } from "../in-place.js";
import { acceptedKinds } from "../kinds.js";
import { propertiesOf } from "../properties.js";

/** Encodings in which a list of media types is the one that a property is written as, where one of them fits what its schema takes. */
export function fittingEncodings(
  encoding: readonly PropertyEncoding[],
  schema: Schema | undefined,
  registry: SchemaRegistry,
): readonly PropertyEncoding[] {
  const properties = schema && propertiesOf(schema, registry);
  return encoding.map((each) => {
    const { property, contentType = "" } = each;
    const own = properties?.get(property)?.schema;
    const fitting = own && fittingType(contentType, own, registry);
    return fitting === undefined ? each : { ...each, contentType: fitting };
  });
}

/** Objects and lists are written as JSON, texts as they are; which bytes are meant, their own type says. */
function fittingType(
  list: string,
  schema: Schema,
  registry: SchemaRegistry,
): string | undefined {
  const types = mediaTypesIn(list);
  const value = itemOf(schema, registry);
  if (types.length < 2 || bytesOf(value, registry) !== undefined)
    return undefined;
  const kinds = acceptedKinds(value, registry);
  if (kinds?.has("object") === true || kinds?.has("array") === true)
    return types.find(isJsonType);
  return kinds?.has("string") === true
    ? types.find((type) => essenceOf(type) === "text/plain")
    : undefined;
}

/** What a list has as its items is written one by one (OpenAPI 3.1.1, 4.8.15.1). */
export function itemOf(schema: Schema, registry: SchemaRegistry): Schema {
  const items = allParts(schema, registry).flatMap((part) => part.items ?? []);
  return items[0] ?? schema;
}
