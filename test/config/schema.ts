import { objectIn } from "../../generator/config/schema.js";
import { isObject, type JsonValue } from "../../generator/ir/json.js";

/** The paths of all properties of a JSON Schema that have no description; `*` is additionalProperties and `[]` is items. */
export function undescribed(
  schema: JsonValue | undefined,
  path = "",
): readonly string[] {
  if (!isObject(schema)) return [];
  return [
    ...Object.entries(objectIn(schema, "properties")).flatMap(([key, part]) => [
      ...(isDescribed(part) ? [] : [`${path}/${key}`]),
      ...undescribed(part, `${path}/${key}`),
    ]),
    ...undescribed(schema["additionalProperties"], `${path}/*`),
    ...undescribed(schema["items"], `${path}/[]`),
  ];
}

function isDescribed(schema: JsonValue): boolean {
  return isObject(schema) && typeof schema["description"] === "string";
}
