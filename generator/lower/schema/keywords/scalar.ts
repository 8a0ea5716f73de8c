import { isArray, type JsonValue } from "../../../ir/json.js";
import type { JsonType } from "../../../ir/schema.js";
import {
  keyword,
  type KeywordReader,
  type Reading,
  tell,
  wrong,
} from "../keyword.js";
import { count } from "./kinds.js";

/** JSON Schema 2020-12 Validation, 6.1 to 6.3 and 7. */
export const scalarKeywords: readonly KeywordReader[] = [
  keyword("type", "validation", "everywhere", readType),
  keyword("enum", "validation", "everywhere", (value, schema) => {
    if (!isArray(value)) return wrong(schema, "enum", "an array");
    tellOfInexact("enum", value, schema);
    schema.node.enum = value;
  }),
  keyword("const", "validation", [], (value, schema) => {
    tellOfInexact("const", [value], schema);
    schema.node.const = { value };
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

/** Integers from 2^53 on are read as the nearest one that a double has, and so is what comes over the wire (RFC 8259, 6). */
function tellOfInexact(
  name: string,
  values: readonly JsonValue[],
  schema: Reading,
): void {
  const inexact = values.find(
    (value) => Number.isInteger(value) && !Number.isSafeInteger(value),
  );
  if (inexact !== undefined)
    tell(
      schema,
      "number-inexact",
      name,
      `JavaScript has no integers beyond 2^53 that it tells apart: \`${name}\` takes the neighbours of ${String(inexact)} as well.`,
    );
}

function isFinite(value: JsonValue): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function readType(value: JsonValue, schema: Reading): void {
  const names = isArray(value) ? value : [value];
  const types = names.filter(isType);
  const isUnknown = types.length < names.length || types.length === 0;
  if (isUnknown && isUnknownName(names, schema)) return tellOfNoEffect(schema);
  const isMixed =
    schema.dialect === "oas30" && (isArray(value) || value === "null");
  if (isUnknown || (isMixed && !schema.isLenient))
    return wrong(schema, "type", typeExpectation(schema, names));
  if (isMixed)
    tell(
      schema,
      "type-array-in-30",
      "type",
      "An array of types, or null as one, is of OpenAPI 3.1, and 3.0 writes `nullable: true`: it is read as it is meant.",
    );
  schema.node.types = [...new Set(types)];
}

/** Names of other languages: whether `String`, `any` or `file` mean what they look like, nobody can tell. */
function isUnknownName(
  names: readonly JsonValue[],
  { isLenient }: Reading,
): boolean {
  return (
    isLenient &&
    names.length > 0 &&
    names.every((each) => typeof each === "string")
  );
}

function tellOfNoEffect(schema: Reading): void {
  tell(
    schema,
    "keyword-without-effect",
    "type",
    "`type` has no effect where it names no type of JSON Schema.",
  );
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
    else if (isFinite(value)) readNumericBound(value, schema, name);
    else wrong(schema, name, "a number");
  });
}

function readNumericBound(
  value: number,
  schema: Reading,
  name: "exclusiveMinimum" | "exclusiveMaximum",
): void {
  schema.node[name] = value;
  if (schema.dialect === "oas30")
    tell(
      schema,
      "exclusive-bound-number",
      name,
      "A number as `exclusiveMinimum` or `exclusiveMaximum` is of OpenAPI 3.1, and 3.0 has true beside the bound: it is read as it is meant.",
    );
}

function readBooleanBound(
  value: JsonValue,
  schema: Reading,
  name: "exclusiveMinimum" | "exclusiveMaximum",
): void {
  if (typeof value !== "boolean") wrong(schema, name, "true or false");
  else if (schema.dialect === "oas31")
    tell(
      schema,
      "exclusive-bound-boolean",
      name,
      "A boolean as `exclusiveMinimum` or `exclusiveMaximum` is of OpenAPI 3.0, and 3.1 has the bound itself there: it is read as it is meant.",
    );
}

/** Each version's form is read in the other one, too: many descriptions were moved up without changing it, or written by tools that mix both. */
function booleanBounds(
  { dialect, isLenient, object }: Reading,
  name: "exclusiveMinimum" | "exclusiveMaximum",
): boolean {
  return isLenient
    ? typeof object[name] === "boolean"
    : dialect === "oas30" || dialect === "draft4";
}

function readFormat(value: JsonValue, schema: Reading): void {
  if (typeof value !== "string") return wrong(schema, "format", "a string");
  const isDraft4 = schema.dialect === "draft4";
  schema.node.format =
    isDraft4 && value === "hostname" ? "rfc1123-hostname" : value;
}
