import type { Report } from "../../diagnostics/report.js";
import type { Description } from "../../document/description.js";
import { isSchemaComponent } from "../../document/references/bodies-of-schemas.js";
import { collectReferences } from "../../document/references/collect.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { joinPointer } from "../../ir/pointer.js";
import { fieldsOf, type ObjectFields } from "./lookup.js";
import type { Held, ObjectName, Version } from "./objects.js";
import { tellOfUnknown } from "./tell.js";
import { locationOf, type Way } from "./way.js";

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
    document: root,
    version: description.version,
    seen: new Set(),
    references: new Set(),
    referred: new Map(),
  };
  visit("OpenAPI", value, { document: root, pointer: "" }, walk);
  const references = new Map([[root, walk.references]]);
  for (const [at, name] of walk.referred) {
    const known = references.get(at.document) ?? new Set();
    references.set(at.document, known);
    const { document } = at;
    const version = description.versionOf(document);
    const inIt = { ...walk, document, version, references: known };
    visit(name, description.get(at), at, inIt);
  }
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
  /** Where the walk is. */
  readonly document: string;
  /** By which that is read. */
  readonly version: Version;
  readonly seen: Set<JsonObject>;
  /** What was referred to in the document, as it is written there. */
  readonly references: Set<string>;
  /** What references lead to takes its turn: chains of them may be long. A place that is led to often is one and the same. */
  readonly referred: Map<Location, ObjectName>;
}

function visit(
  name: ObjectName,
  value: JsonValue | undefined,
  way: Way,
  walk: Walk,
): void {
  if (!isObject(value) || walk.seen.has(value)) return;
  walk.seen.add(value);
  const { $ref } = value;
  if (typeof $ref === "string") {
    noteReference(name, $ref, walk);
    // What stands beside a Reference Object's is told of where it is followed.
    if (name !== "Path Item") return;
  }
  const known = fieldsOf(walk.version, name);
  for (const key of Object.keys(value)) {
    const field = known.fields.get(key);
    if (field === undefined) visitOther(key, name, value, way, known, walk);
    else if (field.holds !== undefined)
      visitHeld(field.holds, value[key], { above: way, key }, walk);
  }
}

/** What is no field by the specification: an extension, the key of a map, or a mistake. */
function visitOther(
  key: string,
  of: ObjectName,
  within: JsonObject,
  way: Way,
  { fields, anyKey }: ObjectFields,
  walk: Walk,
): void {
  if (key.startsWith("x-")) return;
  if (anyKey !== undefined)
    return visit(anyKey, own(within, key), { above: way, key }, walk);
  const { version } = walk;
  const candidates = [...fields.keys()];
  const at = locationOf(way);
  const isReferredTo = of === "OpenAPI" && isReferred(key, within);
  tellOfUnknown(
    { key, of, within, at, candidates, version, isReferredTo },
    walk.report,
  );
}

/** Whether something in a document refers to what is under a key of its own. */
function isReferred(key: string, root: JsonObject): boolean {
  const start = `#${joinPointer("", key)}/`;
  return [...collectReferences(root).values()].some((texts) =>
    [...texts].some((each) => each.startsWith(start)),
  );
}

/** The object refers to another one. */
function noteReference(
  name: ObjectName,
  reference: string,
  { description, document, references, referred }: Walk,
): void {
  if (references.has(reference)) return;
  references.add(reference);
  const at = { document, pointer: "" };
  const target = description.silently.resolve(at, reference);
  // What leads to a schema is told of where it is followed.
  if (target !== undefined && !isSchemaComponent(target.pointer))
    referred.set(target, name);
}

function visitHeld(
  { object, as }: Held,
  value: JsonValue | undefined,
  way: Way,
  walk: Walk,
): void {
  if (as === "itself") visit(object, value, way, walk);
  else if (as === "list" && isArray(value))
    for (const [key, each] of value.entries())
      visit(object, each, { above: way, key }, walk);
  else if (as !== "list" && isObject(value))
    for (const key of Object.keys(value))
      if (as === "map" || !key.startsWith("x-"))
        visit(object, value[key], { above: way, key }, walk);
}
