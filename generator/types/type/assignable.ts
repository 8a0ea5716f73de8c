import { keyOf } from "./key.js";
import { isList, isScalar, type List, type Scalar } from "./kinds.js";
import { type Expand, leavesOf, memberOf } from "./lookup.js";
import { settle } from "./settle.js";
import {
  type IntersectionType,
  isKeyword,
  type ObjectType,
  type ReferenceType,
  type Type,
  unknownType,
} from "./type.js";

/**
 * Whether TypeScript takes one type for another which it narrows. By JSON Schema all that is narrower would do; but TypeScript takes no name for a
 * map, as interfaces have no index signature. What can't be told is not taken.
 *
 * @param atPlace a type as it stands for a property or an item
 */
export function isAssignable(
  own: Type,
  base: Type,
  expand: Expand,
  atPlace: Asking["atPlace"] = (type) => type,
): boolean {
  return isPlaceTaken(own, base, { expand, atPlace, asked: new Set() });
}

interface Asking {
  readonly expand: Expand;
  readonly atPlace: (type: Type) => Type;
  /** Pairs of types that are being asked about: of those that lead to themselves, TypeScript takes what nothing speaks against. */
  readonly asked: Set<string>;
}

function isPlaceTaken(own: Type, base: Type, asking: Asking): boolean {
  return isTaken(asking.atPlace(own), asking.atPlace(base), asking);
}

function isTaken(own: Type, base: Type, asking: Asking): boolean {
  const key = keyOf(base);
  const parts = own.kind === "intersection" ? own.members : [own];
  if (isKeyword(base, "unknown") || parts.some((each) => keyOf(each) === key))
    return true;
  const pair = `${keyOf(own)} ${key}`;
  if (asking.asked.has(pair)) return true;
  asking.asked.add(pair);
  return isPartTaken(own, base, asking);
}

function isPartTaken(own: Type, base: Type, asking: Asking): boolean {
  const takes = (one: Type, other: Type): boolean =>
    isTaken(one, other, asking);
  if (own.kind === "union")
    return own.members.every((each) => takes(each, base));
  if (own.kind === "intersection" && hasScalarTaken(own, base, asking))
    return true;
  if (base.kind === "union")
    return base.members.some((each) => takes(own, each));
  if (base.kind === "intersection")
    return base.members.every((each) => takes(own, each));
  if (base.kind === "reference")
    return takes(own, targetOf(base, asking) ?? base);
  if (isScalar(own)) return isScalar(base) && covers(base, own);
  if (isList(own)) return isList(base) && isListTaken(own, base, asking);
  return base.kind === "object" && isObjectTaken(own, base, asking);
}

/** Of several types at once, scalars narrow whatever stands beside them. */
function hasScalarTaken(
  { members }: IntersectionType,
  base: Type,
  asking: Asking,
): boolean {
  return members.some(
    (each) =>
      leavesOf(each, asking.expand).every(isScalar) &&
      isTaken(each, base, asking),
  );
}

function targetOf({ id }: ReferenceType, { expand }: Asking): Type | undefined {
  const target = expand(id);
  return target === undefined ? undefined : settle(target);
}

function covers(base: Scalar, own: Scalar): boolean {
  if (base.kind === "literal") return false;
  const isText = base.name === "string" || base.name === "open-string";
  if (own.kind === "literal")
    return isText
      ? typeof own.value === "string"
      : base.name === typeof own.value;
  return isText && (own.name === "string" || own.name === "open-string");
}

/** Tuples are only taken for lists: whether one is taken for another hangs on their lengths. */
function isListTaken(own: List, base: List, asking: Asking): boolean {
  if (base.kind === "tuple") return false;
  const items =
    own.kind === "array"
      ? [own.element]
      : [...own.elements.map(({ type }) => type), own.rest ?? []].flat();
  return items.every((each) => isPlaceTaken(each, base.element, asking));
}

function isObjectTaken(own: Type, base: ObjectType, asking: Asking): boolean {
  const target = own.kind === "reference" ? targetOf(own, asking) : own;
  if (target === undefined) return false;
  if (target.kind === "union") return isTaken(target, base, asking);
  if (target.kind !== "object" && target.kind !== "intersection") return false;
  return (
    isIndexTaken(own, base) &&
    [...base.members.values()].every((member) => {
      const mine = memberOf(target, member.name, asking.expand);
      if (mine === undefined)
        return member.optional && target.kind === "object" && !isMap(target);
      return (
        (!mine.optional || member.optional) &&
        isPlaceTaken(mine.type, member.type, asking)
      );
    })
  );
}

/** Only an object that is spelled out has the index signature of a map by itself. */
function isIndexTaken(own: Type, base: ObjectType): boolean {
  if (!isMap(base)) return true;
  return (
    own.kind === "object" && isKeyword(base.index ?? unknownType, "unknown")
  );
}

/** Whether an object type is printed with an index signature. */
function isMap({ members, index }: ObjectType): boolean {
  return index !== undefined || members.size === 0;
}
