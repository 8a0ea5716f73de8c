import type { Schema, SchemaId } from "../ir/schema.js";
import type { Model, Side } from "../ir/sdk.js";
import { codeSpan } from "../markdown/code.js";
import { pageLink } from "../markdown/link.js";
import { refusesOthers } from "../schema/closed.js";
import { alternativesOf } from "../schema/in-place.js";
import { meantTypes } from "../schema/speaks-of.js";
import { valuesOf } from "../schema/values.js";

/** What a page needs to name types. */
export interface TypeNames {
  readonly models: ReadonlyMap<SchemaId, Model>;
  readonly side: Side;
  /** The way from the page to what tells of a model, if there is anything. */
  readonly linkOf: (model: Model) => string | undefined;
}

/** More branches, and deeper ones, are not spelt out. */
const mostBranches = 6;
const deepest = 4;

/** A schema's type in words, its models linked: Markdown for the middle of a line. */
export function typeWords(schema: Schema, names: TypeNames, depth = 0): string {
  if (schema.never === true) return "nothing";
  if (schema.ref !== undefined) return modelWords(schema.ref, names, depth);
  if (depth > deepest) return "…";
  const { types } = schema;
  if (types !== undefined && types.length > 0)
    return types
      .map((type) => oneType(type, schema, names, depth))
      .join(" or ");
  const branches = alternativesOf(schema);
  if (branches.length > 0) return branchWords(branches, " or ", names, depth);
  if (schema.allOf !== undefined && schema.allOf.length > 0)
    return branchWords(schema.allOf, " with ", names, depth);
  if (valuesOf(schema) !== undefined) return "value";
  const meant = meantTypes(schema);
  return meant.length === 0
    ? "any value"
    : meant.map((type) => oneType(type, schema, names, depth)).join(" or ");
}

/** A link to a model, and what its values are where they are no objects and it is said alone. */
function modelWords(id: SchemaId, names: TypeNames, depth: number): string {
  const model = names.models.get(id);
  if (model === undefined) return "any value";
  const name = codeSpan(model[names.side].type);
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
  if (type === "array") {
    if (schema.items === undefined) return "array";
    const items = typeWords(schema.items, names, depth + 1);
    return `array of ${items.includes(" or ") ? `(${items})` : items}`;
  }
  const rest = schema.additionalProperties;
  if (
    type === "object" &&
    schema.properties === undefined &&
    !refusesOthers(schema)
  )
    return rest === undefined
      ? objectWords(schema, names, depth)
      : `map of ${typeWords(rest, names, depth + 1)}`;
  return type === "string" ? (schema.bytes ?? type) : type;
}

function objectWords(schema: Schema, names: TypeNames, depth: number): string {
  const branches = alternativesOf(schema);
  const isNamed = branches.every((branch) => branch.ref !== undefined);
  return branches.length > 0 && isNamed
    ? branchWords(branches, " or ", names, depth)
    : "object";
}

function branchWords(
  branches: readonly Schema[],
  word: string,
  names: TypeNames,
  depth: number,
): string {
  const shown = branches
    .slice(0, mostBranches)
    .map((branch) => typeWords(branch, names, depth + 1));
  const more = branches.length - mostBranches;
  const words = [...new Set(shown)].join(word);
  return more > 0 ? `${words}${word}${more} more` : words;
}
