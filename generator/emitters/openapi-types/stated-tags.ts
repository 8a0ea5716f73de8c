import type { GlobalContext } from "openapi-typescript";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";

type Discriminators = GlobalContext["discriminators"];

/**
 * The discriminators of a document, with those heirs as settled that state the tag themselves: openapi-typescript would declare the tag of one that no
 * mapping names a second time, as its name.
 *
 * @param found what it found itself
 * @param inherited which it finds only where the base stands first of all parts, and before its heirs
 * @param resolve gives what a reference names
 */
export function withStatedTags(
  found: Discriminators,
  inherited: Discriminators["objects"],
  resolve: (reference: string) => JsonValue | undefined,
): Discriminators {
  const objects = { ...inherited, ...found.objects };
  const stating = Object.entries(objects)
    .filter(([ref, { propertyName }]) => states(resolve(ref), propertyName))
    .map(([ref]) => ref);
  return { objects, refsHandled: [...found.refsHandled, ...stating] };
}

/** Whether a schema that is no base itself declares a property, or lists its values in one of its own parts. */
function states(schema: JsonValue | undefined, name: string): boolean {
  if (!isObject(schema) || schema["discriminator"] !== undefined) return false;
  const allOf = schema["allOf"];
  return (
    declared(schema, name) !== undefined ||
    (isArray(allOf) && allOf.some((part) => lists(declared(part, name))))
  );
}

/** Whether a schema itself, or one of its own parts, declares a property. */
export function declares(schema: JsonObject, name: string): boolean {
  const allOf = schema["allOf"];
  const parts = isArray(allOf) ? [schema, ...allOf] : [schema];
  return parts.some((part) => declared(part, name) !== undefined);
}

function declared(schema: JsonValue, name: string): JsonValue | undefined {
  const properties = isObject(schema) ? schema["properties"] : undefined;
  return isObject(properties) ? own(properties, name) : undefined;
}

function lists(property: JsonValue | undefined): boolean {
  return (
    isObject(property) && (property["enum"] ?? property["const"]) !== undefined
  );
}
