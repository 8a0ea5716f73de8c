import { isList, isNamed, isScalar, objectPart } from "../type/kinds.js";
import { isObjectOnly } from "../type/lookup.js";
import { isKeyword, type Type, type UnionType } from "../type/type.js";
import { union } from "../type/union.js";
import { beside } from "./beside.js";
import type { Meeting } from "./meeting.js";
import { repeatsMuch } from "./repetition.js";

/** How many members may be printed again and again for the sake of distributing. */
const maxProduct = 32;

/**
 * Distributes over the alternatives of a union, unless the result would repeat much: then the two stay side by side, and each alternative
 * says only what it adds.
 *
 * @param times how often each alternative will be repeated for those of others
 */
export function meetUnion(
  many: UnionType,
  b: Type,
  meeting: Meeting,
  times = 1,
): Type {
  if (b.kind === "union") return meetTwoUnions(many, b, meeting);
  const met = many.members.map((before) => ({
    before,
    after: meeting.meet(b, before),
  }));
  const possible = met.filter(({ after }) => !isKeyword(after, "never"));
  const bound = possible
    .filter(({ before, after }) => before !== after)
    .map(({ before }) => before);
  if (!areBeside(b, bound, times))
    return union(possible.map(({ after }) => after));
  const free = possible
    .filter(({ before, after }) => before === after)
    .map(({ after }) => after);
  return union([
    ...free,
    ...unboundParts(b, bound, meeting),
    beside(objectPart(b), bound, meeting),
  ]);
}

/** What of a model rules for objects say nothing of: beside them, it would be no value. */
function unboundParts(
  b: Type,
  bound: readonly Type[],
  { expand }: Meeting,
): readonly Type[] {
  const isRule = (each: Type): boolean =>
    each.kind === "applicable" && each.array === undefined;
  const target = b.kind === "reference" ? expand(b.id) : undefined;
  return target?.kind === "union" && bound.every(isRule)
    ? target.members.filter((each) => isScalar(each) || isList(each))
    : [];
}

/** Names are not said with each of several alternatives, and neither is what would repeat much. */
function areBeside(b: Type, bound: readonly Type[], times: number): boolean {
  if (bound.length < 2) return false;
  if (isNamed(b) || bound.filter(isNamed).length > 1) return true;
  const own = objectPart(b);
  return (
    own.kind === "object" &&
    ![own, ...bound].some(hasIndex) &&
    repeatsMuch(own, bound, times)
  );
}

/** An index signature has to cover the properties that are declared beside it. */
function hasIndex(type: Type): boolean {
  const object = objectPart(type);
  return (
    object.kind === "object" &&
    object.index !== undefined &&
    !isKeyword(object.index, "unknown")
  );
}

function meetTwoUnions(a: UnionType, b: UnionType, meeting: Meeting): Type {
  const repeated =
    a.members.length * totalSize(b) + b.members.length * totalSize(a);
  if (repeated <= maxProduct) return product(a.members, b.members, meeting);
  const isObject = (each: Type): boolean =>
    each.kind === "applicable" || isObjectOnly(each, meeting.expand);
  const left = a.members.filter(isObject);
  const right = b.members.filter(isObject);
  const leftRest = a.members.filter((each) => !isObject(each));
  const rightRest = b.members.filter((each) => !isObject(each));
  return union([
    product(leftRest, b.members, meeting),
    product(left, rightRest, meeting),
    left.length < 2 || right.length < 2
      ? product(left, right, meeting)
      : { kind: "intersection", members: [union(left), union(right)] },
  ]);
}

function product(
  left: readonly Type[],
  right: readonly Type[],
  { meet }: Meeting,
): Type {
  return union(left.flatMap((one) => right.map((other) => meet(one, other))));
}

function totalSize(type: UnionType): number {
  return type.members.reduce((sum, each) => sum + size(each), 0);
}

function size(type: Type): number {
  const part = objectPart(type);
  return part.kind === "object" ? part.members.size : 1;
}
