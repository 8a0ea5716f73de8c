import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { isArray, isObject, listOf } from "./json.js";

/** A schema of draft 4 in the words of OpenAPI 3.0 (Schema Object, 4.7.24), as far as that has them. */
export function asOas30(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema;
  const { $ref } = schema;
  if (typeof $ref === "string") return reference($ref);
  return {
    ...(isNullable(schema) && { nullable: true }),
    ...Object.fromEntries(
      Object.entries(schema).flatMap(([keyword, value]) =>
        Object.entries(written(keyword, value)),
      ),
    ),
  };
}

/**
 * Beside keywords that may refuse null, `nullable` is read as authors mean it, which is not what the letter says and the oracle does
 * (OpenAPI 3.0.4, 4.7.24.1; `test/openapi-suite` has the deviation).
 */
function isNullable(schema: JsonObject): boolean {
  return (
    listOf(schema["type"]).includes("null") &&
    !["enum", "allOf", "anyOf", "oneOf", "not"].some((keyword) =>
      Object.hasOwn(schema, keyword),
    )
  );
}

/** There are neither anchors nor a place for schemas but an extension. */
function reference($ref: string): JsonValue {
  if ($ref === "#") return { $ref };
  return $ref.startsWith("#/")
    ? { $ref: $ref.replace("#/definitions/", "#/x-definitions/") }
    : {};
}

function written(keyword: string, value: JsonValue): JsonObject {
  switch (keyword) {
    case "id":
    case "patternProperties":
    case "additionalItems":
    case "dependencies":
      return {};
    case "definitions":
      return { "x-definitions": asMap(value) };
    case "properties":
      return { properties: asMap(value) };
    case "allOf":
    case "anyOf":
    case "oneOf":
      return { [keyword]: listOf(value).map(asOas30) };
    case "items":
      return { items: asOas30(isArray(value) ? (value[0] ?? {}) : value) };
    case "not":
    case "additionalProperties":
      return { [keyword]: asOas30(value) };
    case "type":
      return asType(isArray(value) ? value : [value]);
    default:
      return { [keyword]: value };
  }
}

function asType(types: readonly JsonValue[]): JsonObject {
  const type = types.find((each) => each !== "null");
  return type === undefined ? {} : { type };
}

function asMap(value: JsonValue): JsonObject {
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).map(([name, each]) => [
      name,
      asOas30(each),
    ]),
  );
}
