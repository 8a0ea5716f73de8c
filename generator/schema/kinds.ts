import type { JsonValue } from "../ir/json.js";
import type { JsonType, Schema, SchemaRegistry } from "../ir/schema.js";
import { valuesOf } from "./values.js";

/** The kinds of value that keywords speak about. */
export type Group = "string" | "number" | "array" | "object";

/** What can be known of a value's type: integers are numbers. */
export type Kind = Group | "null" | "boolean";

export function kindOf(type: JsonType): Kind {
  return type === "integer" ? "number" : type;
}

export function kindOfValue(value: JsonValue): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "object") return "object";
  if (typeof value === "string") return "string";
  return typeof value === "number" ? "number" : "boolean";
}

/** The types to be tested: those of `type`, unless `const` or `enum` already lets through nothing else. */
export function testedTypes(schema: Schema): readonly JsonType[] | undefined {
  const { types } = schema;
  if (types === undefined) return undefined;
  const left = valuesOf(schema);
  if (
    left !== undefined &&
    left.every((value) => types.some((type) => isScalarOfType(value, type)))
  )
    return undefined;
  return types.includes("number")
    ? types.filter((type) => type !== "integer")
    : types;
}

/** Whether a value is neither array nor object, and of a JSON Schema type (2020-12 Validation, 6.1.1). */
function isScalarOfType(value: JsonValue, type: JsonType): boolean {
  if (value === null) return type === "null";
  if (typeof value === "object") return false;
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

/** Whether a value is of a JSON Schema type (2020-12 Validation, 6.1.1). */
export function isOfType(value: JsonValue, type: JsonType): boolean {
  if (type === "array" || type === "object") return kindOfValue(value) === type;
  return isScalarOfType(value, type);
}

/** Whether the `type` of a schema lets through neither objects nor arrays; without one, it does. */
export function isScalar({ types }: Schema): boolean {
  return types?.every((type) => type !== "object" && type !== "array") === true;
}

/** Whether a schema speaks of texts alone: then what comes as a text is what it says. */
export function isOfTexts(schema: Schema, registry: SchemaRegistry): boolean {
  const kinds = acceptedKinds(schema, registry);
  return kinds?.size === 1 && kinds.has("string");
}

/** References are followed so far. */
const maxDepth = 8;

/** The kinds of value that a schema can accept, as far as that is plain; `undefined`: any. */
export function acceptedKinds(
  schema: Schema,
  registry: SchemaRegistry,
  depth = 0,
): ReadonlySet<Kind> | undefined {
  if (depth > maxDepth || schema.bytes !== undefined) return undefined;
  const said = saidOfKinds(schema, registry, depth);
  const [first, ...others] = said;
  if (first === undefined || others.length === 0) return first;
  return new Set(
    [...first].filter((kind) => others.every((each) => each.has(kind))),
  );
}

/** What a schema says of the kinds of value, keyword by keyword: a value must be of all. */
function saidOfKinds(
  schema: Schema,
  registry: SchemaRegistry,
  depth: number,
): readonly ReadonlySet<Kind>[] {
  const said: ReadonlySet<Kind>[] = [];
  const { types, ref, allOf = [], anyOf, oneOf } = schema;
  if (types !== undefined) said.push(new Set(types.map(kindOf)));
  const values = valuesOf(schema);
  if (values !== undefined) said.push(new Set(values.map(kindOfValue)));
  const target = ref === undefined ? undefined : registry.get(ref);
  for (const each of target === undefined ? allOf : [target, ...allOf]) {
    const kinds = acceptedKinds(each, registry, depth + 1);
    if (kinds !== undefined) said.push(kinds);
  }
  for (const branches of [anyOf, oneOf]) {
    const kinds = union(branches, registry, depth);
    if (kinds !== undefined) said.push(kinds);
  }
  return said;
}

function union(
  branches: readonly Schema[] | undefined,
  registry: SchemaRegistry,
  depth: number,
): ReadonlySet<Kind> | undefined {
  if (branches === undefined) return undefined;
  const all = new Set<Kind>();
  for (const branch of branches) {
    const kinds = acceptedKinds(branch, registry, depth + 1);
    if (kinds === undefined) return undefined;
    for (const kind of kinds) all.add(kind);
  }
  return all;
}
