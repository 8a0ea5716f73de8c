import { isArray, type JsonValue } from "../../../ir/json.js";
import type { Schema } from "../../../ir/schema.js";
import { keyword, type KeywordReader, type Reading } from "../keyword.js";
import { count } from "./scalar.js";

/** JSON Schema 2020-12 Core, 10.3.1 and 11.2; Validation, 6.4. Draft 4: `items` arrays and `additionalItems`. */
export const arrayKeywords: readonly KeywordReader[] = [
  keyword("prefixItems", "applicator", [], (value, schema) => {
    const items = lowerList(value, schema, "prefixItems");
    if (items !== undefined) schema.node.prefixItems = items;
  }),
  keyword("items", "applicator", "everywhere", readItems),
  keyword("additionalItems", "applicator", ["draft4"], (_, schema) => {
    if (isDraft4(schema) && isArray(schema.object["items"]))
      schema.node.items = schema.lower("additionalItems");
  }),
  keyword("contains", "applicator", [], (_, schema) => {
    schema.node.contains = schema.lower("contains");
  }),
  keyword("unevaluatedItems", "unevaluated", [], (_, schema) => {
    schema.node.unevaluatedItems = schema.lower("unevaluatedItems");
  }),
  count("minItems"),
  count("maxItems"),
  count("minContains", []),
  count("maxContains", []),
  keyword("uniqueItems", "validation", "everywhere", (value, schema) => {
    if (typeof value !== "boolean")
      return schema.wrong("uniqueItems", "true or false");
    if (value) schema.node.uniqueItems = true;
  }),
];

function readItems(value: JsonValue, schema: Reading): void {
  if (isDraft4(schema) && isArray(value)) {
    schema.node.prefixItems = value.map((_, index) =>
      schema.lower("items", index),
    );
  } else {
    schema.node.items = schema.lower("items");
  }
}

function isDraft4(schema: Reading): boolean {
  return schema.resource.dialect === "draft4";
}

/** The schemas of a keyword that holds an array of them; empty ones say nothing. */
export function lowerList(
  value: JsonValue,
  schema: Reading,
  name: string,
): readonly Schema[] | undefined {
  if (isArray(value) && value.length > 0)
    return value.map((_, index) => schema.lower(name, index));
  schema.wrong(name, "a non-empty array of schemas");
  return undefined;
}
