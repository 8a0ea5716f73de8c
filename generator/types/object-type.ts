import type { Property, Schema, SchemaRegistry } from "../ir/schema.js";
import { schemaDoc } from "./doc.js";
import { meet } from "./meet.js";
import { isKeyword, type Member, type ObjectType, objectType, type Type, unknownType } from "./type.js";
import { union } from "./union.js";
import type { View } from "./view.js";

/** What the keywords for objects say of their properties; `undefined` without any. */
export function objectTypeOf(
  schema: Schema,
  view: View,
): ObjectType | undefined {
  if (!saysObject(schema)) return undefined;
  const required = new Set(schema.required);
  const hidden = new Map<string, Schema>();
  const members: Member[] = [];
  for (const property of schema.properties ?? []) {
    if (isHidden(property.schema, view))
      hidden.set(property.name, property.schema);
    else members.push(declaredMember(property, required, view));
  }
  const declared = new Set(members.map((member) => member.name));
  for (const name of required) {
    if (!declared.has(name) && !hidden.has(name))
      members.push({
        name,
        type: undeclaredType(name, schema, view),
        optional: false,
      });
  }
  members.push(...namedMembers(schema, declared, required, view));
  const index = indexType(schema, members, view);
  if (index === undefined) return objectType(members);
  return objectType(members, withHidden(index, hidden.values(), view));
}

function saysObject(schema: Schema): boolean {
  return (
    schema.properties !== undefined ||
    schema.required !== undefined ||
    schema.additionalProperties !== undefined ||
    schema.patternProperties !== undefined ||
    schema.propertyNames !== undefined
  );
}

function declaredMember(
  property: Property,
  required: ReadonlySet<string>,
  view: View,
): Member {
  const { name, schema } = property;
  const doc = schemaDoc(schema);
  return {
    name,
    type: view.typeOf(schema),
    optional: !required.has(name),
    ...(doc !== undefined && { doc }),
  };
}

/** A name that is required without being declared is held to what holds for such names. */
function undeclaredType(name: string, schema: Schema, view: View): Type {
  const patterns = (schema.patternProperties ?? []).filter(({ pattern }) =>
    matches(pattern, name),
  );
  if (patterns.length > 0) {
    return patterns
      .map((each) => view.typeOf(each.schema))
      .reduce((a, b) => meet(a, b, view.expand));
  }
  return schema.additionalProperties === undefined
    ? unknownType
    : view.typeOf(schema.additionalProperties);
}

function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return false;
  }
}

/** `propertyNames` with an enum lists the names that there can be. */
function namedMembers(
  schema: Schema,
  declared: ReadonlySet<string>,
  required: ReadonlySet<string>,
  view: View,
): readonly Member[] {
  const names = schema.propertyNames?.enum;
  if (
    names === undefined ||
    schema.patternProperties !== undefined ||
    names.length > 256
  )
    return [];
  return names
    .filter((name) => typeof name === "string")
    .filter((name) => !declared.has(name) && !required.has(name))
    .map((name) => ({
      name,
      type: undeclaredType(name, schema, view),
      optional: true,
    }));
}

/** What a property may be that has no member; `undefined` if it is not said, or if there can be none. */
function indexType(
  schema: Schema,
  members: readonly Member[],
  view: View,
): Type | undefined {
  if (schema.propertyNames?.enum !== undefined && members.length > 0)
    return undefined;
  const patterns = (schema.patternProperties ?? []).map((each) =>
    view.typeOf(each.schema),
  );
  const rest =
    schema.additionalProperties && view.typeOf(schema.additionalProperties);
  if (patterns.length === 0)
    return rest === undefined ||
      (isKeyword(rest, "never") && members.length > 0)
      ? undefined
      : rest;
  return union([...patterns, rest ?? unknownType]);
}

/** Properties of the other side are not asked for on this one, and not refused either. */
function withHidden(index: Type, hidden: Iterable<Schema>, view: View): Type {
  return union([index, ...[...hidden].map((each) => view.typeOf(each))]);
}

/** readOnly properties are not sent, writeOnly ones don't come back (OpenAPI 3.1, 4.8.24). */
function isHidden(schema: Schema, view: View): boolean {
  const mark = view.side === "request" ? "readOnly" : "writeOnly";
  return hasMark(schema, mark, view.sdk.api.schemas);
}

function hasMark(
  schema: Schema,
  mark: "readOnly" | "writeOnly",
  registry: SchemaRegistry,
): boolean {
  return (
    schema[mark] === true ||
    (schema.ref !== undefined && registry.get(schema.ref)?.[mark] === true)
  );
}
