import { keyOf } from "../type/key.js";
import { memberOf } from "../type/lookup.js";
import { isKeyword, type Member, objectWith, type Type } from "../type/type.js";
import type { Meeting } from "./meeting.js";

/** Members take the types that the other parts declare for them; what these say already is left out. */
export function refine(
  type: Type,
  others: readonly Type[],
  { meet, expand }: Meeting,
): Type {
  if (type.kind !== "object") return type;
  const declaring = others.filter((each) => each.kind !== "union");
  const members = [...type.members.values()].flatMap((member) => {
    const bases = declaring.flatMap(
      (each) => memberOf(each, member.name, expand) ?? [],
    );
    return refineMember(member, bases, meet);
  });
  return type.index === undefined
    ? objectWith(members)
    : objectWith(members, type.index);
}

function refineMember(
  member: Member,
  bases: readonly Member[],
  meet: Meeting["meet"],
): readonly Member[] {
  const refined = refinedBy(member, bases, meet);
  const isSaid = bases.length > 0 && bases.every((each) => says(each, refined));
  return isSaid ? [] : [refined];
}

function refinedBy(
  member: Member,
  [first, ...others]: readonly Member[],
  meet: Meeting["meet"],
): Member {
  // What must be absent stays so, whatever another part says of it.
  if (first === undefined || isKeyword(member.type, "never")) return member;
  const base = others.reduce((a, b) => metMember(a, b, meet), first);
  const optional = member.optional && base.optional;
  const type = meet(base.type, member.type);
  // A literal that the other part does not know, such as a tag by an implied name: the declared type wins.
  return isKeyword(type, "never")
    ? { ...base, optional }
    : { ...member, type, optional };
}

/** What several parts say of one member. */
function metMember(a: Member, b: Member, meet: Meeting["meet"]): Member {
  return {
    ...a,
    type: meet(a.type, b.type),
    optional: a.optional && b.optional,
  };
}

/** Whether a part says all of a member already. */
function says(part: Member, member: Member): boolean {
  return (
    member.optional === part.optional &&
    keyOf(member.type) === keyOf(part.type) &&
    (member.doc === undefined ||
      JSON.stringify(member.doc) === JSON.stringify(part.doc))
  );
}
