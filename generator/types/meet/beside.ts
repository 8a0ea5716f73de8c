import { keyOf } from "../type/key.js";
import { isAnyObject, isList, isScalar, objectPart } from "../type/kinds.js";
import { linesOf } from "../type/lines.js";
import { type Expand, isObjectOnly, leavesOf } from "../type/lookup.js";
import {
  isKeyword,
  type Member,
  nullType,
  type ObjectType,
  objectWith,
  presentType,
  type Type,
} from "../type/type.js";
import { union } from "../type/union.js";
import type { Meeting } from "./meeting.js";
import { partsOf } from "./named.js";
import { refine } from "./refine.js";
import { excludes } from "./repetition.js";

/** A type, and beside it what each of some alternatives adds; one that adds nothing leaves all of them free. */
export function beside(
  own: Type,
  alternatives: readonly Type[],
  meeting: Meeting,
): Type {
  const declared = partsOf(own).flatMap(declarations);
  const added = alternatives.map((each) =>
    refine(objectPart(each), declared, meeting),
  );
  if (added.some(isAnyObject)) return own;
  if (own.kind !== "object")
    return { kind: "intersection", members: [...partsOf(own), union(added)] };
  return besideObject(own, added, meeting);
}

/** What declares properties: of alternatives, each, as far as it allows them. */
function declarations(part: Type): readonly Type[] {
  return part.kind === "union" ? part.members.map(allowed) : [part];
}

function allowed(alternative: Type): Type {
  if (alternative.kind !== "object") return alternative;
  const members = [...alternative.members.values()].filter(
    ({ type }) => !isKeyword(type, "never"),
  );
  return objectWith(members.map((each) => ({ ...each, optional: true })));
}

/** Properties that one alternative has for itself stand there, all others before the alternatives. */
function besideObject(
  own: ObjectType,
  added: readonly Type[],
  { expand }: Meeting,
): Type {
  const members = [...own.members.values()];
  const apart =
    own.index === undefined
      ? members.filter(({ name }) => isOfOne(name, added))
      : [];
  const rest = objectWith(
    members.filter((each) => !apart.includes(each)),
    own.index,
  );
  const alternatives = union(
    added.map((each) =>
      each.kind === "object" ? inOrder(each, own, apart, expand) : each,
    ),
  );
  const isSaid =
    isAnyObject(rest) && added.every((each) => isObjectOnly(each, expand));
  return isSaid
    ? alternatives
    : { kind: "intersection", members: [rest, alternatives] };
}

/** Whether an alternative demands a property that all the others exclude. */
function isOfOne(name: string, added: readonly Type[]): boolean {
  const allowing = added.filter((each) => !excludes(each, name));
  const [only, ...others] = allowing;
  return (
    others.length === 0 &&
    only?.kind === "object" &&
    only.members.get(name) !== undefined
  );
}

/** What an alternative adds, in the author's order. */
function inOrder(
  added: ObjectType,
  own: ObjectType,
  apart: readonly Member[],
  expand: Expand,
): Type {
  const known = [...own.members.values()].flatMap((before) => {
    const member = added.members.get(before.name);
    if (member === undefined) return [];
    return apart.includes(before)
      ? [{ ...before, ...member }]
      : [inShort(member, before, expand)];
  });
  const others = [...added.members.values()].filter(
    ({ name }) => !own.members.has(name),
  );
  return objectWith([...known, ...others], added.index);
}

/** Where only presence is added, an object is not spelled out again: the type that stands before it holds. */
function inShort(member: Member, before: Member, expand: Expand): Member {
  if (linesOf(before.type) === 0 || keyOf(member.type) !== keyOf(before.type))
    return member;
  const leaves = leavesOf(before.type, expand);
  if (!leaves.every(isTold)) return member;
  const isNullable = leaves.some((leaf) => isKeyword(leaf, "null"));
  const type = isNullable ? union([presentType, nullType]) : presentType;
  return { ...member, type };
}

/** Whether it is known of a type whether it may be null. */
function isTold(leaf: Type): boolean {
  return (
    leaf.kind === "object" ||
    isList(leaf) ||
    (isScalar(leaf) && !isKeyword(leaf, "unknown"))
  );
}
