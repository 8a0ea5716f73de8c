import { isArray, isObject, type JsonValue } from "../../../ir/json.js";
import type { Property, Schema } from "../../../ir/schema.js";
import { isReferredText } from "../../referred-text.js";
import type { OlderDialect, Vocabulary } from "../dialect.js";
import {
  keyword,
  type KeywordReader,
  type Reading,
  tell,
  wrong,
} from "../keyword.js";
import { isReferredMap } from "../referred-map.js";

type Older = readonly OlderDialect[] | "everywhere";

/** An annotation whose value is a string. */
export function text(
  name: "title" | "description" | "contentEncoding" | "contentMediaType",
  older: Older,
): KeywordReader {
  return keyword(name, "annotation", older, (value, schema) => {
    const given =
      schema.isLenient && isReferredText(name, value)
        ? schema.referredText(name)
        : value;
    if (typeof given === "string")
      schema.node[name] =
        name === "description" ? schema.withAbsoluteLinks(given) : given;
    else if (given !== undefined) wrong(schema, name, "a string");
  });
}

/** A keyword that says something if it is true. */
export function flag(
  name: "deprecated" | "readOnly" | "writeOnly" | "uniqueItems",
  vocabulary: Vocabulary,
  older: Older,
): KeywordReader {
  return keyword(name, vocabulary, older, (value, schema) => {
    if (typeof value !== "boolean") return wrong(schema, name, "true or false");
    if (value) schema.node[name] = true;
  });
}

/** A keyword whose value is a non-negative integer. */
export function count(
  name: `${"min" | "max"}${"Length" | "Items" | "Contains" | "Properties"}`,
  older: Older = "everywhere",
): KeywordReader {
  return keyword(name, "validation", older, (value, schema) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0)
      return wrong(schema, name, "a non-negative integer");
    schema.node[name] = value;
  });
}

/** A keyword whose value is a schema. */
export function subschema(
  name:
    | "additionalProperties"
    | "contains"
    | "not"
    | "propertyNames"
    | "unevaluatedItems"
    | "unevaluatedProperties",
  vocabulary: Vocabulary,
  older: Older,
): KeywordReader {
  return keyword(name, vocabulary, older, (_, schema) => {
    schema.node[name] = schema.lower(name);
  });
}

/** A keyword whose value is an array of schemas. */
export function subschemas(
  name: "anyOf" | "oneOf" | "prefixItems",
  older: Older,
): KeywordReader {
  return keyword(name, "applicator", older, (value, schema) => {
    const schemas = lowerList(value, schema, name);
    if (schemas !== undefined) schema.node[name] = schemas;
  });
}

/** The schemas of a keyword that holds an array of them; empty ones say nothing. */
export function lowerList(
  value: JsonValue,
  schema: Reading,
  name: string,
): readonly Schema[] | undefined {
  if (isArray(value) && value.length > 0)
    return value.map((_, index) => schema.lower(name, index));
  wrong(schema, name, "a non-empty array of schemas");
  return undefined;
}

/**
 * The schemas of a keyword that holds them by name. `properties: { $ref: … }` is of no version of OpenAPI, but as a text is no schema, it
 * can only mean the map that it names.
 */
export function lowerMap(
  value: JsonValue,
  schema: Reading,
  name: string,
): readonly Property[] | undefined {
  if (schema.isLenient && isReferredMap(value)) {
    tell(
      schema,
      "map-reference",
      name,
      `\`${name}\` can't be a reference: it is read as the schemas that this names, as it is meant.`,
    );
    return schema.lowerReferredMap(name, value);
  }
  if (isObject(value))
    return Object.keys(value).map((key) => ({
      name: key,
      schema: schema.lower(name, key),
    }));
  wrong(schema, name, "an object of schemas");
  return undefined;
}
