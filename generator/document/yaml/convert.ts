import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from "yaml";
import { isArray, isObject, type JsonValue, setOwn } from "../../ir/json.js";
import type { Complain } from "../text/complain.js";
import { maximumDepth } from "../text/limits.js";

/** A YAML document as `yaml` composes it. */
export type YamlDocument = Document.Parsed;

/** Values that aliases may copy in all: some for each one written, and enough for any small file. */
const copiesAllowed = (written: number): number => 100_000 + 4 * written;

interface Conversion {
  readonly complain: Complain;
  /** Values by anchor, as far as they are complete; an anchor may be given anew later. */
  readonly anchors: Map<string, JsonValue>;
  written: number;
  copied: number;
  /** Set when going on makes no sense: all else is `null` then. */
  stopped: boolean;
}

type Mutable = Record<string, JsonValue>;

/** Plain JSON of a document without errors. Reports keys that are no scalars, duplicate keys, unusable aliases and values that JSON doesn't have. */
export function convertYaml(
  document: YamlDocument,
  complain: Complain,
): JsonValue {
  const conversion: Conversion = {
    complain,
    anchors: new Map(),
    written: 0,
    copied: 0,
    stopped: false,
  };
  return convert(document.contents, conversion);
}

function convert(node: unknown, conversion: Conversion): JsonValue {
  if (conversion.stopped) return null;
  if (isAlias(node)) return convertAlias(node, conversion);
  conversion.written += 1;
  const value = convertContent(node, conversion);
  const anchor =
    isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  if (anchor !== undefined) conversion.anchors.set(anchor, value);
  return value;
}

function convertContent(node: unknown, conversion: Conversion): JsonValue {
  if (isScalar(node)) return convertScalar(node, conversion);
  if (isSeq(node)) return node.items.map((item) => convert(item, conversion));
  if (isMap(node)) return convertMap(node, conversion);
  return null;
}

function convertScalar(node: Scalar, { complain }: Conversion): JsonValue {
  const { value } = node;
  if (typeof value === "number" && !Number.isFinite(value)) {
    complain(
      "yaml-value",
      `${node.source ?? value} is a number that JSON can't express.`,
      startOf(node),
    );
    return null;
  }
  return isJsonScalar(value) ? value : String(value);
}

function isJsonScalar(
  value: unknown,
): value is string | number | boolean | null {
  return (
    value === null || ["string", "number", "boolean"].includes(typeof value)
  );
}

function convertMap(map: YAMLMap, conversion: Conversion): JsonValue {
  const object: Mutable = {};
  const merged = new Set<string>();
  const duplicates = new Map<Pair, string>();
  for (const pair of map.items) {
    if (isMergeKey(pair)) {
      merge(object, merged, pair, conversion);
      continue;
    }
    const key = keyOf(pair, conversion);
    const value = convert(pair.value, conversion);
    if (key === undefined) continue;
    if (Object.hasOwn(object, key) && !merged.delete(key))
      duplicates.set(pair, key);
    setOwn(object, key, value);
  }
  if (duplicates.size > 0) complainOfDuplicates(map, duplicates, conversion);
  return object;
}

/** `undefined` (and reported) for what can't be the key of an object. */
function keyOf({ key }: Pair, conversion: Conversion): string | undefined {
  const value = convert(key, conversion);
  if (isScalar(key)) return scalarKey(key);
  if (typeof value === "string" || typeof value === "number")
    return String(value);
  if (key === null) return "";
  conversion.complain(
    "yaml-key",
    "A key must be a scalar, not a mapping or a sequence.",
    startOf(key),
  );
  return undefined;
}

/** `1`, `true` and `null` as keys are what was written. */
export function scalarKey(key: Scalar): string {
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}

function complainOfDuplicates(
  map: YAMLMap,
  duplicates: ReadonlyMap<Pair, string>,
  { complain }: Conversion,
): void {
  const firsts = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? scalarKey(pair.key) : undefined;
    if (key !== undefined && !firsts.has(key)) firsts.set(key, pair);
  }
  for (const [pair, key] of duplicates) {
    complain(
      "duplicate-key",
      `The key ${JSON.stringify(key)} is given twice in one mapping.`,
      startOf(pair.key),
      {
        ...startOf(firsts.get(key)?.key),
        note: "first given here",
      },
    );
  }
}

/** https://yaml.org/type/merge.html; `<<` in quotes is an ordinary key. */
function isMergeKey(pair: Pair): boolean {
  const { key } = pair;
  return isScalar(key) && key.value === "<<" && key.type === Scalar.PLAIN;
}

/** Keys of the mapping itself go first, then those of earlier merged mappings. */
function merge(
  object: Mutable,
  merged: Set<string>,
  pair: Pair,
  conversion: Conversion,
): void {
  const value = convert(pair.value, conversion);
  const sources = isArray(value) ? value : [value];
  for (const source of sources) {
    if (!isObject(source)) {
      if (!conversion.stopped)
        conversion.complain(
          "yaml-value",
          "What the merge key << takes in must be a mapping or a list of mappings.",
          startOf(pair.value),
        );
      return;
    }
    for (const [key, item] of Object.entries(source)) {
      if (Object.hasOwn(object, key)) continue;
      merged.add(key);
      setOwn(object, key, item);
    }
  }
}

function convertAlias(alias: Alias, conversion: Conversion): JsonValue {
  const value = conversion.anchors.get(alias.source);
  if (value === undefined) {
    conversion.complain(
      "yaml-alias",
      `There is no complete anchor &${alias.source} before this alias.`,
      startOf(alias),
    );
    return null;
  }
  const copied = copy(value, conversion, 0);
  if (copied === undefined) {
    conversion.stopped = true;
    conversion.complain(
      "alias-bomb",
      `From ${conversion.written} values written, aliases make ${conversion.copied} and more, or nest them more than ${maximumDepth} levels deep.`,
      startOf(alias),
    );
  }
  return copied ?? null;
}

/** Copied, so that whoever changes one place doesn't change another. `undefined` where that gets too much. */
function copy(
  value: JsonValue,
  conversion: Conversion,
  depth: number,
): JsonValue | undefined {
  conversion.copied += 1;
  if (
    conversion.copied > copiesAllowed(conversion.written) ||
    depth > maximumDepth
  )
    return undefined;
  if (isArray(value)) return copyItems(value, conversion, depth);
  if (!isObject(value)) return value;
  const object: Mutable = {};
  for (const [key, item] of Object.entries(value)) {
    const copied = copy(item, conversion, depth + 1);
    if (copied === undefined) return undefined;
    setOwn(object, key, copied);
  }
  return object;
}

function copyItems(
  items: readonly JsonValue[],
  conversion: Conversion,
  depth: number,
): JsonValue | undefined {
  const copies: JsonValue[] = [];
  for (const item of items) {
    const copied = copy(item, conversion, depth + 1);
    if (copied === undefined) return undefined;
    copies.push(copied);
  }
  return copies;
}

function startOf(node: unknown): { readonly offset: number } {
  const range =
    isAlias(node) || isScalar(node) || isMap(node) || isSeq(node)
      ? node.range
      : undefined;
  return { offset: range?.[0] ?? 0 };
}
