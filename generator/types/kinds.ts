import { type IntersectionType, isKeyword, keyOf, neverType, type ReferenceType, type Type } from "./type.js";

export type Scalar = Extract<Type, { kind: "keyword" | "literal" }>;
export type List = Extract<Type, { kind: "array" | "tuple" }>;
export type Named = ReferenceType | IntersectionType;

export function isScalar(type: Type): type is Scalar {
  return type.kind === "keyword" || type.kind === "literal";
}

export function isList(type: Type): type is List {
  return type.kind === "array" || type.kind === "tuple";
}

export function isNamed(type: Type): type is Named {
  return type.kind === "reference" || type.kind === "intersection";
}

/** Whether an object type says nothing of any property. */
export function isVoid(type: Type): boolean {
  return (
    type.kind === "object" &&
    type.members.size === 0 &&
    (type.index === undefined || isKeyword(type.index, "unknown"))
  );
}

export function meetScalars(a: Scalar, b: Scalar): Type {
  if (keyOf(a) === keyOf(b)) return a;
  if (a.kind === "literal" && covers(b, a.value)) return a;
  if (b.kind === "literal" && covers(a, b.value)) return b;
  if (isText(a) && isText(b)) return isKeyword(a, "binary") ? a : b;
  return neverType;
}

function covers(type: Scalar, value: string | number | boolean): boolean {
  if (type.kind === "literal") return type.value === value;
  return (
    type.name === typeof value ||
    (type.name === "open-string" && typeof value === "string")
  );
}

function isText(type: Scalar): boolean {
  return (
    isKeyword(type, "string") ||
    isKeyword(type, "open-string") ||
    isKeyword(type, "binary")
  );
}
