import {
  isArray,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import type { Description } from "../description.js";

type Version = Description["version"];

/** A schema without a reference, of a document of one version of OpenAPI, as another one says the same. */
export function schemaInVersion(
  schema: JsonObject,
  from: Version,
  to: Version,
): JsonObject {
  if (from === to) return schema;
  if (from === "3.0")
    return withNull(withNumericBound(withNumericBound(schema, lower), upper));
  const bounded = withBooleanBound(withBooleanBound(schema, lower), upper);
  return withNullable(withoutConst(bounded));
}

/** A schema's reference, with what stands beside it: that counts in 3.1 alone. */
export function referenceInVersion(
  $ref: string,
  beside: JsonObject,
  from: Version,
  to: Version,
): JsonObject {
  if (from === to || Object.keys(beside).length === 0)
    return { $ref, ...beside };
  if (to === "3.0") {
    const allOf = own(beside, "allOf");
    return { ...beside, allOf: [...(isArray(allOf) ? allOf : []), { $ref }] };
  }
  const { nullable, description } = beside;
  return {
    ...(nullable === true ? { anyOf: [{ $ref }, ofNull] } : { $ref }),
    ...(description !== undefined && { description }),
  };
}

const ofNull: JsonObject = { type: "null" };

type Bound = readonly [
  "minimum" | "maximum",
  "exclusiveMinimum" | "exclusiveMaximum",
];

const lower: Bound = ["minimum", "exclusiveMinimum"];
const upper: Bound = ["maximum", "exclusiveMaximum"];

function withNumericBound(
  schema: JsonObject,
  [bound, exclusive]: Bound,
): JsonObject {
  const { [bound]: limit, [exclusive]: isExcluded, ...rest } = schema;
  if (typeof isExcluded !== "boolean") return schema;
  if (limit === undefined) return rest;
  return { ...rest, [isExcluded ? exclusive : bound]: limit };
}

function withBooleanBound(
  schema: JsonObject,
  [bound, exclusive]: Bound,
): JsonObject {
  const limit = schema[exclusive];
  return typeof limit === "number" && schema[bound] === undefined
    ? { ...schema, [bound]: limit, [exclusive]: true }
    : schema;
}

function withoutConst(schema: JsonObject): JsonObject {
  const { const: only, ...rest } = schema;
  return only === undefined || own(schema, "enum") !== undefined
    ? schema
    : { ...rest, enum: [only] };
}

/** What decides about null beside a type, so that another type would not be enough. */
const decisive = ["allOf", "anyOf", "oneOf", "not"];

/** `nullable: true` as a type, or as an alternative where more than a type is said. */
function withNull({ nullable, ...schema }: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  const isDecided = decisive.some((key) => Object.hasOwn(schema, key));
  if (nullable !== true) return schema;
  if (isDecided || (type === undefined && isArray(values)))
    return orNull(schema);
  if (typeof type !== "string") return schema;
  return {
    ...schema,
    type: [type, "null"],
    ...(isArray(values) &&
      !values.includes(null) && { enum: [...values, null] }),
  };
}

/** What is told of the value as a whole stays outside. */
function orNull(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema);
  const isOutside = ([key]: readonly [string, JsonValue]): boolean =>
    annotations.has(key) || key.startsWith("x-");
  const inside = entries.filter((each) => !isOutside(each));
  return {
    ...Object.fromEntries(entries.filter(isOutside)),
    anyOf: [Object.fromEntries(inside), ofNull],
  };
}

const annotations: ReadonlySet<string> = new Set([
  ...["title", "description", "deprecated", "readOnly", "writeOnly"],
  ...["default", "example", "externalDocs"],
]);

function withNullable(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (!isArray(type) || !type.includes("null")) return schema;
  const [only, ...others] = type.filter((each) => each !== "null");
  return only === undefined || others.length > 0
    ? schema
    : { ...schema, type: only, nullable: true };
}
