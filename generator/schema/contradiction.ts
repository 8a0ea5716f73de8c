import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { assertions, saysSomething } from "./assertions.js";
import { crossing } from "./contradiction/bounds.js";
import { forbiddenProperty } from "./contradiction/forbidden.js";
import { negatingPart } from "./contradiction/negation.js";
import { refuses, refusesListed } from "./contradiction/refused.js";
import { areTwins } from "./contradiction/twins.js";
import { conjuncts, heldBy } from "./in-place.js";
import { acceptedKinds, type Kind } from "./kinds.js";
import { isOpenOn } from "./open-enum.js";
import { valuesOf } from "./values.js";

/** Why no value can satisfy a schema, with those of its parts that contradict each other. */
export interface Contradiction {
  readonly parts: readonly Schema[];
  readonly reason:
    | { readonly kind: "types" | "values" | "alternatives" | "not" }
    | { readonly kind: "forbidden" | "property"; readonly name: string }
    | {
        readonly kind: "bounds";
        readonly least: string;
        readonly most: string;
      };
}

/**
 * Why nothing satisfies a schema, where its own keywords, `allOf` and references prove it; `undefined` where they don't, and where one part
 * alone is the reason: it is that part's. What is written as `false` or as `not: {}` is meant.
 */
export function contradictionOf(
  schema: Schema,
  registry: SchemaRegistry,
): Contradiction | undefined {
  if (!saysSeveralThings(schema)) return undefined;
  const parts = conjuncts(schema, registry);
  if (parts.some(isMeant)) return undefined;
  const found =
    ofAll(schema, parts, registry) ??
    forbiddenOnBothSides(schema, parts, registry) ??
    contradictoryProperty(parts, registry);
  const isAnothers = (part: Schema): boolean =>
    contradictionOf(part, registry) !== undefined;
  return found === undefined || heldBy(schema, registry).some(isAnothers)
    ? undefined
    : found;
}

/** Whether nothing satisfies a schema on a side, as far as `contradictionOf` proves it: a property without values that may be left out is no reason. */
export function isContradictory(
  schema: Schema,
  side: Side,
  registry: SchemaRegistry,
): boolean {
  if (!saysSeveralThings(schema)) return false;
  const parts = conjuncts(schema, registry);
  const closedTo = forbiddenProperty(schema, parts, side, registry);
  if (closedTo !== undefined) return true;
  return (
    // Whatever comes back beside the listed values is none of them.
    !parts.some((part) => isOpenOn(side, part)) &&
    ofAll(schema, parts, registry) !== undefined
  );
}

/** Most schemas say one thing only, and that is looked at where it stands. */
function saysSeveralThings(schema: Schema): boolean {
  for (const keyword in schema) if (contradicting.has(keyword)) return true;
  const { types, ref, anyOf, required, additionalProperties } = schema;
  const values = schema.enum ?? schema.const;
  return (
    (anyOf !== undefined && (types ?? values) !== undefined) ||
    (values !== undefined && assertions(schema).length > 1) ||
    (ref !== undefined &&
      (types ?? values ?? required ?? schema.properties) !== undefined) ||
    ((required ?? schema.minProperties) !== undefined &&
      additionalProperties?.never === true) ||
    setsBothBounds(schema)
  );
}

function setsBothBounds(schema: Schema): boolean {
  const { minLength, maxLength, minItems, items, unevaluatedItems } = schema;
  const least = schema.minimum ?? schema.exclusiveMinimum;
  const most = schema.maximum ?? schema.exclusiveMaximum;
  const mostItems = schema.maxItems ?? items ?? unevaluatedItems;
  return (
    (minLength !== undefined && maxLength !== undefined) ||
    (least !== undefined && most !== undefined) ||
    (minItems !== undefined && mostItems !== undefined) ||
    (schema.minProperties !== undefined && schema.maxProperties !== undefined)
  );
}

/** What can contradict whatever stands beside it, or within it. */
const contradicting: ReadonlySet<string> = new Set([
  "allOf",
  "oneOf",
  "not",
  "contains",
  "unevaluatedProperties",
]);

/** What holds for all values alike. */
function ofAll(
  schema: Schema,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): Contradiction | undefined {
  return (
    ofValues(parts) ??
    ofTypes(schema, registry) ??
    ofBounds(schema, parts, registry) ??
    ofAlternatives(parts) ??
    ofNegation(schema, parts, registry)
  );
}

function ofBounds(
  schema: Schema,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): Contradiction | undefined {
  const found = crossing(schema, parts, registry);
  if (found === undefined) return undefined;
  const { least, most } = found;
  return { parts: found.parts, reason: { kind: "bounds", least, most } };
}

function ofAlternatives(parts: readonly Schema[]): Contradiction | undefined {
  const part = parts.find(areTwins);
  return part && { parts: [part], reason: { kind: "alternatives" } };
}

function ofNegation(
  schema: Schema,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): Contradiction | undefined {
  const part = negatingPart(schema, parts, registry);
  return part && { parts: [part], reason: { kind: "not" } };
}

function isMeant({ never, not, enum: values }: Schema): boolean {
  const refusesAll = not !== undefined && !saysSomething(not);
  return never === true || values?.length === 0 || refusesAll;
}

/** No type is one of all parts. */
function ofTypes(
  schema: Schema,
  registry: SchemaRegistry,
): Contradiction | undefined {
  const { ref, allOf, anyOf, oneOf } = schema;
  if ((ref ?? allOf ?? anyOf ?? oneOf ?? valuesOf(schema)) === undefined)
    return undefined;
  return acceptedKinds(schema, registry)?.size === 0
    ? {
        parts: [schema, ...heldBy(schema, registry)],
        reason: { kind: "types" },
      }
    : undefined;
}

/** What one part lists is refused by another, or by what stands beside it, value by value. */
function ofValues(parts: readonly Schema[]): Contradiction | undefined {
  const listing = parts.filter((each) => valuesOf(each) !== undefined);
  const [first] = listing;
  if (first === undefined) return undefined;
  const isPossible = (value: JsonValue): boolean =>
    !parts.some((each) => refuses(each, value));
  return (valuesOf(first) ?? []).some(isPossible)
    ? undefined
    : { parts: listing, reason: { kind: "values" } };
}

/** The values of an `enum` that what holds as well never lets through, while it does others. */
export function idleValues(
  schema: Schema,
  registry: SchemaRegistry,
): readonly JsonValue[] {
  const { enum: values = [] } = schema;
  if (values.length === 0) return [];
  const parts = conjuncts(schema, registry);
  const idle = values.filter((value) =>
    parts.some((part) =>
      part === schema ? refusesListed(part, value) : refuses(part, value),
    ),
  );
  return idle.length === values.length ? [] : idle;
}

function forbiddenOnBothSides(
  schema: Schema,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): Contradiction | undefined {
  const onOne = forbiddenProperty(schema, parts, "response", registry);
  const found = onOne && forbiddenProperty(schema, parts, "request", registry);
  return (
    found && {
      parts: [found.part],
      reason: { kind: "forbidden", name: found.name },
    }
  );
}

/** A property that several parts declare so that it has no value. */
function contradictoryProperty(
  parts: readonly Schema[],
  registry: SchemaRegistry,
): Contradiction | undefined {
  const declared = new Map<string, Schema[]>();
  for (const part of parts.length > 1 ? parts : [])
    for (const { name, schema } of part.properties ?? [])
      declared.set(name, [...(declared.get(name) ?? []), schema]);
  for (const [name, schemas] of declared)
    if (schemas.length > 1 && meetNowhere(schemas, registry))
      return { parts: schemas, reason: { kind: "property", name } };
  return undefined;
}

/** Whether each schema can be satisfied, as far as its types and values tell, and all together can't. */
function meetNowhere(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
): boolean {
  const parts = schemas.flatMap((each) => conjuncts(each, registry));
  if (parts.some(isMeant)) return false;
  const kinds = schemas.flatMap((each) => acceptedKinds(each, registry) ?? []);
  if (kinds.some((each) => each.size === 0)) return false;
  return meetOfKinds(kinds) === 0 || ofValues(parts) !== undefined;
}

/** How many kinds all of several have; `undefined` where nothing is said. */
function meetOfKinds(all: readonly ReadonlySet<Kind>[]): number | undefined {
  const [first, ...others] = all;
  return (
    first &&
    [...first].filter((kind) => others.every((each) => each.has(kind))).length
  );
}
