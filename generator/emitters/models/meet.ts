import type { SchemaId } from "../../ir/schema.js";
import {
  type ApplicableType,
  type IntersectionType,
  isKeyword,
  keyOf,
  type Member,
  neverType,
  type ObjectType,
  objectType,
  type ReferenceType,
  type TupleElement,
  type Type,
  type UnionType,
  unknownType,
} from "./type.js";
import { union } from "./union.js";

/** What a model stands for; `undefined` where that is being worked out right now. */
export type Expand = (id: SchemaId) => Type | undefined;

/** The values that are in both types: what a schema means that demands both. */
export function meet(a: Type, b: Type, expand: Expand): Type {
  if (a === b || isKeyword(b, "unknown") || isKeyword(a, "never")) return a;
  if (isKeyword(a, "unknown") || isKeyword(b, "never")) return b;
  if (a.kind === "applicable") return apply(a, b, expand);
  if (b.kind === "applicable") return apply(b, a, expand);
  if (a.kind === "union" || b.kind === "union") return meetUnions(a, b, expand);
  if (isScalar(a) && isScalar(b)) return meetScalars(a, b);
  if (a.kind === "object" && b.kind === "object")
    return mergeObjects(a, b, expand);
  if (isList(a) && isList(b)) return meetLists(a, b, expand);
  if (isNamed(a) || isNamed(b)) return meetNamed(a, b, expand);
  return neverType;
}

/** All of several types. */
export function meetAll(types: readonly Type[], expand: Expand): Type {
  return types.reduce((all, each) => meet(all, each, expand), unknownType);
}

/** The member of that name that a type declares, through intersections and references. */
export function memberOf(
  type: Type,
  name: string,
  expand: Expand,
  seen: Set<SchemaId> = new Set(),
): Member | undefined {
  switch (type.kind) {
    case "object":
      return type.members.get(name);
    case "applicable":
      return type.object && memberOf(type.object, name, expand, seen);
    case "union": {
      const [only, ...others] = type.members.filter((each) => !isScalar(each));
      return only === undefined || others.length > 0
        ? undefined
        : memberOf(only, name, expand, seen);
    }
    case "intersection":
      for (const part of type.members) {
        const member = memberOf(part, name, expand, seen);
        if (member !== undefined) return member;
      }
      return undefined;
    case "reference": {
      if (seen.has(type.id)) return undefined;
      seen.add(type.id);
      const target = expand(type.id);
      return target && memberOf(target, name, expand, seen);
    }
    default:
      return undefined;
  }
}

/** What a type may be in the end: unions and references are followed, each once. */
export function leavesOf(
  type: Type,
  expand: Expand,
  seen: Set<SchemaId> = new Set(),
): readonly Type[] {
  if (type.kind === "union")
    return type.members.flatMap((each) => leavesOf(each, expand, seen));
  if (type.kind !== "reference") return [type];
  if (seen.has(type.id)) return [];
  seen.add(type.id);
  const target = expand(type.id);
  return target === undefined ? [type] : leavesOf(target, expand, seen);
}

type Scalar = Extract<Type, { kind: "keyword" | "literal" }>;
type List = Extract<Type, { kind: "array" | "tuple" }>;
type Named = ReferenceType | IntersectionType;

function isScalar(type: Type): type is Scalar {
  return type.kind === "keyword" || type.kind === "literal";
}

function isList(type: Type): type is List {
  return type.kind === "array" || type.kind === "tuple";
}

function isNamed(type: Type): type is Named {
  return type.kind === "reference" || type.kind === "intersection";
}

function apply(a: ApplicableType, b: Type, expand: Expand): Type {
  switch (b.kind) {
    case "applicable":
      return {
        kind: "applicable",
        ...both("object", a.object, b.object, expand),
        ...both("array", a.array, b.array, expand),
      };
    case "union":
      return meetUnions(a, b, expand);
    case "object":
    case "intersection":
      return a.object === undefined ? b : meet(b, a.object, expand);
    case "array":
    case "tuple":
      return a.array === undefined ? b : meet(b, a.array, expand);
    case "reference":
      return applyToReference(a, b, expand);
    default:
      return b;
  }
}

function both(
  name: "object" | "array",
  a: Type | undefined,
  b: Type | undefined,
  expand: Expand,
): Partial<ApplicableType> {
  if (a === undefined || b === undefined) {
    const either = a ?? b;
    return either === undefined ? {} : { [name]: either };
  }
  return { [name]: meet(a, b, expand) };
}

/** A model of scalars is not concerned; one of objects, or of several kinds, is intersected where it is what the keywords bind. */
function applyToReference(
  a: ApplicableType,
  b: ReferenceType,
  expand: Expand,
): Type {
  const target = settled(expand(b.id));
  if (target === undefined) return b;
  if (isScalar(target)) return b;
  if (target.kind !== "union")
    return apply(a, { kind: "intersection", members: [b] }, expand);
  if (target.members.every(isScalar)) return b;
  const bound = target.members.filter((each) => !isScalar(each));
  const free = target.members.filter(isScalar);
  return free.length === 0
    ? meet(
        { kind: "intersection", members: [b] },
        a.object ?? a.array ?? unknownType,
        expand,
      )
    : union([...free, ...bound.map((each) => apply(a, each, expand))]);
}

function settled(type: Type | undefined): Type | undefined {
  return type?.kind === "applicable" ? (type.object ?? type.array) : type;
}

/** Distributes over the alternatives, unless the result would repeat much: then the two stay side by side. */
function meetUnions(a: Type, b: Type, expand: Expand): Type {
  if (a.kind === "union" && b.kind === "union")
    return meetProduct(a, b, expand);
  const [single, many] = a.kind === "union" ? [b, a] : [a, b];
  const met = alternatives(many).map((before) => ({
    before,
    after: meet(single, before, expand),
  }));
  const possible = met.filter(({ after }) => !isKeyword(after, "never"));
  const free = possible
    .filter(({ before, after }) => before === after)
    .map(({ after }) => after);
  const bound = possible.filter(({ before, after }) => before !== after);
  const isNamedUnion =
    isNamed(single) || bound.filter(({ before }) => isNamed(before)).length > 1;
  if (
    bound.length < 2 ||
    (!isNamedUnion && size(single) * bound.length <= maxSize)
  ) {
    return union(possible.map(({ after }) => after));
  }
  const own = objectPart(single);
  const refined = bound.map(({ before }) =>
    refine(objectPart(before), [own], expand),
  );
  return union([
    ...free,
    { kind: "intersection", members: [...partsOf(own), union(refined)] },
  ]);
}

function meetProduct(a: UnionType, b: UnionType, expand: Expand): Type {
  const repeated =
    a.members.length * totalSize(b) + b.members.length * totalSize(a);
  const isShort =
    a.members.every(isScalar) ||
    b.members.every(isScalar) ||
    repeated <= maxProduct;
  if (!isShort) return { kind: "intersection", members: [a, b] };
  return union(
    a.members.flatMap((one) =>
      b.members.map((other) => meet(one, other, expand)),
    ),
  );
}

/** How many members may be printed again and again for the sake of distributing. */
const maxSize = 64;
const maxProduct = 32;

function totalSize(type: UnionType): number {
  return type.members.reduce((sum, each) => sum + size(each), 0);
}

function alternatives(type: Type): readonly Type[] {
  return type.kind === "union" ? type.members : [type];
}

function size(type: Type): number {
  const part = objectPart(type);
  return part.kind === "object" ? part.members.size : 1;
}

function objectPart(type: Type): Type {
  return type.kind === "applicable" ? (type.object ?? type) : type;
}

function meetScalars(a: Scalar, b: Scalar): Type {
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

function meetLists(a: List, b: List, expand: Expand): Type {
  if (a.kind === "array" && b.kind === "array")
    return { kind: "array", element: meet(a.element, b.element, expand) };
  const length = Math.max(elementsOf(a).length, elementsOf(b).length);
  const elements: TupleElement[] = [];
  for (let index = 0; index < length; index += 1) {
    const [x, y] = [elementAt(a, index), elementAt(b, index)];
    if (x === undefined || y === undefined) return { kind: "tuple", elements };
    elements.push({
      type: meet(x.type, y.type, expand),
      optional: x.optional && y.optional,
    });
  }
  const [x, y] = [restOf(a), restOf(b)];
  return x === undefined || y === undefined
    ? { kind: "tuple", elements }
    : { kind: "tuple", elements, rest: meet(x, y, expand) };
}

function elementsOf(list: List): readonly TupleElement[] {
  return list.kind === "tuple" ? list.elements : [];
}

function elementAt(list: List, index: number): TupleElement | undefined {
  const rest = restOf(list);
  return (
    elementsOf(list)[index] ??
    (rest === undefined ? undefined : { type: rest, optional: true })
  );
}

function restOf(list: List): Type | undefined {
  return list.kind === "array" ? list.element : list.rest;
}

/** One object with the members of both; `never` if a required member can have no value. */
function mergeObjects(a: ObjectType, b: ObjectType, expand: Expand): Type {
  const members = new Map(a.members);
  for (const member of b.members.values()) {
    const other = members.get(member.name);
    members.set(
      member.name,
      other === undefined ? member : meetMembers(other, member, expand),
    );
  }
  for (const member of members.values()) {
    if (!member.optional && isKeyword(member.type, "never")) return neverType;
  }
  const index =
    a.index && b.index ? meet(a.index, b.index, expand) : (a.index ?? b.index);
  const says =
    index !== undefined && !(isKeyword(index, "never") && members.size > 0);
  return says
    ? objectType(members.values(), index)
    : objectType(members.values());
}

function meetMembers(a: Member, b: Member, expand: Expand): Member {
  const doc = b.doc ?? a.doc;
  return {
    name: a.name,
    type: meet(a.type, b.type, expand),
    optional: a.optional && b.optional,
    ...(doc !== undefined && { doc }),
  };
}

function meetNamed(a: Type, b: Type, expand: Expand): Type {
  const scalar = isScalar(a) ? a : isScalar(b) ? b : undefined;
  if (scalar !== undefined)
    return meetWithScalar(scalar, scalar === a ? b : a, expand);
  const parts = new Map<string, Type>();
  let own: Type | undefined;
  for (const part of [...partsOf(a), ...partsOf(b)]) {
    if (part.kind === "object")
      own = own === undefined ? part : meet(own, part, expand);
    else parts.set(keyOf(part), part);
  }
  if (own !== undefined && isKeyword(own, "never")) return own;
  const named = [...parts.values()];
  const refined = own === undefined ? undefined : refine(own, named, expand);
  const isSaid =
    refined === undefined ||
    (isVoid(refined) && named.some((part) => isObjectOnly(part, expand)));
  const members = isSaid ? named : [...named, refined];
  const [only] = members;
  return members.length === 1 && only !== undefined
    ? only
    : { kind: "intersection", members };
}

/** Whether no other value than an object can be meant, so that saying it again adds nothing. */
function isObjectOnly(
  type: Type,
  expand: Expand,
  seen: Set<SchemaId> = new Set(),
): boolean {
  const leaves = leavesOf(type, expand, seen);
  return leaves.length > 0 && leaves.every(isObject);

  function isObject(leaf: Type): boolean {
    if (leaf.kind === "intersection")
      return leaf.members.some((part) => isObjectOnly(part, expand, seen));
    if (leaf.kind === "applicable") return leaf.array === undefined;
    return leaf.kind === "object" || leaf.kind === "reference";
  }
}

/** Whether an object type says nothing of any property. */
export function isVoid(type: Type): boolean {
  return (
    type.kind === "object" &&
    type.members.size === 0 &&
    (type.index === undefined || isKeyword(type.index, "unknown"))
  );
}

function partsOf(type: Type): readonly Type[] {
  return type.kind === "intersection" ? type.members : [type];
}

/** A model of scalars is narrowed to what is left of it; it keeps its name if that is all of it. */
function meetWithScalar(scalar: Scalar, named: Type, expand: Expand): Type {
  if (named.kind === "intersection") return neverType;
  const leaves = leavesOf(named, expand);
  if (leaves.some((leaf) => leaf.kind === "reference"))
    return { kind: "intersection", members: [named, scalar] };
  const whole = union(leaves);
  const narrowed = union(leaves.map((leaf) => meet(leaf, scalar, expand)));
  return keyOf(narrowed) === keyOf(whole) ? named : narrowed;
}

/** Members take the types that the other parts declare for them; what these say already is left out. */
export function refine(
  type: Type,
  others: readonly Type[],
  expand: Expand,
): Type {
  if (type.kind !== "object") return type;
  const declaring = others.filter((each) => each.kind !== "union");
  const members = [...type.members.values()].flatMap((member) => {
    const base = declaring
      .map((each) => memberOf(each, member.name, expand))
      .find((each) => each !== undefined);
    return base === undefined ? [member] : refineMember(member, base, expand);
  });
  return type.index === undefined
    ? objectType(members)
    : objectType(members, type.index);
}

function refineMember(
  member: Member,
  base: Member,
  expand: Expand,
): readonly Member[] {
  const isExcluded = isKeyword(member.type, "never");
  const type = isExcluded ? member.type : meet(base.type, member.type, expand);
  // A literal that the other part does not know, such as a tag by an implied name: the declared type wins.
  if (isKeyword(type, "never") && !isExcluded) return [];
  const optional = member.optional && base.optional;
  const isSame = optional === base.optional && keyOf(type) === keyOf(base.type);
  return isSame && member.doc === undefined
    ? []
    : [{ ...member, type, optional }];
}
