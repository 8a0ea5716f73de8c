import { isNamed } from "../type/kinds.js";
import { isObjectOnly } from "../type/lookup.js";
import { isKeyword, type Type, type UnionType } from "../type/type.js";
import { union } from "../type/union.js";
import type { Meeting } from "./meeting.js";
import { partsOf } from "./named.js";
import { refine } from "./refine.js";

/** How many members may be printed again and again for the sake of distributing. */
const maxSize = 64;
const maxProduct = 32;

/** Distributes over the alternatives of a union, unless the result would repeat much: then the two stay side by side. */
export function meetUnion(many: UnionType, b: Type, meeting: Meeting): Type {
  if (b.kind === "union") return meetTwoUnions(many, b, meeting);
  const met = many.members.map((before) => ({
    before,
    after: meeting.meet(b, before),
  }));
  const possible = met.filter(({ after }) => !isKeyword(after, "never"));
  const bound = possible
    .filter(({ before, after }) => before !== after)
    .map(({ before }) => before);
  if (!repeatsMuch(b, bound)) return union(possible.map(({ after }) => after));
  const free = possible
    .filter(({ before, after }) => before === after)
    .map(({ after }) => after);
  const own = objectPart(b);
  const refined = bound.map((each) => refine(objectPart(each), [own], meeting));
  return union([
    ...free,
    { kind: "intersection", members: [...partsOf(own), union(refined)] },
  ]);
}

/** Whether a type that is said again with each of the alternatives that it binds makes a type that nobody reads. */
function repeatsMuch(type: Type, bound: readonly Type[]): boolean {
  if (bound.length < 2) return false;
  return (
    isNamed(type) ||
    bound.filter(isNamed).length > 1 ||
    size(type) * bound.length > maxSize
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

function objectPart(type: Type): Type {
  return type.kind === "applicable" ? (type.object ?? type) : type;
}
