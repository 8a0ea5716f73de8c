import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { isArray, isObject, type JsonValue, setOwn } from "../../ir/json.js";
import { type Complain, complainOfNumber } from "../text/complain.js";
import { maximumDepth } from "../text/limits.js";
import { type Copies, copyOf } from "./copies.js";
import { complainOfDuplicates } from "./duplicates.js";
import { isMergeKey, scalarKey, startOf } from "./nodes.js";

/** A YAML document as `yaml` composes it. */
export type YamlDocument = Document.Parsed;

interface Conversion extends Copies {
  readonly complain: Complain;
  /** Values by anchor, as far as they are complete; an anchor may be given anew later. */
  readonly anchors: Map<string, JsonValue>;
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
  if (!isFinite(node)) {
    const { offset } = startOf(node);
    complainOfNumber(node.source ?? String(value), offset, complain);
    return null;
  }
  return isJsonScalar(value) ? value : String(value);
}

function isFinite({ value }: Scalar): boolean {
  return typeof value !== "number" || Number.isFinite(value);
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
  if (duplicates.size > 0)
    complainOfDuplicates(map, duplicates, conversion.complain);
  return object;
}

/** `undefined` (and reported) for what can't be the key of an object. */
function keyOf({ key }: Pair, conversion: Conversion): string | undefined {
  // A key is its text: what it would be as a value doesn't matter.
  if (isScalar(key) && !isFinite(key)) return scalarKey(key);
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
  const copied = copyOf(value, conversion);
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
