import { isList, isNamed, isScalar, isVoid, meetScalars, type Scalar } from "./kinds.js";
import { type Expand, isObjectOnly, leavesOf } from "./lookup.js";
import { meetLists } from "./meet-lists.js";
import { type Meet, mergeObjects, refine } from "./meet-objects.js";
import { type ApplicableType, isKeyword, keyOf, neverType, type ReferenceType, type Type, type UnionType, unknownType } from "./type.js";
import { union } from "./union.js";

/** The values that are in both types: what a schema means that demands both. */
export function meet(a: Type, b: Type, expand: Expand): Type {
  if (a === b || isKeyword(b, "unknown") || isKeyword(a, "never")) return a;
  if (isKeyword(a, "unknown") || isKeyword(b, "never")) return b;
  if (a.kind === "applicable") return apply(a, b, expand);
  if (b.kind === "applicable") return apply(b, a, expand);
  if (a.kind === "union" || b.kind === "union") return meetUnions(a, b, expand);
  if (isScalar(a) && isScalar(b)) return meetScalars(a, b);
  if (a.kind === "object" && b.kind === "object")
    return mergeObjects(a, b, meetWith(expand));
  if (isList(a) && isList(b)) return meetLists(a, b, meetWith(expand));
  if (isNamed(a) || isNamed(b)) return meetNamed(a, b, expand);
  return neverType;
}

function meetWith(expand: Expand): Meet {
  return (a, b) => meet(a, b, expand);
}

/** All of several types. */
export function meetAll(types: readonly Type[], expand: Expand): Type {
  return types.reduce((all, each) => meet(all, each, expand), unknownType);
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
    refine(objectPart(before), [own], expand, meetWith(expand)),
  );
  return union([
    ...free,
    { kind: "intersection", members: [...partsOf(own), union(refined)] },
  ]);
}

function meetProduct(a: UnionType, b: UnionType, expand: Expand): Type {
  const repeated =
    a.members.length * totalSize(b) + b.members.length * totalSize(a);
  if (repeated <= maxProduct) return product(a.members, b.members, expand);
  const isObject = (each: Type): boolean =>
    each.kind === "applicable" || isObjectOnly(each, expand);
  const [left, right] = [
    a.members.filter(isObject),
    b.members.filter(isObject),
  ];
  const others = a.members.filter((each) => !isObject(each));
  const met = [
    product(others, b.members, expand),
    product(
      left,
      b.members.filter((each) => !isObject(each)),
      expand,
    ),
  ];
  if (left.length < 2 || right.length < 2)
    return union([...met, product(left, right, expand)]);
  return union([
    ...met,
    { kind: "intersection", members: [union(left), union(right)] },
  ]);
}

function product(
  left: readonly Type[],
  right: readonly Type[],
  expand: Expand,
): Type {
  return union(
    left.flatMap((one) => right.map((other) => meet(one, other, expand))),
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
  const refined =
    own === undefined
      ? undefined
      : refine(own, named, expand, meetWith(expand));
  const isSaid =
    refined === undefined ||
    (isVoid(refined) && named.some((part) => isObjectOnly(part, expand)));
  const members = isSaid ? named : [...named, refined];
  const [only] = members;
  return members.length === 1 && only !== undefined
    ? only
    : { kind: "intersection", members };
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
