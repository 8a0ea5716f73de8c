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
import { tellOfUnknown, type UnknownField } from "./tell.js";

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
    referred: new Map(),
  };
  visit("OpenAPI", value, { document: root, pointer: "" }, walk);
  for (const [at, name] of walk.referred)
    visit(name, description.get(at), at, walk);
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
  /** What references lead to takes its turn: chains of them may be long. A place that is led to often is one and the same. */
  readonly referred: Map<Location, ObjectName>;
}

function visit(
  name: ObjectName,
  value: JsonValue | undefined,
  at: Location,
  walk: Walk,
): void {
  if (!isObject(value) || walk.seen.has(value)) return;
  walk.seen.add(value);
  const isReference = refersElsewhere(name, value, at, walk);
  // What stands beside a Reference Object's is told of where it is followed.
  if (isReference && name !== "Path Item") return;
  const known = fieldsOf(walk.description.version, name);
  for (const key of Object.keys(value)) {
    const field = known.fields.get(key);
    if (field !== undefined) visitHeld(field, own(value, key), at, key, walk);
    else if (!key.startsWith("x-"))
      visitOther({ key, of: name, within: value, at }, known, walk);
  }
}

/** What is no field by the specification: the key of a map, or a mistake. */
function visitOther(
  field: Pick<UnknownField, "key" | "of" | "within" | "at">,
  { fields, anyKey }: ObjectFields,
  walk: Walk,
): void {
  const { key, within, at } = field;
  if (anyKey !== undefined)
    return visit(anyKey, own(within, key), below(at, key), walk);
  const { version } = walk.description;
  const candidates = [...fields.keys()];
  tellOfUnknown({ ...field, candidates, version }, walk.report);
}

/** @returns whether the object refers to another one */
function refersElsewhere(
  name: ObjectName,
  value: JsonObject,
  at: Location,
  { description, referred }: Walk,
): boolean {
  const reference = own(value, "$ref");
  if (typeof reference !== "string") return false;
  const target = description.silently.resolve(at, reference);
  if (target !== undefined) referred.set(target, name);
  return true;
}

function visitHeld(
  { holds }: Field,
  value: JsonValue | undefined,
  at: Location,
  key: string,
  walk: Walk,
): void {
  if (holds === undefined) return;
  const { object, as } = holds;
  if (as === "itself") visit(object, value, below(at, key), walk);
  else if (as === "list" && isArray(value))
    for (const [index, each] of value.entries())
      visit(object, each, below(at, key, index), walk);
  else if (as === "map" && isObject(value))
    for (const name of Object.keys(value))
      if (!name.startsWith("x-"))
        visit(object, own(value, name), below(at, key, name), walk);
}
