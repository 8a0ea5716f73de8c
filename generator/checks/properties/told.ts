import type { Schema } from "../../ir/schema.js";
import { decidingParts } from "../../schema/in-place.js";
import { requiredOn } from "../../schema/sides.js";
import type { Emission } from "../emission.js";

type Names = ReadonlySet<string>;

/** The properties whose absence is told by what a schema, or an inline part of its `allOf`, refers to: there a function of its own does. */
export function toldByReferred(schema: Schema, emission: Emission): Names {
  const names = new Set<string>();
  visitReferred(schema, emission, names, new Set());
  return names;
}

/** Those whose absence a schema tells by itself, by its inline parts or by what it refers to. */
export function toldBy(schema: Schema, emission: Emission): Names {
  const names = new Set<string>();
  visit(schema, emission, names, new Set());
  return names;
}

function visit(
  schema: Schema,
  emission: Emission,
  names: Set<string>,
  seen: Set<Schema>,
): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  for (const name of requiredOn(emission.side, schema, emission.registry))
    names.add(name);
  visitReferred(schema, emission, names, seen);
  for (const part of decidingParts(schema)) visit(part, emission, names, seen);
}

function visitReferred(
  schema: Schema,
  emission: Emission,
  names: Set<string>,
  seen: Set<Schema>,
): void {
  const target =
    schema.ref === undefined ? undefined : emission.registry.get(schema.ref);
  if (target !== undefined) visit(target, emission, names, seen);
  for (const part of decidingParts(schema))
    visitReferred(part, emission, names, seen);
}
