import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { codeSpan } from "../../markdown/code.js";
import { prefix, prose, summary } from "../../markdown/prose.js";
import { plainWithin } from "../../markdown/text.js";
import { alternativesOf, conjuncts } from "../../schema/in-place.js";
import { telling } from "../../schema/nullable.js";
import { branchName } from "../../schema/tags/branch-name.js";
import { kinChoicesOf } from "../../schema/tags/kin-choices.js";
import {
  type Choice,
  choicesOf,
  type FurtherTag,
  namesBeside,
  type Variant,
} from "../../schema/tags/variants.js";
import {
  type CrossFieldRule,
  crossFieldRules,
} from "../../words/cross-field.js";
import { describedValues } from "../../words/described-values.js";
import { rulesOf } from "../../words/rules.js";
import {
  partWords,
  type TypeNames,
  typeWords,
} from "../../words/type-words.js";
import { show } from "../../words/value.js";
import {
  allFields,
  type Field,
  otherFields,
  schemaFields,
} from "./schema-fields.js";

/** Objects within objects are shown so deep; deeper ones by their type only. */
const deepest = 3;

/** No one reads a longer list; the types have all. */
const mostFields = 1000;

/** A Markdown list of fields: name, type, rules, description, and the fields of objects inside of them. */
export function fieldList(
  fields: readonly Field[],
  names: TypeNames,
  registry: SchemaRegistry,
  depth = 0,
): string {
  const items = fields
    .slice(0, mostFields)
    .map((field) => fieldItem(field, names, registry, depth));
  const more = fields.length - mostFields;
  return joinItems(more > 0 ? [...items, `and ${more} more`] : items);
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
  const head = `${field.label ?? codeSpan(field.name)}: ${facts.join(", ")}`;
  const column = 2 * (depth + 1);
  const description = prose(saidOf(field, registry), 3, column);
  const inner =
    depth < deepest
      ? field.shown === undefined
        ? contents(schema, names, registry, depth + 1)
        : variantsOf(field.shown, names, registry, depth + 1)
      : "";
  const lead =
    inner.startsWith("- ") && description !== "" ? leadOf(schema) : "";
  return paragraphs([head, description, lead, inner]);
}

function leadOf(schema: Schema): string {
  const isOfEach = isMap(schema) || schema.items !== undefined;
  return isOfEach ? "Each has:" : "Properties:";
}

/** Whether what an object holds is told by its `additionalProperties` alone. */
function isMap({ properties, patternProperties, ...schema }: Schema): boolean {
  return (
    schema.additionalProperties !== undefined &&
    properties === undefined &&
    patternProperties === undefined
  );
}

/** The description, and what is said of the values that the field may have, or its items. */
function saidOf(
  { schema, description }: Field,
  registry: SchemaRegistry,
): string {
  const list = saidOfValues(schema, registry).map((each) => `- ${each}`);
  return paragraphs([
    description ?? "",
    saidOfEach(schema, description),
    list.join("\n"),
  ]);
}

/** What is said of the items of a list or the values of a map, where that is no more than a paragraph. */
function saidOfEach(
  { items, additionalProperties }: Schema,
  whole: string | undefined,
): string {
  const { ref, description = "" } = items ?? additionalProperties ?? {};
  const isSaid = ref !== undefined || description === whole;
  return isSaid || summary(description) === "" ? "" : `Each: ${description}`;
}

function saidOfValues(
  schema: Schema,
  registry: SchemaRegistry,
): readonly string[] {
  const own = describedValues(schema);
  if (own.length > 0) return own;
  const { items, additionalProperties: rest } = schema;
  // What is a model has a page, which tells.
  const part = [items, rest].find((each) => each && each.ref === undefined);
  if (part !== undefined) return saidOfValues(part, registry);
  const target = telling(schema, registry);
  return target === undefined ? [] : describedValues(target);
}

/** What stands in a value: the fields of its own object or of its items, and the variants that it may be; what is a model is not repeated. */
export function contents(
  schema: Schema,
  names: TypeNames,
  registry: SchemaRegistry,
  depth: number,
): string {
  if (schema.ref !== undefined) return "";
  const inside = new Set(conjuncts(schema, nothingElse));
  const choices = choicesOf(schema, names.side, registry).filter(
    (each) => inside.has(each.union) && saysMoreThanTypes(each),
  );
  const isTold = outside(choices, schema, registry);
  const fields = [
    ...schemaFields(schema, names.side, registry).filter(isTold),
    ...otherFields(schema, registry),
  ];
  const parts = [
    ...ruleParagraphs(schema, nothingElse, choices),
    fieldList(fields, names, registry, depth),
    ...choices.map((each) => choiceText(each, names, registry, depth)),
    ...(choices.length === 0 && fields.length === 0
      ? [partContents(schema, names, registry, depth)]
      : []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const nothingElse: SchemaRegistry = new Map();

/** What stands in the items of a list, in the values of a map, in the branches of a union that is told by its type: each is named where it is not the only one. */
function partContents(
  schema: Schema,
  names: TypeNames,
  registry: SchemaRegistry,
  depth: number,
): string {
  const { prefixItems = [], items, additionalProperties } = schema;
  const parts = [
    ...prefixItems,
    ...(items === undefined ? [] : [items]),
    ...(isMap(schema) && additionalProperties ? [additionalProperties] : []),
    ...alternativesOf(schema),
  ];
  const isTuple = prefixItems.length > 0;
  const told = parts.flatMap((part) => {
    const text = paragraphs([
      isTuple ? ownDescription(part, depth + 1) : "",
      contents(part, names, registry, depth),
    ]);
    return text === "" ? [] : [{ part, text }];
  });
  const [only, ...others] = told;
  if (only === undefined || (others.length === 0 && !isTuple))
    return only?.text ?? "";
  return joinItems(
    told.map(({ part, text }) => {
      const at = prefixItems.indexOf(part);
      const words = partWords(part, names, 1);
      return `${at === -1 ? "" : `item ${at + 1}: `}${words}\n\n${text}`;
    }),
  );
}

/** Whether a field is told beside the variants of a value, if it has any. */
function outside(
  choices: readonly Choice[],
  schema: Schema,
  registry: SchemaRegistry,
): (field: Field) => boolean {
  if (choices.length === 0) return () => true;
  const beside = namesBeside(choices, schema, registry);
  return ({ name }) => beside.has(name);
}

/** What stands in a value of a model. */
export interface ModelContents {
  readonly kind: "properties" | "variants";
  readonly parts: readonly string[];
}

/** All that stands in a value of a model: its own fields and those that it takes over, and each variant that it may be. */
export function modelContents(
  schema: Schema,
  names: TypeNames,
  registry: SchemaRegistry,
): ModelContents {
  if (schema.ref !== undefined) return { kind: "properties", parts: [] };
  const part = isMap(schema) ? schema.additionalProperties : schema.items;
  if (part !== undefined && schema.properties === undefined)
    return modelContents(part, names, registry);
  const choices = [
    ...choicesOf(schema, names.side, registry),
    ...kinChoicesOf(schema, names.side, registry),
  ];
  const isTold = outside(choices, schema, registry);
  const fields = [
    ...allFields(schema, names.side, registry).filter(isTold),
    ...otherFields(schema, registry),
  ];
  const parts = [
    ...ruleParagraphs(schema, registry, choices),
    fieldList(fields, names, registry),
    ...choices.map((each) =>
      choiceText(each, names, registry, 0, { isWhole: true }),
    ),
    ...(fields.length === 0 && choices.length === 0
      ? [partContents(schema, names, registry, 0)]
      : []),
  ];
  const isUnion = fields.length === 0 && choices.length > 0;
  return { kind: isUnion ? "variants" : "properties", parts };
}

/** The variants of a union, those that are models with their fields. */
function variantsOf(
  schema: Schema,
  names: TypeNames,
  registry: SchemaRegistry,
  depth: number,
): string {
  return [
    ...choicesOf(schema, names.side, registry),
    ...kinChoicesOf(schema, names.side, registry),
  ]
    .map((each) => choiceText(each, names, registry, depth, { shows: true }))
    .join("\n\n");
}

/** Models are named in the type already. */
function saysMoreThanTypes({ tag, variants }: Choice): boolean {
  return (
    tag !== undefined ||
    variants.some(({ schema }) => (schema.properties ?? []).length > 0)
  );
}

/** In a list of fields more variants are not spelt out. */
const mostVariants = 16;

interface ChoiceDetail {
  readonly shows?: boolean;
  readonly isWhole?: boolean;
  readonly told?: Schema;
}

/**
 * What a value may be, each variant with its fields and with the tag that chooses it.
 *
 * @param detail.shows whether fields of models are shown, too
 * @param detail.isWhole whether every variant is
 * @param detail.told a schema that variants extend, whose own fields are told beside them
 */
export function choiceText(
  { tag, isExclusive, variants }: Choice,
  names: TypeNames,
  registry: SchemaRegistry,
  depth: number,
  { shows = false, isWhole = false, told }: ChoiceDetail = {},
): string {
  const by = tag === undefined ? "" : `, told by ${codeSpan(tag)}`;
  const known = told === undefined ? [] : allFields(told, names.side, registry);
  const lead = isExclusive ? "One of these" : "One or several of these";
  const most = isWhole ? variants.length : mostVariants;
  const items = variants.slice(0, most).map((variant) => {
    const { schema, tags, further = [] } = variant;
    const tagNames = [tag, ...further.map(({ name }) => name)];
    const isNew = (field: Field): boolean =>
      !tagNames.includes(field.name) &&
      !known.some((each) => isSame(each, field));
    const target = shows ? registry.get(schema.ref ?? "") : undefined;
    const inner =
      depth < deepest
        ? variantFields(target ?? schema, isNew, names, registry, depth + 1)
        : "";
    return paragraphs([
      variantHead(variant, tags.length > 0 ? tag : undefined, names, registry),
      ownDescription(schema, depth + 1),
      inner,
    ]);
  });
  const more = variants.length - most;
  return `${lead}${by}:\n\n${joinItems([...items, ...(more > 0 ? [`and ${more} more`] : [])])}`;
}

function isSame(one: Field, other: Field): boolean {
  return (
    one.name === other.name &&
    one.schema === other.schema &&
    one.required === other.required
  );
}

function variantHead(
  { schema, tags, further = [] }: Variant,
  tag: string | undefined,
  names: TypeNames,
  registry: SchemaRegistry,
): string {
  const type = partWords(schema, names, 0);
  const title =
    schema.ref === undefined ? (branchName(schema, registry) ?? "") : "";
  // One in small letters alone is for programs: `range_query_specs`.
  const words = /[^a-z\d_.-]/.test(title)
    ? `${plainWithin(title)}: ${type}`
    : type;
  if (tag === undefined) return words;
  const told = [{ name: tag, values: tags }, ...further].map(tagWords);
  return `${told.join(", ")}: ${words}`;
}

function tagWords({ name, values }: FurtherTag): string {
  const shown = values.flatMap((each) =>
    each === undefined ? [] : [show(each)],
  );
  return `${codeSpan(name)} ${shown.join(" or ")}`;
}

/** What a part says of itself where it is no model, which has a page. */
function ownDescription(
  { ref, description = "" }: Schema,
  depth: number,
): string {
  return ref === undefined ? prose(description, 3, 2 * depth) : "";
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

/** All that a variant has, but for what is told already, as its tag is. */
function variantFields(
  schema: Schema,
  isNew: (field: Field) => boolean,
  names: TypeNames,
  registry: SchemaRegistry,
  depth: number,
): string {
  if (schema.ref !== undefined) return "";
  const choices = choicesOf(schema, names.side, registry);
  const beside = namesBeside(choices, schema, registry);
  const fields = allFields(schema, names.side, registry).filter(
    (field) => isNew(field) && beside.has(field.name),
  );
  if (fields.length === 0 && choices.length === 0)
    return partContents(schema, names, registry, depth);
  return paragraphs([
    fieldList(
      [...fields, ...otherFields(schema, registry)],
      names,
      registry,
      depth,
    ),
    ...choices.map((each) => choiceText(each, names, registry, depth)),
  ]);
}

/** The rules over several fields of a schema. */
export function ruleParagraphs(
  schema: Schema,
  registry: SchemaRegistry,
  choices: readonly Choice[] = [],
): readonly string[] {
  const told = new Set(choices.map(({ union }) => union));
  return crossFieldRules(schema, registry, told).map(printRule);
}

function printRule({ text, cases }: CrossFieldRule): string {
  return cases.length === 0 ? text : `${text}\n\n${joinItems(cases)}`;
}
