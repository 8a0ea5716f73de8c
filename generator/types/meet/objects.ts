import {
  isKeyword,
  type Member,
  neverType,
  type ObjectType,
  objectWith,
  type Type,
} from "../type/type.js";
import type { Meeting } from "./meeting.js";

/** One object with the members of both; `never` if a required member can have no value. */
export function meetObjects(
  a: ObjectType,
  b: ObjectType,
  meeting: Meeting,
): Type {
  const members = new Map(a.members);
  for (const member of b.members.values()) {
    const other = members.get(member.name);
    members.set(
      member.name,
      other === undefined ? member : meetMembers(other, member, meeting),
    );
  }
  for (const member of members.values()) {
    if (!member.optional && isKeyword(member.type, "never")) return neverType;
  }
  const index =
    a.index && b.index ? meeting.meet(a.index, b.index) : (a.index ?? b.index);
  const says =
    index !== undefined && !(isKeyword(index, "never") && members.size > 0);
  return says
    ? objectWith(members.values(), index)
    : objectWith(members.values());
}

function meetMembers(a: Member, b: Member, { meet }: Meeting): Member {
  const doc = b.doc ?? a.doc;
  return {
    name: a.name,
    type: meet(a.type, b.type),
    optional: a.optional && b.optional,
    ...(doc !== undefined && { doc }),
  };
}
