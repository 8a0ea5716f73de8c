import { referredMap } from "../document/references/referred-map.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../ir/json.js";
import { below } from "../ir/pointer.js";
import { withAbsoluteLinks } from "./absolute-links.js";
import { booleanMeant, tellOfText, textMeant } from "./by-intent.js";
import {
  asObject,
  byIntent,
  type Entry,
  entryOf,
  field,
  mustBe,
  type NamedNode,
  type ObjectNode,
  wrongType,
} from "./entry.js";
import { follow } from "./follow.js";
import { isReferredText, referredText } from "./referred-text.js";

export { field, type NamedNode, type ObjectNode } from "./entry.js";
export { follow } from "./follow.js";

/** A field's text, if it is given. */
export function text(node: ObjectNode, key: string): string | undefined {
  const value = textAsWritten(node, key);
  return value !== undefined && key === "description"
    ? withAbsoluteLinks(value, node.description.value)
    : value;
}

function textAsWritten(node: ObjectNode, key: string): string | undefined {
  const value = own(node.value, key);
  if (value === undefined || typeof value === "string") return value;
  const entry = entryOf(node, key, value);
  return isReferredText(key, value)
    ? referredText(key, entry.at, node.description, node.report)
    : textByIntent(entry, node);
}

function textByIntent(entry: Entry, node: ObjectNode): string | undefined {
  const meant = textMeant(entry.value, () => node.description.textAt(entry.at));
  if (meant === undefined) return wrongType(entry, "a string", node);
  tellOfText(entry.key, meant, entry.at, node.report);
  return meant;
}

/** As `text`, for what cannot be left out: reported then, and empty. */
export function requiredText(node: ObjectNode, key: string): string {
  if ((own(node.value, key) ?? null) === null)
    node.report.add("missing-field", `\`${key}\` is missing.`, node.at);
  return text(node, key) ?? "";
}

/** The texts of those among these fields that are given. */
export function givenTexts<Key extends string>(
  node: ObjectNode,
  ...keys: readonly Key[]
): { readonly [Each in Key]?: string } {
  const found: { [Each in Key]?: string } = {};
  for (const key of keys) {
    const given = text(node, key);
    if (given !== undefined) found[key] = given;
  }
  return found;
}

/** Whether a field says yes or no, if it is given. */
export function boolean(node: ObjectNode, key: string): boolean | undefined {
  const value = own(node.value, key);
  if (value === undefined || typeof value === "boolean") return value;
  const entry = entryOf(node, key, value);
  const meant = booleanMeant(value);
  if (meant === undefined) return wrongType(entry, "true or false", node);
  byIntent(entry, `as ${meant}`, node);
  return meant;
}

/** A field's object, if it is given; a Reference Object is not followed. */
export function object(node: ObjectNode, key: string): ObjectNode | undefined {
  const entry = field(node, key);
  return entry && asObject(entry, node);
}

/** As `object`, but what has nothing behind it is as wrong as any other value. */
export function objectOnly(
  node: ObjectNode,
  key: string,
): ObjectNode | undefined {
  const entry = field(node, key);
  return entry?.value === null
    ? mustBe(entry, "an object", node)
    : object(node, key);
}

/** The objects under an object-valued field, Reference Objects followed. */
export function objects(node: ObjectNode, key: string): readonly NamedNode[] {
  return members(node, key).flatMap((member) => {
    const found = follow(member);
    return found === undefined ? [] : [{ ...found, key: member.key }];
  });
}

/** As `objects`, but no Reference Object is followed. */
export function members(node: ObjectNode, key: string): readonly NamedNode[] {
  const written = object(node, key);
  const container = written && wholeMap(written, key);
  if (container === undefined) return [];
  return Object.keys(container.value)
    .filter((name) => !extensible.has(key) || !name.startsWith("x-"))
    .flatMap((name) => {
      const entry = field(container, name);
      const found = entry && asMember(key, entry, node);
      return found === undefined ? [] : [{ key: name, ...found }];
    });
}

/**
 * What may be extended (OpenAPI 3.1.1, 4.8.8 and 4.8.16). Other fields hold maps, in which `x-api-key` is a name like any other; only what can be
 * nothing but an extension is one.
 */
const extensible: ReadonlySet<string> = new Set(["paths", "responses"]);

/** Maps in which a name says something by itself: what comes with a status, in a media type. */
const maySayNothing: ReadonlySet<string> = new Set([
  "responses",
  "content",
  "headers",
  "encoding",
]);

function asMember(
  map: string,
  entry: Entry,
  node: ObjectNode,
): ObjectNode | undefined {
  if (entry.key.startsWith("x-") && isScalar(entry.value))
    return byIntent(entry, "as an extension, which says nothing here", node);
  if (entry.value !== null) return asObject(entry, node);
  if (!maySayNothing.has(map)) return mustBe(entry, "an object", node);
  byIntent(entry, "as an object without fields", node);
  return asObject({ ...entry, value: {} }, node);
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object";
}

/** A map, or what a reference in place of all of it names. */
function wholeMap(map: ObjectNode, key: string): ObjectNode | undefined {
  const { value, at, description, report } = map;
  if (typeof own(value, "$ref") !== "string") return map;
  const named = { at, key };
  const target = referredMap(named, isMapOfObjects, description, report);
  return target && { ...map, ...target };
}

function isMapOfObjects(value: JsonValue): value is JsonObject {
  return isObject(value) && Object.values(value).every(isObject);
}

/** The objects of an array-valued field, Reference Objects followed. */
export function items(node: ObjectNode, key: string): readonly ObjectNode[] {
  return listed(node, key).map(({ item }) => item);
}

/** As `items`, each with the place in the array. */
export function listed(
  node: ObjectNode,
  key: string,
): readonly { readonly item: ObjectNode; readonly place: Location }[] {
  return array(node, key).flatMap((entry) => {
    const item = followed(entry, node);
    return item === undefined ? [] : [{ item, place: entry.at }];
  });
}

/** The texts of an array-valued field. */
export function texts(node: ObjectNode, key: string): readonly string[] {
  return textsOf(node, key).flatMap((entry) =>
    typeof entry.value === "string"
      ? [entry.value]
      : (textByIntent(entry, node) ?? []),
  );
}

/** A text where a list of them is asked for is the only one. */
function textsOf(node: ObjectNode, key: string): readonly Entry[] {
  const entry = field(node, key);
  if (typeof entry?.value !== "string") return array(node, key);
  byIntent(entry, "as a list of it alone", node);
  return [entry];
}

/** The `x-` fields. */
export function extensions(node: ObjectNode): ReadonlyMap<string, JsonValue> {
  return new Map(
    Object.entries(node.value).filter(([key]) => key.startsWith("x-")),
  );
}

function array(node: ObjectNode, key: string): readonly Entry[] {
  const entry = field(node, key);
  if (entry === undefined) return [];
  if (!isArray(entry.value)) {
    wrongType(entry, "an array", node);
    return [];
  }
  return entry.value.map((value, index) => ({
    key: `${key}[${index}]`,
    value,
    at: below(entry.at, index),
  }));
}

function followed(entry: Entry, node: ObjectNode): ObjectNode | undefined {
  const found = asObject(entry, node);
  return found && follow(found);
}
