import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { isObject, listOf } from "./json.js";

/** A schema of one resource in the words of draft 4, as far as that has them: what it has no word for is left out. */
export function asDraft4(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema === false ? { not: {} } : {};
  const { $ref } = schema;
  if (typeof $ref === "string" && !isTarget(schema))
    return { $ref: $ref.replace("#/$defs/", "#/definitions/") };
  return {
    ...identification(schema),
    ...kept(schema, same, (value) => value),
    ...kept(schema, lists, (value) => listOf(value).map(asDraft4)),
    ...kept(schema, maps, asMap),
    ...kept(schema, ["not"], asDraft4),
    ...kept(schema, ["additionalProperties"], (value) =>
      typeof value === "boolean" ? value : asDraft4(value),
    ),
    ...only(schema, "const", (value) => ({ enum: [value] })),
    ...only(schema, "required", (value) =>
      listOf(value).length > 0 ? { required: value } : {},
    ),
    ...bound(schema, "minimum", "exclusiveMinimum"),
    ...bound(schema, "maximum", "exclusiveMaximum"),
    ...items(schema),
    ...dependencies(schema),
  };
}

const same = [
  "type",
  "enum",
  "minimum",
  "maximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
];

const lists = ["allOf", "anyOf", "oneOf"];

const maps = ["properties", "patternProperties"];

/** Draft 4 ignores what stands beside `$ref`, so that whoever is referred to must not have one. */
function isTarget(schema: JsonObject): boolean {
  return ["$id", "$anchor", "$dynamicAnchor", "$defs"].some((keyword) =>
    Object.hasOwn(schema, keyword),
  );
}

/** Draft 4 Core, 7.2: an `id` that is a fragment is what is `$anchor` now. */
function identification(schema: JsonObject): JsonObject {
  const anchor = schema["$anchor"] ?? schema["$dynamicAnchor"];
  return {
    ...(typeof anchor === "string" && { id: `#${anchor}` }),
    ...only(schema, "$id", (id) => ({ id })),
    ...only(schema, "$defs", (value) => ({ definitions: asMap(value) })),
  };
}

function bound(
  schema: JsonObject,
  keyword: string,
  exclusive: string,
): JsonObject {
  const value = schema[keyword] ?? schema[exclusive];
  return only(schema, exclusive, () => ({
    ...(value !== undefined && { [keyword]: value }),
    [exclusive]: true,
  }));
}

function items(schema: JsonObject): JsonObject {
  const first = schema["prefixItems"];
  if (first === undefined) return kept(schema, ["items"], asDraft4);
  return {
    items: listOf(first).map(asDraft4),
    ...only(schema, "items", (rest) => ({
      additionalItems: typeof rest === "boolean" ? rest : asDraft4(rest),
    })),
  };
}

function dependencies(schema: JsonObject): JsonObject {
  const required = Object.entries(objectOf(schema["dependentRequired"])).filter(
    ([, names]) => listOf(names).length > 0,
  );
  const schemas = Object.entries(asMap(schema["dependentSchemas"]));
  if (required.length + schemas.length === 0) return {};
  return { dependencies: Object.fromEntries([...required, ...schemas]) };
}

function asMap(value: JsonValue | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(objectOf(value)).map(([name, each]) => [
      name,
      asDraft4(each),
    ]),
  );
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function kept(
  schema: JsonObject,
  keywords: readonly string[],
  written: (value: JsonValue) => JsonValue,
): JsonObject {
  return Object.assign(
    {},
    ...keywords.map((keyword) =>
      only(schema, keyword, (value) => ({ [keyword]: written(value) })),
    ),
  );
}

function only(
  schema: JsonObject,
  keyword: string,
  written: (value: JsonValue) => JsonObject,
): JsonObject {
  const value = schema[keyword];
  return value === undefined ? {} : written(value);
}
