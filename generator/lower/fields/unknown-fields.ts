import type { Report } from "../../diagnostics/report.js";
import type { Description } from "../../document/description.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import { fieldsOf, type ObjectFields } from "./lookup.js";
import type { Field, ObjectName, Version } from "./objects.js";
import { tellOfUnknown } from "./tell.js";

/**
 * Tells of fields that OpenAPI's objects don't have: misspelt ones, and those of another object or version. Extensions are never told of.
 * References are followed, so that every document that is led to is looked through; an object is looked at once.
 */
export function reportUnknownFields(
  description: Description,
  report: Report,
): void {
  const { root, value } = description;
  const walk: Walk = {
    description,
    report,
    seen: new Set(),
  };
  visit("OpenAPI", value, { document: root, pointer: "" }, walk);
}

/** The same for an object that stands in a schema, which is read elsewhere. */
export function reportUnknownFieldsIn(
  name: ObjectName,
  value: JsonValue | undefined,
  at: Location,
  version: Version,
  report: Report,
): void {
  if (!isObject(value)) return;
  const { fields } = fieldsOf(version, name);
  const candidates = [...fields.keys()];
  for (const key of Object.keys(value))
    if (!fields.has(key) && !key.startsWith("x-"))
      tellOfUnknown(
        { key, of: name, within: value, at, candidates, version },
        report,
      );
}

interface Walk {
  readonly description: Description;
  readonly report: Report;
  readonly seen: Set<JsonObject>;
}

function visit(
  name: ObjectName,
  value: JsonValue | undefined,
  at: Location,
  walk: Walk,
): void {
  if (!isObject(value) || walk.seen.has(value)) return;
  walk.seen.add(value);
  const isReference = visitReferred(name, value, at, walk);
  // What stands beside a Reference Object's is told of where it is followed.
  if (isReference && name !== "Path Item") return;
  const known = fieldsOf(walk.description.version, name);
  for (const [key, each] of Object.entries(value))
    if (!key.startsWith("x-"))
      visitField(
        { key, value: each, of: name, known, within: value, at },
        walk,
      );
}

/** A field of an object, as it stands there. */
interface Visited {
  readonly key: string;
  readonly value: JsonValue;
  readonly of: ObjectName;
  readonly known: ObjectFields;
  readonly within: JsonObject;
  readonly at: Location;
}

function visitField(visited: Visited, walk: Walk): void {
  const { key, value, of, known, within, at } = visited;
  const field = known.fields.get(key);
  if (field !== undefined)
    return visitHeld(field.holds, value, below(at, key), walk);
  if (known.anyKey !== undefined)
    return visit(known.anyKey, value, below(at, key), walk);
  const { version } = walk.description;
  const candidates = [...known.fields.keys()];
  tellOfUnknown({ key, of, within, at, candidates, version }, walk.report);
}

/** @returns whether the object refers to another one */
function visitReferred(
  name: ObjectName,
  value: JsonObject,
  at: Location,
  walk: Walk,
): boolean {
  const reference = own(value, "$ref");
  if (typeof reference !== "string") return false;
  const { silently, get } = walk.description;
  const target = silently.resolve(at, reference);
  if (target !== undefined) visit(name, get(target), target, walk);
  return true;
}

function visitHeld(
  holds: Field["holds"],
  value: JsonValue,
  at: Location,
  walk: Walk,
): void {
  if (holds === undefined) return;
  const { object, as } = holds;
  if (as === "itself") visit(object, value, at, walk);
  else if (as === "list" && isArray(value))
    for (const [index, each] of value.entries())
      visit(object, each, below(at, index), walk);
  else if (as === "map" && isObject(value))
    for (const [key, each] of Object.entries(value))
      if (!key.startsWith("x-")) visit(object, each, below(at, key), walk);
}
