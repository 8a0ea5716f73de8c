import { keyOf } from "../type/key.js";
import { isList, isScalar } from "../type/kinds.js";
import { linesOf } from "../type/lines.js";
import { type Expand, leavesOf } from "../type/lookup.js";
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

/**
 * What an alternative adds, in the author's order.
 *
 * @param own what stands before all alternatives
 * @param apart what stands there no more, but is said here
 */
export function inOrder(
  added: ObjectType,
  own: ObjectType,
  apart: ReadonlySet<Member>,
  expand: Expand,
): Type {
  const known = [...own.members.values()].flatMap((before) => {
    const member = added.members.get(before.name);
    if (member === undefined) return [];
    return apart.has(before)
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
