import { isArray, type JsonValue } from "../../../ir/json.js";
import { below } from "../../../ir/pointer.js";
import type { JsonType } from "../../../ir/schema.js";
import {
  keyword,
  type KeywordReader,
  type Reading,
  wrong,
} from "../keyword.js";
import { count } from "./kinds.js";

/** JSON Schema 2020-12 Validation, 6.1 to 6.3 and 7. */
export const scalarKeywords: readonly KeywordReader[] = [
  keyword("type", "validation", "everywhere", readType),
  keyword("enum", "validation", "everywhere", (value, schema) => {
    if (!isArray(value)) return wrong(schema, "enum", "an array");
    schema.node.enum = value;
  }),
  keyword("const", "validation", [], (value, { node }) => {
    node.const = { value };
  }),
  bound("minimum", "exclusiveMinimum"),
  bound("maximum", "exclusiveMaximum"),
  exclusiveBound("exclusiveMinimum"),
  exclusiveBound("exclusiveMaximum"),
  keyword("multipleOf", "validation", "everywhere", (value, schema) => {
    if (!isFinite(value) || value <= 0)
      return wrong(schema, "multipleOf", "a number greater than 0");
    schema.node.multipleOf = value;
  }),
  count("minLength"),
  count("maxLength"),
  keyword("pattern", "validation", "everywhere", (value, schema) => {
    if (typeof value !== "string") return wrong(schema, "pattern", "a string");
    const pattern = schema.pattern(value, "pattern");
    if (pattern !== undefined) schema.node.pattern = pattern;
  }),
  keyword("format", "format", "everywhere", readFormat),
  keyword("format", "format-assertion", [], (value, schema) => {
    readFormat(value, schema);
    schema.node.formatAsserted = true;
  }),
];

function isFinite(value: JsonValue): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function readType(value: JsonValue, schema: Reading): void {
  const names = isArray(value) ? value : [value];
  const types = names.filter(isType);
  if (types.length < names.length || types.length === 0)
    return wrong(schema, "type", typeExpectation(schema, names));
  schema.node.types = [...new Set(types)];
}

function typeExpectation(
  { dialect }: Reading,
  given: readonly JsonValue[],
): string {
  if (dialect === "oas30")
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
function bound(
  name: "minimum" | "maximum",
  exclusive: "exclusiveMinimum" | "exclusiveMaximum",
): KeywordReader {
  return keyword(name, "validation", "everywhere", (value, schema) => {
    if (!isFinite(value)) return wrong(schema, name, "a number");
    const isExcluded =
      booleanBounds(schema, exclusive) && schema.object[exclusive] === true;
    schema.node[isExcluded ? exclusive : name] = value;
  });
}

function exclusiveBound(
  name: "exclusiveMinimum" | "exclusiveMaximum",
): KeywordReader {
  return keyword(name, "validation", "everywhere", (value, schema) => {
    if (booleanBounds(schema, name)) readBooleanBound(value, schema, name);
    else if (isFinite(value)) schema.node[name] = value;
    else wrong(schema, name, "a number");
  });
}

function readBooleanBound(
  value: JsonValue,
  schema: Reading,
  name: "exclusiveMinimum" | "exclusiveMaximum",
): void {
  if (typeof value !== "boolean") wrong(schema, name, "true or false");
  else if (schema.dialect === "oas31")
    schema.report.add(
      "exclusive-bound-boolean",
      `\`${name}\` is a number in OpenAPI 3.1; it is read as OpenAPI 3.0 defines it.`,
      below(schema.at, name),
    );
}

/** OpenAPI 3.0's form is read in 3.1, too: many descriptions were moved up without changing it. */
function booleanBounds(
  { dialect, object }: Reading,
  name: "exclusiveMinimum" | "exclusiveMaximum",
): boolean {
  return dialect === "oas31"
    ? typeof object[name] === "boolean"
    : dialect === "oas30" || dialect === "draft4";
}

function readFormat(value: JsonValue, schema: Reading): void {
  if (typeof value !== "string") return wrong(schema, "format", "a string");
  const isDraft4 = schema.dialect === "draft4";
  schema.node.format =
    isDraft4 && value === "hostname" ? "rfc1123-hostname" : value;
}
