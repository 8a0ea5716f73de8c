import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { refusesOthers } from "../closed.js";
import { allParts, conjuncts, heldBy } from "../in-place.js";
import { acceptedKinds } from "../kinds.js";
import { requiredOn } from "../sides.js";
import { mismatches } from "./refused.js";

/** A property that is required and forbidden, with the schema that requires it. */
export interface Forbidden {
  readonly part: Schema;
  readonly name: string;
}

/** A property that one of several parts of an object requires, on a side, and that another forbids, which is closed and does not declare it. */
export function forbiddenProperty(
  schema: Schema,
  parts: readonly Schema[],
  side: Side,
  registry: SchemaRegistry,
): Forbidden | undefined {
  if (!parts.some(({ required }) => required !== undefined)) return undefined;
  const closed = parts.flatMap((each) => closedPart(each, registry) ?? []);
  if (closed.length === 0 || !isObject(schema, registry)) return undefined;
  for (const part of parts)
    for (const name of requiredOn(side, part, registry)) {
      if (closed.some((each) => !admits(each, name))) return { part, name };
    }
  return undefined;
}

/** A property that one part of an object declares and another refuses, which is closed and does not. */
export interface RefusedProperty {
  readonly name: string;
  readonly declaring: Schema;
}

/** The declared properties that no value can have, since another part of the schema is closed to them. What a part refuses already is that part's. */
export function refusedProperties(
  schema: Schema,
  registry: SchemaRegistry,
): readonly RefusedProperty[] {
  if (!hasSeveralParts(schema)) return [];
  const refused = refusedByAny(schema, registry);
  if (refused.length === 0) return refused;
  const known = new Set(
    heldBy(schema, registry).flatMap((each) =>
      refusedByAny(each, registry).map(({ name }) => name),
    ),
  );
  return refused.filter(({ name }) => !known.has(name));
}

/** What only refers says nothing of properties that its target does not say. */
function hasSeveralParts({
  allOf,
  ref,
  properties,
  additionalProperties,
  unevaluatedProperties,
}: Schema): boolean {
  return (
    allOf !== undefined ||
    (ref !== undefined &&
      (properties ?? additionalProperties ?? unevaluatedProperties) !==
        undefined)
  );
}

function refusedByAny(
  schema: Schema,
  registry: SchemaRegistry,
): readonly RefusedProperty[] {
  const parts = conjuncts(schema, registry);
  const closed = parts.flatMap((each) => closedPart(each, registry) ?? []);
  const found = new Map<string, RefusedProperty>();
  if (parts.length === 1 || closed.length === 0) return [];
  for (const { properties = [] } of parts)
    for (const { name, schema: declaring } of properties) {
      const isRefused = closed.some((each) => !admits(each, name));
      if (isRefused && declaring.never !== true && !found.has(name))
        found.set(name, { name, declaring });
    }
  return [...found.values()];
}

/** The parts of a schema that are closed to a property which another part declares or requires, in the order of the parts. */
export function closersOf(
  schema: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  const parts = conjuncts(schema, registry);
  const names = parts.flatMap(({ properties = [], required = [] }) => [
    ...properties.flatMap((each) =>
      each.schema.never === true ? [] : [each.name],
    ),
    ...required,
  ]);
  return parts.filter((part) => {
    const closed = closedPart(part, registry);
    return closed !== undefined && names.some((name) => !admits(closed, name));
  });
}

/** What a part that is closed lets through. */
interface Closed {
  readonly part: Schema;
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly string[];
}

function closedPart(
  part: Schema,
  registry: SchemaRegistry,
): Closed | undefined {
  if (refusesOthers(part)) return closedBy(part, [part]);
  if (part.unevaluatedProperties?.never !== true) return undefined;
  const evaluating = allParts(part, registry);
  return evaluating.some((each) => evaluatesAny(each, part))
    ? undefined
    : closedBy(part, evaluating);
}

/** Whether a schema has evaluated any property, so that `unevaluatedProperties` beside it refuses none (2020-12 Core, 11.3). */
function evaluatesAny(schema: Schema, owner: Schema): boolean {
  const { additionalProperties, unevaluatedProperties, dynamicRef } = schema;
  return (
    (additionalProperties ?? dynamicRef) !== undefined ||
    (schema !== owner && unevaluatedProperties !== undefined)
  );
}

function closedBy(part: Schema, evaluating: readonly Schema[]): Closed {
  const names = new Set<string>();
  const patterns: string[] = [];
  for (const { properties = [], patternProperties = [] } of evaluating) {
    for (const { name } of properties) names.add(name);
    for (const { pattern } of patternProperties) patterns.push(pattern);
  }
  return { part, names, patterns };
}

function admits({ names, patterns }: Closed, name: string): boolean {
  return (
    names.has(name) || patterns.some((pattern) => !mismatches(pattern, name))
  );
}

function isObject(schema: Schema, registry: SchemaRegistry): boolean {
  const kinds = acceptedKinds(schema, registry);
  return kinds?.size === 1 && kinds.has("object");
}
