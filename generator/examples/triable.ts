import { cautiousSteps } from "../ir/patterns/linear-pattern.js";
import { isArray, isObject, type JsonValue } from "../ir/json.js";
import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import {
  appliedOrNegatedInPlace,
  referencesThrough,
  walk,
} from "../ir/visit.js";
import { alternativesOf } from "../schema/in-place.js";

const longestPattern = 300;

/** No pattern takes long on a text of so many characters. */
const shortText = 12;

/**
 * Tells whether a value may be held to a schema while an SDK is made: a pattern that could take for ever is met by those who send something,
 * not by those who make the SDK, and so are schemas that lead to the same one in hundreds of ways.
 */
export function createTriable(
  registry: SchemaRegistry,
): (schema: Schema, value: JsonValue) => boolean {
  const hasQuickPatterns = reachingNone(registry, hasSlowPattern);
  const waysOf = countingWays(registry);
  const hasFewWays = reachingNone(registry, (schema) =>
    walk(schema).some((part) => waysOf(part) > mostWays),
  );
  const hasNoChoice = reachingNone(registry, (schema) =>
    walk(schema).some((part) => alternativesOf(part).length > 1),
  );
  return (schema, value) =>
    hasFewWays(schema) &&
    (depthOf(value) <= mostLevels || hasNoChoice(schema)) &&
    (longestText(value) <= shortText || hasQuickPatterns(schema));
}

/** Whether neither a schema nor any that it reaches by references is of a kind. */
export function reachingNone(
  registry: SchemaRegistry,
  isSlow: (schema: Schema) => boolean,
): (schema: Schema) => boolean {
  const slow = new Map<SchemaId, boolean>();
  const isSlowAt = (id: SchemaId): boolean => {
    const known = slow.get(id);
    if (known !== undefined) return known;
    const schema = registry.get(id);
    const found = schema !== undefined && isSlow(schema);
    slow.set(id, found);
    return found;
  };
  const known = new WeakMap<Schema, boolean>();
  return (schema) => {
    const isNone =
      known.get(schema) ??
      (!isSlow(schema) &&
        ![...referencesThrough([schema], registry)].some(isSlowAt));
    known.set(schema, isNone);
    return isNone;
  };
}

const mostWays = 500;

/** Each level of a value may double the ways through a schema that is a choice at all levels. */
const mostLevels = 12;

function depthOf(value: JsonValue): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value)
    .map(depthOf)
    .reduce((most, each) => Math.max(most, 1 + each), 1);
}

/** Deeper schemas are taken to be endless. */
const deepestWay = 1000;

/** Counts how often a check comes by any schema while it looks at one value. */
function countingWays(registry: SchemaRegistry): (schema: Schema) => number {
  const known = new WeakMap<Schema, number>();
  const count = (schema: Schema, depth: number): number => {
    const before = known.get(schema);
    if (before !== undefined) return before;
    if (depth > deepestWay) return Infinity;
    // A circle is gone round once.
    known.set(schema, 1);
    const target =
      schema.ref === undefined ? undefined : registry.get(schema.ref);
    const ways = [
      ...(target === undefined ? [] : [target]),
      ...appliedOrNegatedInPlace(schema),
    ].reduce((sum, each) => sum + count(each, depth + 1), 1);
    known.set(schema, ways);
    return ways;
  };
  return (schema) => count(schema, 0);
}

function hasSlowPattern(schema: Schema): boolean {
  return walk(schema).some(
    ({ pattern, patternProperties = [] }) =>
      (pattern !== undefined && !isQuick(pattern)) ||
      patternProperties.some((each) => !isQuick(each.pattern)),
  );
}

/** Whether a pattern repeats no group but one that takes always as many characters, or is matched by a machine that never goes back. */
function isQuick(pattern: string): boolean {
  if (cautiousSteps(pattern) !== undefined) return true;
  const others = pattern.replace(fixedGroup, "a");
  return !/\)[*+{]/.test(others) && pattern.length <= longestPattern;
}

/** A repeated group of characters and classes, of each one or a number: `(?:[a-z]{4})*`. */
const fixedGroup =
  /\((?:\?:)?(?:\[(?:\\.|[^\]\\])*\](?:\{\d+\})?|\\[dws](?:\{\d+\})?|[\w:/ -])*\)(?=[*+{])/;

/** The length of the longest key or string in a value. */
function longestText(value: JsonValue): number {
  if (typeof value === "string") return value.length;
  if (isArray(value)) return longest(value.map(longestText));
  if (!isObject(value)) return 0;
  return longest(
    Object.entries(value).map(([key, each]) =>
      Math.max(key.length, longestText(each)),
    ),
  );
}

function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, each) => Math.max(most, each), 0);
}
