import type { Property, Schema } from "../../ir/schema.js";
import { listedNames } from "../../schema/properties.js";
import { isGivenOn, requiredOn } from "../../schema/sides.js";
import { speaksOfProperties } from "../../schema/speaks-of.js";
import { meetAll } from "../meet/meet.js";
import {
  isKeyword,
  type Member,
  neverType,
  type ObjectType,
  objectWith,
  type Type,
  unknownType,
} from "../type/type.js";
import { union } from "../type/union.js";
import type { View } from "../view.js";
import { memberDoc } from "./doc.js";

/** What the keywords for objects say of their properties; `undefined` without any. */
export function objectType(schema: Schema, view: View): ObjectType | undefined {
  if (!speaksOfProperties(schema) && schema.absent === undefined)
    return undefined;
  const { shown, hidden } = propertiesBySide(schema, view);
  const { side, sdk } = view;
  const required = new Set(requiredOn(side, schema, sdk.api.schemas));
  const members = [
    ...shown.map((each) => declaredMember(each, required, view)),
    ...undeclaredMembers(schema, shown, required, view),
    ...(schema.absent ?? []).map(absentMember),
  ];
  const index = indexType(schema, members, view);
  return index === undefined
    ? objectWith(members)
    : objectWith(members, withHidden(index, hidden, view));
}

interface PropertiesBySide {
  readonly shown: readonly Property[];
  readonly hidden: readonly Property[];
}

/** The properties that are given on this side of the wire, and the others. */
function propertiesBySide(
  { properties = [] }: Schema,
  { side, sdk }: View,
): PropertiesBySide {
  const shown: Property[] = [];
  const hidden: Property[] = [];
  for (const each of properties)
    (isGivenOn(side, each.schema, sdk.api.schemas) ? shown : hidden).push(each);
  return { shown, hidden };
}

function declaredMember(
  { name, schema }: Property,
  required: ReadonlySet<string>,
  view: View,
): Member {
  const doc = memberDoc(schema, view.sdk);
  return {
    name,
    type: view.typeOf(schema),
    optional: !required.has(name),
    ...(doc !== undefined && { doc }),
  };
}

/** What is never there. */
export function absentMember(name: string): Member {
  return { name, type: neverType, optional: true };
}

/** Names that are required or listed without being declared: they are held to what holds for such names. */
function undeclaredMembers(
  schema: Schema,
  shown: readonly Property[],
  required: ReadonlySet<string>,
  view: View,
): readonly Member[] {
  const listed = readableNames(schema, view);
  if (required.size === 0 && listed.length === 0) return [];
  const declared = new Set(schema.properties?.map(({ name }) => name));
  const taken = new Set([...required, ...shown.map(({ name }) => name)]);
  const member = (name: string, optional: boolean): Member => ({
    name,
    type: undeclaredType(name, schema, view),
    optional,
  });
  return [
    ...[...required]
      .filter((name) => !declared.has(name))
      .map((name) => member(name, false)),
    ...listed
      .filter((name) => !taken.has(name))
      .map((name) => member(name, true)),
  ];
}

function undeclaredType(name: string, schema: Schema, view: View): Type {
  const patterns = (schema.patternProperties ?? []).filter(({ pattern }) =>
    matches(pattern, name),
  );
  if (patterns.length > 0)
    return meetAll(
      patterns.map((each) => view.typeOf(each.schema)),
      view,
    );
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

/** More names than that are no members that anyone reads. */
const mostNames = 256;

/** The names that there can be, where they are few and all of one type. */
function readableNames(schema: Schema, { sdk }: View): readonly string[] {
  const names = listedNames(schema, sdk.api.schemas) ?? [];
  return schema.patternProperties !== undefined || names.length > mostNames
    ? []
    : names;
}

/** What a property may be that has no member; `undefined` if it is not said, or if there can be none. */
function indexType(
  schema: Schema,
  members: readonly Member[],
  view: View,
): Type | undefined {
  const listed = listedNames(schema, view.sdk.api.schemas);
  if (listed !== undefined && members.length > 0) return undefined;
  const patterns = (schema.patternProperties ?? []).map((each) =>
    view.typeOf(each.schema),
  );
  const rest =
    schema.additionalProperties && view.typeOf(schema.additionalProperties);
  if (patterns.length > 0) return union([...patterns, rest ?? unknownType]);
  const isNone =
    rest !== undefined && isKeyword(rest, "never") && members.length > 0;
  return isNone ? undefined : rest;
}

/** Properties of the other side are not asked for on this one, and not refused either: other keys may be of their types, where there are any. */
function withHidden(
  index: Type,
  hidden: readonly Property[],
  view: View,
): Type {
  if (isKeyword(index, "never")) return index;
  return union([index, ...hidden.map((each) => view.typeOf(each.schema))]);
}
