import type { Discriminator, Schema, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { allParts, alternativesOf, conjuncts } from "../in-place.js";
import { acceptedKinds } from "../kinds.js";
import { asSeenOn } from "../open-enum.js";
import { declaredNames } from "../properties.js";
import { ruleOf } from "../rule.js";
import { requiredOn } from "../sides.js";
import { speaksOfProperties } from "../speaks-of.js";
import { isPlain } from "./absent-tags.js";
import { type Scalar, tagValuesOf } from "./tag-values.js";
import { tagsOf } from "./tags.js";
import { valuesOf } from "../values.js";

// A discriminator never changes what is valid (OpenAPI 3.1.1, 4.8.25). What it implies of a tag is for who reads and narrows: types and examples.

/** What a discriminator implies of its property in a branch. */
export interface ImpliedTag {
  readonly values: readonly string[];
  readonly isOptional: boolean;
}

/**
 * The values of the discriminator's property that mapping or name imply for a branch: where the branch itself requires the property and leaves it a
 * plain string, or one of a list that has others as well, types say them, so that a union narrows. So they do where the branch says nothing of the
 * property and takes any, but no more than that it may be there. `undefined` for any other branch.
 */
export function impliedTag(
  branch: Schema,
  discriminator: Discriminator,
  side: Side | "both",
  registry: SchemaRegistry,
): ImpliedTag | undefined {
  const { propertyName } = discriminator;
  const values = tagsOf(branch.ref, discriminator);
  if (values.length === 0) return undefined;
  if (leavesMore(values, propertyName, branch, side, registry))
    return { values, isOptional: false };
  return saysNothing(propertyName, branch, registry)
    ? { values, isOptional: true }
    : undefined;
}

/** Whether a schema is an object that takes a property and doesn't speak of it. */
function saysNothing(
  property: string,
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  const parts = conjuncts(schema, registry);
  return (
    isPlainObject(schema, parts, registry) &&
    isPlain(schema, registry) &&
    parts.every(takesOthers) &&
    !declaredNames(schema, registry).includes(property)
  );
}

function takesOthers({
  additionalProperties,
  unevaluatedProperties,
}: Schema): boolean {
  return (
    additionalProperties?.never !== true &&
    unevaluatedProperties?.never !== true
  );
}

/** Whether a schema is an object that requires a property, to which it leaves some values and others besides: of a list, or any string. */
export function leavesMore(
  tags: readonly string[],
  property: string,
  schema: Schema,
  side: Side | "both",
  registry: SchemaRegistry,
): boolean {
  if (leavesTagOpen(property, schema, side, registry)) return true;
  const values = listedTags(property, schema, side, registry);
  return (
    values !== undefined &&
    values.size > tags.length &&
    tags.every((tag) => values.has(tag))
  );
}

/** The values that a schema lists for a property, if it is an object that requires that. */
export function listedTags(
  property: string,
  schema: Schema,
  side: Side | "both",
  registry: SchemaRegistry,
): ReadonlySet<Scalar> | undefined {
  const { values, isOptional } = tagValuesOf(property, schema, side, registry);
  return !isOptional &&
    isPlainObject(schema, conjuncts(schema, registry), registry)
    ? values
    : undefined;
}

/** Whether a schema is an object that requires a property and says no more of it than that it is a string. */
function leavesTagOpen(
  property: string,
  schema: Schema,
  side: Side | "both",
  registry: SchemaRegistry,
): boolean {
  const parts = conjuncts(schema, registry);
  return (
    isPlainObject(schema, parts, registry) &&
    parts.some((part) => requiredOn(side, part, registry).includes(property)) &&
    isPlainString(property, schema, side, registry)
  );
}

/** Whether nothing but an object is meant, and no choice of several: what its branches say of presence is none. */
function isPlainObject(
  schema: Schema,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): boolean {
  const kinds = acceptedKinds(schema, registry);
  const isObject =
    kinds === undefined
      ? parts.some(speaksOfProperties)
      : [...kinds].join() === "object";
  return (
    isObject &&
    parts
      .flatMap(alternativesOf)
      .every((branch) => ruleOf(branch) !== undefined)
  );
}

function isPlainString(
  property: string,
  schema: Schema,
  side: Side | "both",
  registry: SchemaRegistry,
): boolean {
  const said = allParts(schema, registry)
    .flatMap(({ properties = [] }) => properties)
    .filter(({ name }) => name === property)
    .flatMap((declared) => conjuncts(declared.schema, registry))
    .map((part) => asSeenOn(side, part));
  return (
    said.some(({ types }) => types?.join() === "string") &&
    said.every(isUnrestricted)
  );
}

/** Whether a schema for strings lists no values and is no choice. */
function isUnrestricted(schema: Schema): boolean {
  return (
    valuesOf(schema) === undefined &&
    schema.not === undefined &&
    schema.if === undefined &&
    schema.never === undefined &&
    alternativesOf(schema).length === 0
  );
}
