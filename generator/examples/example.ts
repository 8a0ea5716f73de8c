import {
  isExact,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { alternativesOf, conjuncts } from "../schema/in-place.js";
import { speaksOfItems, speaksOfProperties } from "../schema/speaks-of.js";
import { onlyValues } from "../schema/tags/only-values.js";
import { valuesOf } from "../schema/values.js";
import { arrays } from "./arrays.js";
import { cutToExact } from "./exact.js";
import { onSide } from "./on-side.js";
import { kinExamples } from "./of-kin.js";
import type { KnownIds } from "./known-ids.js";
import { objects } from "./objects.js";
import { numbers, strings } from "./scalars.js";
import type { ExampleSide, MakeInner, Wanted } from "./wanted.js";

/** What examples are made from, and held to. */
export interface ExampleSource extends ExampleSide {
  /** A schema with the tags that types tell. */
  tell(schema: Schema): Schema;
  /** Whether a value is valid on that side, and its tags are those. */
  accepts(schema: Schema, value: JsonValue): boolean;
  /** Whether the check lets through what is accepted: with its tag, it may still fit several branches of a `oneOf`. */
  isSent(schema: Schema, value: JsonValue): boolean;
  /** For what stands at the top of params; pages show which were found (`idsOf`). */
  readonly knownId?: KnownIds;
  /** The source for what is answered. */
  answered(): ExampleSource;
}

/** Objects within objects go no deeper; a recursive schema that demands more has no example. */
const deepest = 8;

/**
 * A value that a schema and its type accept on a side: what the author gives (examples, const, enum, default) where that holds, else a small one made up
 * from name, type, format, pattern and bounds. Objects that are made up have their required properties. `undefined` where no such value is found by
 * simple means.
 *
 * @param given examples that are given for the value beside its schema: they come first
 * @param place what is known of where it stands
 */
export function exampleOf(
  schema: Schema,
  source: ExampleSource,
  given: readonly JsonValue[] = [],
  { name = "", knownId }: Place = {},
): JsonValue | undefined {
  const search: Search = { schema, source, knownId, steps: 0 };
  const wanted = { schema: source.tell(schema), name, depth: 0, given };
  return exampleWithin(wanted, search);
}

/** One search for a value of a schema. */
interface Search {
  /** Of the whole value, without the tags that types tell. */
  readonly schema: Schema;
  readonly source: ExampleSource;
  readonly knownId: KnownIds | undefined;
  /** Schemas that values were sought for. */
  steps: number;
}

/** Branches within branches multiply: who finds nothing in so many steps finds nothing in a time that anybody waits. */
const mostSteps = 300;

interface Place {
  /** Of the parameter or property that has the value. */
  readonly name?: string;
  readonly knownId?: KnownIds | undefined;
}

function exampleWithin(wanted: Wanted, search: Search): JsonValue | undefined {
  const { schema, depth } = wanted;
  const { source } = search;
  search.steps += 1;
  if (schema.never === true || depth > deepest) return undefined;
  const isGood = (value: JsonValue): boolean =>
    source.accepts(schema, value) &&
    (depth > 0 || source.isSent(search.schema, value));
  // A constant whose last digits are not known is better than none.
  let rough: JsonValue | undefined;
  for (const value of candidates(wanted, search)) {
    const isExactly = isExact(value);
    if ((!isExactly && rough !== undefined) || !isGood(value)) continue;
    if (isExactly) return value;
    rough = value;
  }
  return rough;
}

/** What is given, what the schema names, and what is made up: one after the other, as each takes work to make. */
function* candidates(
  wanted: Wanted,
  search: Search,
): Generator<JsonValue, void> {
  const { schema, depth, name, given = [] } = wanted;
  const { source, knownId } = search;
  const parts = conjuncts(schema, source.registry);
  const longest = depth === 0 ? longestExample : longestPart;
  for (const value of [
    ...given,
    ...parts.flatMap((part) => part.examples ?? []),
  ])
    if (JSON.stringify(value).length <= longest)
      yield onSide(cutToExact(value), schema, source);
  yield* parts.flatMap(namedValues);
  const id = depth <= 1 ? knownId?.(name) : undefined;
  if (id !== undefined) yield id;
  const inner: MakeInner = (each) =>
    search.steps > mostSteps ? undefined : exampleWithin(each, search);
  yield* kinExamples(wanted, inner, source);
  yield* madeUp(wanted, parts, inner, source);
}

/** Longer examples would fill a page, longer parts of one its lines. */
const longestExample = 1200;
const longestPart = 240;

/** The values that a schema itself names; a default of null says nothing. */
function namedValues(schema: Schema): readonly JsonValue[] {
  const { default: given } = schema;
  return [
    ...(valuesOf(schema) ?? []).slice(0, 20),
    ...(given === undefined || given.value === null ? [] : [given.value]),
  ];
}

function* madeUp(
  wanted: Wanted,
  parts: readonly Schema[],
  inner: MakeInner,
  source: ExampleSide,
): Generator<JsonValue> {
  const type = parts.find((part) => part.types !== undefined)?.types?.[0];
  const { name } = wanted;
  const isAny = type === undefined;
  if (!isAny && type !== "object")
    yield* branchExamples(wanted, parts, inner, source);
  if (type === "null") yield null;
  if (type === "boolean") yield* [true, false];
  if (type === "integer" || type === "number") yield* numbers(parts, name);
  if (type === "object" || (isAny && parts.some(speaksOfProperties)))
    yield* objects(wanted, parts, source, inner);
  if (type === "array" || (isAny && parts.some(speaksOfItems)))
    yield* arrays(wanted, parts, inner);
  if (isAny) yield* branchExamples(wanted, parts, inner, source);
  if (isAny || type === "string") yield* strings(parts, name);
}

function* branchExamples(
  { name, depth }: Wanted,
  parts: readonly Schema[],
  inner: MakeInner,
  { registry }: ExampleSide,
): Generator<JsonValue> {
  const objects: JsonObject[] = [];
  for (const schema of parts.flatMap(alternativesOf).slice(0, 4)) {
    const value = inner({ schema, name, depth: depth + 1 });
    if (value === undefined) continue;
    yield value;
    if (isObject(value))
      objects.push({ ...onlyValues(schema, registry), ...value });
  }
  yield* objects;
}
