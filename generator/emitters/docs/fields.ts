import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { prefix, prose } from "../../markdown/prose.js";
import { descriptionOf, telling } from "../../schema/nullable.js";
import { propertiesOf, requiredNames } from "../../schema/properties.js";
import {
  type CrossFieldRule,
  crossFieldRules,
} from "../../words/cross-field.js";
import { describedValues } from "../../words/described-values.js";
import { rulesOf } from "../../words/rules.js";
import { type TypeNames, typeWords } from "../../words/type-words.js";

/** One named value of a list of values. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly description: string | undefined;
  /** Said besides the schema's rules: `in the path`. */
  readonly remarks: readonly string[];
}

/** Objects within objects are shown so deep; deeper ones by their type only. */
const deepest = 3;

/** A Markdown list of fields: name, type, rules, description, and the fields of objects inside of them. */
export function fieldList(
  fields: readonly Field[],
  names: TypeNames,
  registry: SchemaRegistry,
  depth = 0,
): string {
  const items = fields.map((field) => fieldItem(field, names, registry, depth));
  return joinItems(items);
}

/** Items of a list: a blank line between all of them, or none. */
export function joinItems(items: readonly string[]): string {
  const isLoose = items.some((item) => item.includes("\n\n"));
  return items
    .map((item) => prefix(item, "- ", "  "))
    .join(isLoose ? "\n\n" : "\n");
}

function fieldItem(
  field: Field,
  names: TypeNames,
  registry: SchemaRegistry,
  depth: number,
): string {
  const { schema } = field;
  const facts = [
    typeWords(schema, names),
    ...(field.required ? ["required"] : []),
    ...field.remarks,
    ...rulesOf(schema, registry),
  ];
  const head = `**${codeSpan(field.name)}**: ${facts.join(", ")}`;
  const column = 2 * (depth + 1);
  const description = prose(saidOf(field, registry), 3, column);
  const inner =
    depth < deepest ? innerFields(schema, names, registry, depth + 1) : "";
  const lead = inner === "" || description === "" ? "" : "Properties:";
  return [head, description, lead, inner]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The description, and what is said of the values that the field may have. */
function saidOf(
  { schema, description }: Field,
  registry: SchemaRegistry,
): string {
  const own = describedValues(schema);
  const target = telling(schema, registry);
  const values =
    own.length === 0 && target !== undefined ? describedValues(target) : own;
  const list = values.map((each) => `- ${each}`).join("\n");
  return [description ?? "", list].filter((each) => each !== "").join("\n\n");
}

/** The fields of a schema's own object, or of its items; what is a model is not repeated. */
function innerFields(
  schema: Schema,
  names: TypeNames,
  registry: SchemaRegistry,
  depth: number,
): string {
  if (schema.ref !== undefined) return "";
  if (schema.items !== undefined && schema.properties === undefined)
    return innerFields(schema.items, names, registry, depth);
  const fields = schemaFields(schema, names.side, registry);
  return fieldList(fields, names, registry, depth);
}

/** The properties of an object schema as fields, which are required where they are on a side. */
export function schemaFields(
  schema: Schema,
  side: Side,
  registry: SchemaRegistry,
): readonly Field[] {
  if (schema.properties === undefined) return [];
  const required = requiredNames(side, schema, registry);
  return [...propertiesOf(schema, registry).values()].map((property) => ({
    name: property.name,
    schema: property.schema,
    required: required.has(property.name),
    description: descriptionOf(property.schema, registry),
    remarks: [],
  }));
}

/** The rules over several fields of a schema. */
export function ruleParagraphs(
  schema: Schema,
  registry: SchemaRegistry,
): readonly string[] {
  return crossFieldRules(schema, registry).map(printRule);
}

function printRule({ text, cases }: CrossFieldRule): string {
  return cases.length === 0 ? text : `${text}\n\n${joinItems(cases)}`;
}
