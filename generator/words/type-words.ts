import type { Schema, SchemaId } from "../ir/schema.js";
import type { Model, Side } from "../ir/sdk.js";
import { codeSpan } from "../markdown/code.js";
import { pageLink } from "../markdown/link.js";
import { refusesOthers } from "../schema/closed.js";
import { alternativesOf } from "../schema/in-place.js";
import { lengthOfTuple } from "../schema/items.js";
import { isScalar } from "../schema/kinds.js";
import { isNull } from "../schema/nullable.js";
import { meantTypes, asksForNamesOnly } from "../schema/speaks-of.js";
import { branchValuesOf, valuesOf } from "../schema/values.js";
import { noOthers, rulesOf } from "./rules.js";

/** What a page needs to name types. */
export interface TypeNames {
  readonly models: ReadonlyMap<SchemaId, Model>;
  readonly side: Side;
  /** What the package exports types of models as, where that is not what they are declared as. */
  readonly exported: ReadonlyMap<string, string>;
  /** The way from the page to what tells of a model, if there is anything. */
  readonly linkOf: (model: Model) => string | undefined;
}

/** More branches, and deeper ones, are not spelt out. */
const mostBranches = 6;
const deepest = 4;

/** A schema's type in words, its models linked: Markdown for the middle of a line. What is asked of its parts stands with them. */
export function typeWords(schema: Schema, names: TypeNames, depth = 0): string {
  if (schema.never === true) return "nothing";
  if (schema.anyForm === true) return "object, string or `URLSearchParams`";
  if (schema.ref !== undefined) return modelWords(schema.ref, names, depth);
  if (depth > deepest) return "…";
  const { types, allOf = [] } = schema;
  const branches = alternativesOf(schema);
  if (types !== undefined && types.length > 0)
    return either(types.map((type) => oneType(type, schema, names, depth)));
  if (branches.length > 0) return unionWords(schema, branches, names, depth);
  if (allOf.length > 0) return togetherWords(allOf, names, depth);
  if (valuesOf(schema) !== undefined) return "value";
  const meant = meantTypes(schema);
  return meant.length === 0
    ? anyValue
    : either(meant.map((type) => oneType(type, schema, names, depth)));
}

const anyValue = "any value";

/** A type with what is asked of its values, as it stands within another: `string (at most 5 characters)`. */
export function partWords(
  schema: Schema,
  names: TypeNames,
  depth: number,
): string {
  const words = typeWords(schema, names, depth);
  // What an object refuses is told where its properties are.
  const rules = rulesOf(schema).filter((rule) => rule !== noOthers);
  if (rules.length === 0) return words;
  const told = rules.join(", ");
  return isSeveral(words) || isOfItems(words)
    ? `(${words}, ${told})`
    : `${words} (${told})`;
}

/** The same after "of", where "or" would be read as that of the whole. */
function itemWords(schema: Schema, names: TypeNames, depth: number): string {
  const words = partWords(schema, names, depth);
  return isSeveral(words) && !words.startsWith("(") ? `(${words})` : words;
}

function isSeveral(words: string): boolean {
  return words.includes(" or ") || words.includes(" with ");
}

function isOfItems(words: string): boolean {
  return /^(?:array|map|tuple) /.test(words);
}

/** With a comma where "or" would be read as that of the items. */
function either(words: readonly string[]): string {
  return words.join(words.slice(0, -1).some(isOfItems) ? ", or " : " or ");
}

/** A link to a model, and what its values are where they are no objects and it is said alone. */
function modelWords(id: SchemaId, names: TypeNames, depth: number): string {
  const model = names.models.get(id);
  if (model === undefined) return anyValue;
  const { type } = model[names.side];
  const name = codeSpan(names.exported.get(type) ?? type);
  const path = names.linkOf(model);
  const link = path === undefined ? name : pageLink(name, path);
  const { types = [] } = model.schema;
  const isTold = depth === 0 && types.length > 0 && !types.includes("object");
  return isTold ? `${link} (${types.join(" or ")})` : link;
}

function oneType(
  type: string,
  schema: Schema,
  names: TypeNames,
  depth: number,
): string {
  if (type === "array") return arrayWords(schema, names, depth);
  if (type === "object") return objectWords(schema, names, depth);
  return type === "string" ? (schema.bytes ?? type) : type;
}

function arrayWords(schema: Schema, names: TypeNames, depth: number): string {
  const { prefixItems, items } = schema;
  const rest =
    items === undefined ? undefined : itemWords(items, names, depth + 1);
  if (prefixItems === undefined || prefixItems.length === 0)
    return rest === undefined ? "array" : `array of ${rest}`;
  const length = lengthOfTuple(schema, new Map());
  const first = prefixItems
    .slice(0, length)
    .map((each) => itemWords(each, names, depth + 1))
    .join(", ");
  if (length !== undefined) return `tuple of ${first}`;
  return `array that begins with ${first}${rest === undefined ? "" : `, then ${rest}`}`;
}

function objectWords(schema: Schema, names: TypeNames, depth: number): string {
  const rest = schema.additionalProperties;
  if (schema.properties !== undefined || refusesOthers(schema)) return "object";
  if (rest !== undefined) return `map of ${itemWords(rest, names, depth + 1)}`;
  const branches = alternativesOf(schema);
  const isNamed = branches.every((branch) => branch.ref !== undefined);
  return branches.length > 0 && isNamed
    ? unionWords(schema, branches, names, depth)
    : "object";
}

function unionWords(
  schema: Schema,
  branches: readonly Schema[],
  names: TypeNames,
  depth: number,
): string {
  const values = branches.filter((each) => !isNull(each));
  // The rules of the only one that is a scalar stand with the whole, as those of an enum do.
  const isTold =
    branchValuesOf(schema) !== undefined ||
    (depth === 0 && values.length === 1 && values.every(isScalar));
  const shown = branches
    .slice(0, mostBranches)
    .map((branch) =>
      (isTold ? typeWords : partWords)(branch, names, depth + 1),
    );
  const more = branches.length - mostBranches;
  const words = [...new Set(shown)];
  const others = words.filter((each) => each !== anyValue);
  // Whoever writes a branch that asks for nothing means null, and lets through all.
  const isAny = others.length > 0 && others.length < words.length;
  return either([
    ...(isAny ? [...others, "any other value (null included)"] : words),
    ...(more > 0 ? [`${more} more`] : []),
  ]);
}

/** What must hold together: the types that are named, and what is asked of their values besides. */
function togetherWords(
  parts: readonly Schema[],
  names: TypeNames,
  depth: number,
): string {
  const isNamed = ({ ref }: Schema): boolean => ref !== undefined;
  const own = parts.filter((part) => !isNamed(part) && !asksForNamesOnly(part));
  const named = parts.filter(isNamed).map((part) => typeWords(part, names, 1));
  const others = own.map((part) => typeWords(part, names, depth + 1));
  const isMore = named.length > 0 && others.includes("object");
  const words = [...named, ...others].filter(
    (each) => each !== anyValue && !(isMore && each === "object"),
  );
  const required = parts.filter(asksForNamesOnly).flatMap(requiredOf);
  const nothingElse = required.length > 0 ? "object" : anyValue;
  const told = [
    ...new Set(words.length > 0 ? words : [nothingElse]),
    ...(isMore ? ["more properties"] : []),
    ...(required.length === 0
      ? []
      : [`${required.map(codeSpan).join(", ")} required`]),
  ].join(" with ");
  const rules = parts.length === 1 ? [] : own.flatMap((part) => rulesOf(part));
  return rules.length === 0 ? told : `${told} (${rules.join(", ")})`;
}

function requiredOf({ required = [] }: Schema): readonly string[] {
  return required;
}
