import type { JsonValue } from "../ir/json.js";
import type { JsonType, Schema, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { saysSomething } from "./assertions.js";
import { admitsDeclaredOnly } from "./closed.js";
import { conjuncts } from "./in-place.js";
import { acceptedKinds, isOfType, type Kind } from "./kinds.js";
import { requiredOn } from "./sides.js";
import { valuesOf } from "./values.js";

/** Why no value can satisfy a schema, with those of its parts that contradict each other. */
export interface Contradiction {
  readonly parts: readonly Schema[];
  readonly reason:
    | { readonly kind: "types" | "values" }
    | { readonly kind: "forbidden" | "property"; readonly name: string };
}

/**
 * Why nothing satisfies a schema, where its own keywords, `allOf` and references prove it; `undefined` where they don't, and where one part
 * alone is the reason: it is that part's. What is written as `false` or as `not: {}` is meant.
 */
export function contradictionOf(
  schema: Schema,
  registry: SchemaRegistry,
): Contradiction | undefined {
  const parts = conjuncts(schema, registry);
  if (parts.some(isMeant)) return undefined;
  const found =
    ofValues(parts) ??
    ofTypes(schema, registry) ??
    forbiddenOnBothSides(schema, registry) ??
    contradictoryProperty(parts, registry);
  const isAnothers = (part: Schema): boolean =>
    contradictionOf(part, registry) !== undefined;
  return found === undefined || heldBy(schema, registry).some(isAnothers)
    ? undefined
    : found;
}

/** The schemas that a schema names as parts of it. */
function heldBy(
  { ref, allOf = [] }: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  const target = ref === undefined ? undefined : registry.get(ref);
  return target === undefined ? allOf : [...allOf, target];
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
  return acceptedKinds(schema, registry)?.size === 0
    ? {
        parts: [schema, ...heldBy(schema, registry)],
        reason: { kind: "types" },
      }
    : undefined;
}

/** The values that one part lists are none of those that another lists, or of no type that it has. */
function ofValues(parts: readonly Schema[]): Contradiction | undefined {
  const listing = parts.filter((each) => valuesOf(each) !== undefined);
  const [first] = listing;
  if (first === undefined) return undefined;
  const isPossible = (value: JsonValue): boolean =>
    parts.every((each) => admits(each, value));
  return (valuesOf(first) ?? []).some(isPossible)
    ? undefined
    : { parts: listing, reason: { kind: "values" } };
}

function admits(schema: Schema, value: JsonValue): boolean {
  const text = JSON.stringify(value);
  const isListed =
    valuesOf(schema)?.some((each) => JSON.stringify(each) === text) ?? true;
  return isListed && isTyped(schema.types, value);
}

function isTyped(
  types: readonly JsonType[] | undefined,
  value: JsonValue,
): boolean {
  return types?.some((type) => isOfType(value, type)) ?? true;
}

/**
 * The values of an `enum` that a `type` which holds as well never lets through, while it does others.
 */
export function idleValues(
  schema: Schema,
  registry: SchemaRegistry,
): readonly JsonValue[] {
  const { enum: values = [] } = schema;
  if (values.length === 0) return [];
  const parts = conjuncts(schema, registry);
  const idle = values.filter(
    (value) => !parts.every(({ types }) => isTyped(types, value)),
  );
  return idle.length === values.length ? [] : idle;
}

function forbiddenOnBothSides(
  schema: Schema,
  registry: SchemaRegistry,
): Contradiction | undefined {
  const found = forbiddenProperty(schema, "response", registry);
  return found && forbiddenProperty(schema, "request", registry);
}

/** A property that one part requires, on a side, and that another forbids, which is closed and does not declare it. */
export function forbiddenProperty(
  schema: Schema,
  side: Side,
  registry: SchemaRegistry,
): Contradiction | undefined {
  const parts = conjuncts(schema, registry);
  const closed = parts.filter(admitsDeclaredOnly);
  if (closed.length === 0 || !isObject(schema, registry)) return undefined;
  for (const part of parts)
    for (const name of requiredOn(side, part, registry)) {
      const other = closed.find((each) => !declares(each, name));
      if (other !== undefined)
        return { parts: [other, part], reason: { kind: "forbidden", name } };
    }
  return undefined;
}

function isObject(schema: Schema, registry: SchemaRegistry): boolean {
  const kinds = acceptedKinds(schema, registry);
  return kinds?.size === 1 && kinds.has("object");
}

function declares({ properties = [] }: Schema, name: string): boolean {
  return properties.some((each) => each.name === name);
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
