import { linearSteps } from "../checks/linear-pattern.js";
import { isArray, isObject, type JsonValue } from "../ir/json.js";
import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { references, walk } from "../ir/visit.js";

const longestPattern = 300;

/** No pattern takes long on a text of so many characters. */
const shortText = 12;

/**
 * Tells whether a value may be held to a schema while an SDK is made: a pattern that could take for ever is met by those who send something,
 * not by those who make the SDK.
 */
export function createTriable(
  registry: SchemaRegistry,
): (schema: Schema, value: JsonValue) => boolean {
  const isQuickToCheck = quickSchemas(registry);
  return (schema, value) =>
    longestText(value) <= shortText || isQuickToCheck(schema);
}

/** Whether no pattern that a schema holds, or reaches by references, can take for ever. */
function quickSchemas(registry: SchemaRegistry): (schema: Schema) => boolean {
  const slow = new Map<SchemaId, boolean>();
  const isSlow = (id: SchemaId): boolean => {
    const known = slow.get(id);
    if (known !== undefined) return known;
    const schema = registry.get(id);
    const found = schema !== undefined && hasSlowPattern(schema);
    slow.set(id, found);
    return found;
  };
  const known = new WeakMap<Schema, boolean>();
  return (schema) => {
    const isQuick =
      known.get(schema) ??
      (!hasSlowPattern(schema) && ![...reached(schema, registry)].some(isSlow));
    known.set(schema, isQuick);
    return isQuick;
  };
}

/** Every schema that one refers to, directly or through others. */
function reached(
  schema: Schema,
  registry: SchemaRegistry,
): ReadonlySet<SchemaId> {
  const found = new Set(references(schema));
  for (const id of found) {
    const target = registry.get(id);
    if (target !== undefined)
      for (const next of references(target)) found.add(next);
  }
  return found;
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
  if (linearSteps(pattern) !== undefined) return true;
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
