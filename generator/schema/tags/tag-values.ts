import type { JsonValue } from "../../ir/json.js";
import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { decidingParts } from "../in-place.js";
import { asSeenOn } from "../open-enum.js";
import { isGivenOn, requiredOn } from "../sides.js";
import { valuesOf } from "../values.js";

/** A value that `===` compares. */
export type Scalar = string | number | boolean | null;

/** `undefined`: any value. */
type Scalars = ReadonlySet<Scalar> | undefined;

/** With which values of a property an object may be valid. What is not among them makes it invalid; nothing is promised of the others. */
export interface TagValues {
  readonly values: Scalars;
  readonly isOptional: boolean;
}

/** References are followed so far. */
const maxDepth = 8;

/** What a schema says of a property of objects, by itself, by `allOf`, by what it refers to and by its unions. */
export function tagValuesOf(
  property: string,
  schema: Schema,
  side: Side | "both",
  registry: SchemaRegistry,
): TagValues {
  const known = new Map<SchemaId, TagValues>();
  return valuesIn(schema, 0);

  function valuesIn(part: Schema, depth: number): TagValues {
    if (part.never === true || part.types?.includes("object") === false)
      return nothing;
    const inner = (each: Schema): TagValues => valuesIn(each, depth);
    return [
      referredValues(part, depth + 1),
      ...decidingParts(part).map(inner),
      ...[part.anyOf, part.oneOf].map((each) => anyOf(each?.map(inner))),
    ].reduce(meet, ownValues(part));
  }

  /** Each schema is looked at once: within itself it may be anything. */
  function referredValues({ ref }: Schema, depth: number): TagValues {
    const target = ref === undefined ? undefined : registry.get(ref);
    if (target === undefined || depth > maxDepth) return anything;
    const found = known.get(target.id);
    if (found !== undefined) return found;
    known.set(target.id, anything);
    const values = valuesIn(target, depth);
    known.set(target.id, values);
    return values;
  }

  function ownValues(part: Schema): TagValues {
    const declared = part.properties?.find(({ name }) => name === property);
    const isLimited =
      declared !== undefined &&
      (side === "both" || isGivenOn(side, declared.schema, registry));
    return {
      values: isLimited
        ? scalarsOf(declared.schema, side, registry)
        : undefined,
      isOptional: !requiredOn(side, part, registry).includes(property),
    };
  }
}

/** The values that `const` and `enum` leave to a schema, its unions with null included; `undefined`: any, or some that `===` does not compare. */
function scalarsOf(
  schema: Schema,
  side: Side | "both",
  registry: SchemaRegistry,
  depth = 0,
): Scalars {
  if (depth > maxDepth) return undefined;
  if (schema.never === true) return new Set();
  const inner = (each: Schema): Scalars =>
    scalarsOf(each, side, registry, depth + 1);
  const target =
    schema.ref === undefined ? undefined : registry.get(schema.ref);
  return [
    ...(target === undefined ? [] : [inner(target)]),
    ...(schema.allOf ?? []).map(inner),
    ...[schema.anyOf, schema.oneOf].map((each) => joined(each?.map(inner))),
  ].reduce(common, ownScalars(asSeenOn(side, schema)));
}

function ownScalars(schema: Schema): Scalars {
  const values = valuesOf(schema);
  if (values !== undefined)
    return values.every(isScalar) ? new Set(values) : undefined;
  return schema.types?.join() === "null" ? new Set([null]) : undefined;
}

export function isScalar(value: JsonValue): value is Scalar {
  return typeof value === "number"
    ? Number.isFinite(value)
    : typeof value !== "object" || value === null;
}

const anything: TagValues = { values: undefined, isOptional: true };
const nothing: TagValues = { values: new Set(), isOptional: false };

function meet(a: TagValues, b: TagValues): TagValues {
  return {
    values: common(a.values, b.values),
    isOptional: a.isOptional && b.isOptional,
  };
}

function anyOf(branches: readonly TagValues[] | undefined): TagValues {
  if (branches === undefined) return anything;
  return {
    values: joined(branches.map(({ values }) => values)),
    isOptional: branches.some(({ isOptional }) => isOptional),
  };
}

function common(a: Scalars, b: Scalars): Scalars {
  if (a === undefined || b === undefined) return a ?? b;
  return new Set([...a].filter((value) => b.has(value)));
}

function joined(sets: readonly Scalars[] | undefined): Scalars {
  return sets?.every((each) => each !== undefined) === true
    ? new Set(sets.flatMap((each) => [...each]))
    : undefined;
}
