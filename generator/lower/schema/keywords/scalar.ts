import { isArray, type JsonValue } from "../../../ir/json.js";
import type { JsonType } from "../../../ir/schema.js";
import {
  type Family,
  keyword,
  type KeywordReader,
  type Reading,
  type Vocabulary,
} from "../keyword.js";

/** JSON Schema 2020-12 Validation, 6.1 to 6.3 and 7. */
export const scalarKeywords: readonly KeywordReader[] = [
  keyword("type", "validation", "everywhere", readType),
  keyword("enum", "validation", "everywhere", (value, schema) => {
    if (!isArray(value)) return schema.wrong("enum", "an array");
    schema.node.enum = value;
  }),
  keyword("const", "validation", [], (value, { node }) => {
    node.const = { value };
  }),
  keyword("minimum", "validation", ["oas30", "draft4"], (value, schema) =>
    readBound(value, schema, "minimum", "exclusiveMinimum"),
  ),
  keyword("maximum", "validation", ["oas30", "draft4"], (value, schema) =>
    readBound(value, schema, "maximum", "exclusiveMaximum"),
  ),
  keyword(
    "exclusiveMinimum",
    "validation",
    ["oas30", "draft4"],
    (value, schema) => readExclusive(value, schema, "exclusiveMinimum"),
  ),
  keyword(
    "exclusiveMaximum",
    "validation",
    ["oas30", "draft4"],
    (value, schema) => readExclusive(value, schema, "exclusiveMaximum"),
  ),
  keyword("multipleOf", "validation", "everywhere", (value, schema) => {
    if (!isFinite(value) || value <= 0)
      return schema.wrong("multipleOf", "a number greater than 0");
    schema.node.multipleOf = value;
  }),
  count("minLength"),
  count("maxLength"),
  keyword("pattern", "validation", "everywhere", (value, schema) => {
    if (typeof value !== "string") return schema.wrong("pattern", "a string");
    if (schema.checkPattern(value, "pattern")) schema.node.pattern = value;
  }),
  keyword("format", "format", "everywhere", readFormat),
  keyword("format", "format-assertion", [], (value, schema) => {
    readFormat(value, schema);
    schema.node.formatAsserted = true;
  }),
];

/** A keyword whose value is a non-negative integer, such as `minLength`. */
export function count(
  name:
    | "minLength"
    | "maxLength"
    | "minItems"
    | "maxItems"
    | "minProperties"
    | "maxProperties"
    | "minContains"
    | "maxContains",
  families: readonly Family[] | "everywhere" = "everywhere",
  vocabulary: Vocabulary = "validation",
): KeywordReader {
  return keyword(name, vocabulary, families, (value, schema) => {
    if (!isFinite(value) || !Number.isInteger(value) || value < 0)
      return schema.wrong(name, "a non-negative integer");
    schema.node[name] = value;
  });
}

export function isFinite(value: JsonValue): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function readType(value: JsonValue, schema: Reading): void {
  const names = isArray(value) ? value : [value];
  const types = names.filter(isType);
  if (types.length < names.length || types.length === 0)
    return schema.wrong("type", typeExpectation(schema, names));
  schema.node.types = [...new Set(types)];
}

function typeExpectation(
  { resource }: Reading,
  given: readonly JsonValue[],
): string {
  if (resource.dialect === "oas30")
    return "one of array, boolean, integer, number, object or string";
  const hint = given.includes(null) ? ' (YAML takes "null" in quotes)' : "";
  return `one of null, boolean, object, array, number, string or integer, or an array of them${hint}`;
}

const typeNames: ReadonlySet<JsonValue> = new Set<JsonType>([
  "null",
  "boolean",
  "object",
  "array",
  "number",
  "string",
  "integer",
]);

function isType(value: JsonValue): value is JsonType {
  return typeNames.has(value);
}

/** OpenAPI 3.0 and draft 4: `exclusiveMinimum: true` says that `minimum` itself is excluded. A number there is 2020-12's form. */
function readBound(
  value: JsonValue,
  schema: Reading,
  name: "minimum" | "maximum",
  exclusive: "exclusiveMinimum" | "exclusiveMaximum",
): void {
  if (!isFinite(value)) return schema.wrong(name, "a number");
  const excluded =
    booleanBounds(schema, exclusive) && schema.object[exclusive] === true;
  schema.node[excluded ? exclusive : name] = value;
}

function readExclusive(
  value: JsonValue,
  schema: Reading,
  name: "exclusiveMinimum" | "exclusiveMaximum",
): void {
  if (booleanBounds(schema, name)) {
    if (typeof value !== "boolean") schema.wrong(name, "true or false");
    else if (schema.resource.dialect === "oas31")
      schema.warn(
        "exclusive-bound-boolean",
        `\`${name}\` is a number in OpenAPI 3.1; it is read as OpenAPI 3.0 defines it.`,
        name,
      );
  } else if (isFinite(value)) schema.node[name] = value;
  else schema.wrong(name, "a number");
}

/** OpenAPI 3.0's form is read in 3.1, too: many descriptions were moved up without changing it. */
function booleanBounds(
  { resource, object }: Reading,
  name: "exclusiveMinimum" | "exclusiveMaximum",
): boolean {
  return resource.dialect === "oas31"
    ? typeof object[name] === "boolean"
    : resource.dialect === "oas30" || resource.dialect === "draft4";
}

function readFormat(value: JsonValue, schema: Reading): void {
  if (typeof value !== "string") return schema.wrong("format", "a string");
  const isDraft4 = schema.resource.dialect === "draft4";
  schema.node.format =
    isDraft4 && value === "hostname" ? "rfc1123-hostname" : value;
}
