import type { Report } from "../diagnostics/report.js";
import type { Description } from "../document/description.js";
import {
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../ir/json.js";
import { below } from "../ir/pointer.js";
import { asAbsent, shown, tellOfIntent, typeName } from "./by-intent.js";

/**
 * An object of the description. Its fields are read by type: what has the wrong type is reported, and is read as what it can only mean, or else
 * counts as absent.
 */
export interface ObjectNode {
  readonly value: JsonObject;
  readonly at: Location;
  /** The description that it belongs to: follows its references. */
  readonly description: Description;
  readonly report: Report;
  /** Present where the reference that led to it describes it anew. */
  readonly redescribed?: true;
}

/** An object under a key of another one. */
export interface NamedNode extends ObjectNode {
  readonly key: string;
}

/** One entry of an object or array of the description. */
export interface Entry {
  readonly key: string;
  readonly value: JsonValue;
  readonly at: Location;
}

/** A field as it stands there, whatever its type. */
export function field(node: ObjectNode, key: string): Entry | undefined {
  const value = own(node.value, key);
  return value === undefined ? undefined : entryOf(node, key, value);
}

/** A value that a node holds under a key. */
export function entryOf(
  { at }: ObjectNode,
  key: string,
  value: JsonValue,
): Entry {
  return { key, value, at: below(at, key) };
}

/** What holds an object; what has nothing behind it counts as absent. */
export function asObject(
  entry: Entry,
  { description, report }: ObjectNode,
): ObjectNode | undefined {
  return isObject(entry.value)
    ? { value: entry.value, at: entry.at, description, report }
    : wrongType(entry, "an object", { report });
}

/** Reports what has another type; where nothing stands, that counts as absent. */
export function wrongType(
  entry: Entry,
  expected: string,
  node: Pick<ObjectNode, "report">,
): undefined {
  return entry.value === null
    ? byIntent(entry, asAbsent, node)
    : mustBe(entry, expected, node);
}

/** Reports what has another type. */
export function mustBe(
  { key, value, at }: Entry,
  expected: string,
  { report }: Pick<ObjectNode, "report">,
): undefined {
  report.add(
    "wrong-type",
    `\`${shown(key)}\` must be ${expected}, not ${typeName(value)}.`,
    at,
  );
}

/** Tells that a value is read as what it can only mean. */
export function byIntent(
  { key, value, at }: Entry,
  meant: string,
  { report }: Pick<ObjectNode, "report">,
): undefined {
  tellOfIntent(key, value, meant, at, report);
}
