import {
  isArray,
  isEmptyObject,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import { withoutTags } from "../../typescript/jsdoc.js";
import { isMapField } from "../../ir/written/fields.js";

/**
 * The document in which values are no more than values: openapi-typescript looks for schemas and references in all of it, takes what an object may be
 * for schemas, and puts texts into comments as they are. What it shows of a value is a text, what it makes a type of is the schema of just that value,
 * and what it has no use for is left out.
 */
export function withMereValues(document: JsonObject): JsonObject {
  return ofObject(document, false);
}

/** @param isMap whether its keys are names that the author gave */
function ofObject(object: JsonObject, isMap: boolean): JsonObject {
  const fields = Object.entries(isMap ? object : withLiterals(object));
  const found = fields.flatMap(([name, value]) =>
    isMap ? [[name, ofValue(value, false)] as const] : ofField(name, value),
  );
  const isSame =
    found.length === fields.length &&
    found.every(([name, value]) => value === object[name]);
  return isSame ? object : Object.fromEntries(found);
}

type Field = readonly [name: string, value: JsonValue];

function ofField(name: string, value: JsonValue): readonly Field[] {
  if (name.startsWith("x-") || name === "links") return [];
  if (name === "examples")
    return isArray(value) ? [[name, value.map(shown)]] : [];
  if (name === "enum" || name === "const") return [[name, value]];
  if (texts.has(name)) return [[name, safeText(value)]];
  if (name === "default" || name === "example") return [[name, shown(value)]];
  return [[name, ofValue(value, isMapField(name))]];
}

function ofValue(value: JsonValue, isMap: boolean): JsonValue {
  if (isObject(value)) return ofObject(value, isMap);
  if (!isArray(value)) return value;
  const found = value.map((each) => ofValue(each, false));
  return found.every((each, index) => each === value[index]) ? value : found;
}

const texts: ReadonlySet<string> = new Set([
  "title",
  "summary",
  "description",
  "format",
]);

function safeText(value: JsonValue): JsonValue {
  return typeof value === "string" ? withoutTags(value) : value;
}

/** A value as the text that a comment has of it. */
function shown(value: JsonValue): JsonValue {
  return safeText(isNested(value) ? JSON.stringify(value, null, 2) : value);
}

/** A schema with `enum` or `const` of objects or lists: the schemas of these in their place. */
function withLiterals(schema: JsonObject): JsonObject {
  const value = own(schema, "const");
  if (isNested(value)) return { ...commentOf(schema), ...literal(value) };
  const values = own(schema, "enum");
  const isObjectType = own(schema, "type") === "object";
  if (!isArray(values) || !(isObjectType || values.some(isNested)))
    return schema;
  const { enum: _enum, ...rest } = schema;
  const isMore =
    isObjectType || "properties" in rest || "additionalProperties" in rest;
  const oneOf = values.map(literal);
  return { oneOf, ...(isMore ? rest : commentOf(schema)) };
}

/** The schema of which openapi-typescript makes the very type that it makes of the value. */
function literal(value: JsonValue): JsonObject {
  // In a union of one, since `enum` itself would have a comment.
  if (!isNested(value)) return { oneOf: [{ enum: [value] }] };
  if (isArray(value)) return { type: "array", prefixItems: value.map(literal) };
  const members = Object.entries(value).map(
    ([name, each]) => [name, literal(each)] as const,
  );
  return {
    type: "object",
    required: Object.keys(value),
    properties: Object.fromEntries(members),
  };
}

/** Whether a schema or a reference could be read in it. */
function isNested(value: JsonValue | undefined): value is Nested {
  return isArray(value)
    ? value.length > 0
    : isObject(value) && !isEmptyObject(value);
}

type Nested = JsonObject | readonly JsonValue[];

const commented: readonly string[] = [
  ...["title", "summary", "description", "format", "deprecated"],
  ...["default", "example", "examples", "nullable"],
];

/** What is said in comments, and of null. */
function commentOf(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([name]) => commented.includes(name)),
  );
}
