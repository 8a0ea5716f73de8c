import {
  type IntersectionType,
  isKeyword,
  type ReferenceType,
  type Type,
} from "./type.js";

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
export function isAnyObject(type: Type): boolean {
  return (
    type.kind === "object" &&
    type.members.size === 0 &&
    (type.index === undefined || isKeyword(type.index, "unknown"))
  );
}

/** What a type says of objects; the type itself where it says nothing of them alone. */
export function objectPart(type: Type): Type {
  return type.kind === "applicable" ? (type.object ?? type) : type;
}
