import type { JsonType, Schema } from "../ir/schema.js";
import { isWithinCycle } from "./cycles.js";
import { listType } from "./list-type.js";
import { meet, meetAll } from "./meet.js";
import { objectTypeOf } from "./object-type.js";
import { ruleTypes } from "./rules.js";
import { anyObjectType, type ApplicableType, binaryType, booleanType, isKeyword, keyOf, neverType, nullType, numberType, openStringType, stringType, type Type, unknownType } from "./type.js";
import { union } from "./union.js";
import { valueType } from "./value-type.js";
import type { View } from "./view.js";

/** The type of the values that a schema accepts; wider only where TypeScript can't tell, or as `settle` says. */
export function typeOfSchema(schema: Schema, view: View): Type {
  return view.typeOf(schema);
}

/** All that a schema says, before it is settled. */
export function conjunction(schema: Schema, view: View): Type {
  if (schema.never === true) return neverType;
  const base = meetAll(
    [
      ownType(schema, view),
      referenceType(schema, view),
      ...(schema.allOf ?? []).map((each) => conjunction(each, view)),
    ],
    view.expand,
  );
  const all = meetAll([base, ...ruleTypes(schema, base, view)], view.expand);
  return withoutExcludedValues(all, schema);
}

/**
 * Where no `type` was said anywhere, keywords for objects (or arrays) are read as a promise that there is one. JSON Schema lets any
 * other value pass; people who write `properties` without `type` mean an object. This is the one place where a type is narrower
 * than its validator.
 */
export function settle(type: Type): Type {
  switch (type.kind) {
    case "applicable":
      return union(
        [type.object, type.array].flatMap((each) =>
          each === undefined ? [] : [each],
        ),
      );
    case "union":
      return type.members.some(needsSettling)
        ? union(type.members.map(settle))
        : type;
    case "intersection":
      return type.members.some(needsSettling)
        ? { ...type, members: type.members.map(settle) }
        : type;
    default:
      return type;
  }
}

function needsSettling(type: Type): boolean {
  return (
    type.kind === "applicable" ||
    type.kind === "union" ||
    type.kind === "intersection"
  );
}

function referenceType(schema: Schema, view: View): Type {
  return meet(
    nameOf(schema.ref, view),
    nameOf(dynamicTarget(schema, view), view),
    view.expand,
  );
}

function nameOf(id: string | undefined, view: View): Type {
  if (id === undefined || isWithinCycle(id, view)) return unknownType;
  const target = view.sdk.models.get(id);
  if (target?.schema.never === true) return neverType;
  return target === undefined ? unknownType : { kind: "reference", id };
}

/** Where several schemas declare the anchor, the one that counts is only known as values are looked at. */
function dynamicTarget(schema: Schema, view: View): string | undefined {
  const { dynamicRef } = schema;
  if (dynamicRef === undefined) return undefined;
  const declaring = [...view.sdk.api.schemas.values()].filter(
    (each) => each.dynamicAnchor === dynamicRef.anchor,
  );
  return declaring.length > 1 ? undefined : dynamicRef.target;
}

function ownType(schema: Schema, view: View): Type {
  const values =
    schema.const === undefined ? schema.enum : [schema.const.value];
  if (values !== undefined) return enumType(values, schema, view);
  if (schema.types === undefined) return applicableType(schema, view);
  return union(schema.types.map((type) => typedType(type, schema, view)));
}

/** The values that the `type` beside them admits; all of them if it admits none, which only a slip can have meant. */
function enumType(
  values: NonNullable<Schema["enum"]>,
  schema: Schema,
  view: View,
): Type {
  const all = union(values.map(valueType));
  const admitted =
    schema.types === undefined
      ? all
      : meet(all, union(schema.types.map(plainType)), view.expand);
  const type = isKeyword(admitted, "never") ? all : admitted;
  const isOpen =
    view.sdk.config.enums === "open" &&
    view.side === "response" &&
    schema.const === undefined &&
    values.length > 1;
  return isOpen && values.some((value) => typeof value === "string")
    ? union([type, openStringType])
    : type;
}

function plainType(type: JsonType): Type {
  return type === "object"
    ? anyObjectType
    : type === "array"
      ? { kind: "array", element: unknownType }
      : scalarType(type);
}

function scalarType(type: Exclude<JsonType, "object" | "array">): Type {
  if (type === "null") return nullType;
  if (type === "boolean") return booleanType;
  return type === "string" ? stringType : numberType;
}

function typedType(type: JsonType, schema: Schema, view: View): Type {
  if (type === "object") return objectTypeOf(schema, view) ?? anyObjectType;
  if (type === "array")
    return listType(schema, view) ?? { kind: "array", element: unknownType };
  const isBinary =
    type === "string" && schema.format === "binary" && view.side === "request";
  return isBinary ? binaryType : scalarType(type);
}

function applicableType(schema: Schema, view: View): Type {
  const object = objectTypeOf(schema, view);
  const array = listType(schema, view);
  if (object === undefined && array === undefined) return unknownType;
  const type: ApplicableType = {
    kind: "applicable",
    ...(object && { object }),
    ...(array && { array }),
  };
  return type;
}

/** `not` of a few values, or of types, takes them out of a union; any other `not` is left to the validator. */
function withoutExcludedValues(type: Type, schema: Schema): Type {
  const { not } = schema;
  if (not === undefined || type.kind !== "union") return type;
  const said = Object.keys(not).filter(
    (keyword) => keyword !== "id" && keyword !== "at" && keyword !== "resource",
  );
  const values = not.const === undefined ? (not.enum ?? []) : [not.const.value];
  const excluded = new Set([
    ...values.map((value) => keyOf(valueType(value))),
    ...(not.types ?? []).filter(
      (each) => each === "null" || each === "boolean" || each === "string",
    ),
  ]);
  const isPlain =
    said.length === 1 && ["const", "enum", "types"].includes(said[0] ?? "");
  return isPlain
    ? union(type.members.filter((each) => !excluded.has(keyOf(each))))
    : type;
}
