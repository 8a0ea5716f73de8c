import { isArray, isObject, type JsonValue } from "../../../ir/json.js";
import type { DependentRequired, Property } from "../../../ir/schema.js";
import {
  keyword,
  type KeywordReader,
  type Reading,
  tell,
  wrong,
} from "../keyword.js";
import { count, lowerMap, subschema } from "./kinds.js";

/** JSON Schema 2020-12 Core, 10.2.2.4, 10.3.2 and 11.3; Validation, 6.5. `dependencies`: draft 4, 5.4.5, and still read in 2020-12. */
export const objectKeywords: readonly KeywordReader[] = [
  keyword("properties", "applicator", "everywhere", (value, schema) => {
    const properties = lowerMap(value, schema, "properties");
    if (properties !== undefined) schema.node.properties = properties;
  }),
  keyword("patternProperties", "applicator", ["draft4"], (value, schema) => {
    const properties = lowerMap(value, schema, "patternProperties");
    if (properties === undefined) return;
    schema.node.patternProperties = properties.flatMap((each) => {
      const pattern = schema.pattern(each.name, "patternProperties", each.name);
      return pattern === undefined ? [] : [{ pattern, schema: each.schema }];
    });
  }),
  subschema("additionalProperties", "applicator", "everywhere"),
  subschema("propertyNames", "applicator", []),
  subschema("unevaluatedProperties", "unevaluated", []),
  keyword("required", "validation", "everywhere", (value, schema) => {
    if (typeof value === "boolean" && schema.isLenient)
      return tellOfRequired(schema);
    const names = readStrings(value);
    if (names === undefined)
      return wrong(schema, "required", "an array of strings");
    schema.node.required = [...new Set(names)];
  }),
  count("minProperties"),
  count("maxProperties"),
  keyword("dependentRequired", "validation", [], (value, schema) => {
    if (!isObject(value))
      return wrong(
        schema,
        "dependentRequired",
        "an object of arrays of strings",
      );
    for (const [name, each] of Object.entries(value))
      addDependentRequired(name, each, schema, "dependentRequired");
  }),
  keyword("dependentSchemas", "applicator", [], (value, schema) => {
    const properties = lowerMap(value, schema, "dependentSchemas");
    if (properties === undefined) return;
    schema.node.dependentSchemas = [
      ...(schema.node.dependentSchemas ?? []),
      ...properties,
    ];
  }),
  keyword("dependencies", "applicator", ["draft4"], (value, schema) => {
    if (!isObject(value)) return wrong(schema, "dependencies", "an object");
    for (const [name, each] of Object.entries(value))
      readDependency(name, each, schema);
  }),
];

/** Draft 3 had it at the property, OpenAPI has it at parameters; which of several schemas around would be meant, it doesn't say. */
function tellOfRequired(schema: Reading): void {
  tell(
    schema,
    "keyword-without-effect",
    "required",
    "`required` has no effect in a schema unless it is an array: the object around lists the names of what it requires.",
  );
}

function readDependency(name: string, value: JsonValue, schema: Reading): void {
  if (isArray(value))
    return addDependentRequired(name, value, schema, "dependencies");
  const property: Property = {
    name,
    schema: schema.lower("dependencies", name),
  };
  schema.node.dependentSchemas = [
    ...(schema.node.dependentSchemas ?? []),
    property,
  ];
}

function addDependentRequired(
  name: string,
  value: JsonValue,
  schema: Reading,
  keywordName: string,
): void {
  const required = readStrings(value);
  if (required === undefined)
    return wrong(schema, keywordName, "an object of arrays of strings");
  const added: DependentRequired = { name, required: [...new Set(required)] };
  schema.node.dependentRequired = [
    ...(schema.node.dependentRequired ?? []),
    added,
  ];
}

function readStrings(value: JsonValue): readonly string[] | undefined {
  return isArray(value) && value.every((each) => typeof each === "string")
    ? value
    : undefined;
}
