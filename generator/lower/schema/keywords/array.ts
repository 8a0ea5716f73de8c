import { isArray, type JsonValue } from "../../../ir/json.js";
import { keyword, type KeywordReader, type Reading, tell } from "../keyword.js";
import { count, flag, subschema, subschemas } from "./kinds.js";

/** JSON Schema 2020-12 Core, 10.3.1 and 11.2; Validation, 6.4. Draft 4: `items` arrays and `additionalItems`. */
export const arrayKeywords: readonly KeywordReader[] = [
  subschemas("prefixItems", []),
  keyword("items", "applicator", "everywhere", readItems),
  keyword("additionalItems", "mixed", ["draft4"], (_, schema) => {
    if (hasItemsArray(schema))
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
  if (!hasItemsArray(schema) || !isArray(value)) {
    schema.node.items = schema.lower("items");
    return;
  }
  if (schema.isLenient) tellOfItemsArray(schema);
  if (value.length > 0)
    schema.node.prefixItems = value.map((_, index) =>
      schema.lower("items", index),
    );
}

/** Draft 4's form of a tuple. Beside `prefixItems` nobody can tell what it is to mean. */
function hasItemsArray({ dialect, isLenient, object }: Reading): boolean {
  return (
    (dialect === "draft4" || isLenient) &&
    isArray(object["items"]) &&
    !Object.hasOwn(object, "prefixItems")
  );
}

function tellOfItemsArray(schema: Reading): void {
  const how =
    schema.dialect === "oas31"
      ? "OpenAPI 3.1 writes it `prefixItems`, with `items` for what comes after them"
      : "OpenAPI 3.0 has none";
  tell(
    schema,
    "items-array",
    "items",
    `An array of \`items\` is a tuple: it is read so, as it is meant. ${how}.`,
  );
}
