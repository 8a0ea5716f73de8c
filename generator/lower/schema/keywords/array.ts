import { isArray, type JsonValue } from "../../../ir/json.js";
import { keyword, type KeywordReader, type Reading } from "../keyword.js";
import { count, flag, subschema, subschemas } from "./kinds.js";

/** JSON Schema 2020-12 Core, 10.3.1 and 11.2; Validation, 6.4. Draft 4: `items` arrays and `additionalItems`. */
export const arrayKeywords: readonly KeywordReader[] = [
  subschemas("prefixItems", []),
  keyword("items", "applicator", "everywhere", readItems),
  keyword("additionalItems", "applicator", ["draft4"], (_, schema) => {
    if (schema.dialect === "draft4" && isArray(schema.object["items"]))
      schema.node.items = schema.lower("additionalItems");
  }),
  subschema("contains", "applicator", []),
  subschema("unevaluatedItems", "unevaluated", []),
  count("minItems"),
  count("maxItems"),
  count("minContains", []),
  count("maxContains", []),
  flag("uniqueItems", "validation", "everywhere"),
];

function readItems(value: JsonValue, schema: Reading): void {
  if (schema.dialect === "draft4" && isArray(value))
    schema.node.prefixItems = value.map((_, index) =>
      schema.lower("items", index),
    );
  else schema.node.items = schema.lower("items");
}
