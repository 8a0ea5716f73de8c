import { type Expand, memberOf } from "./lookup.js";
import { isKeyword, keyOf, type Member, neverType, type ObjectType, objectType, type Type } from "./type.js";

/** What two types have in common. */
export type Meet = (a: Type, b: Type) => Type;

/** One object with the members of both; `never` if a required member can have no value. */
export function mergeObjects(a: ObjectType, b: ObjectType, meet: Meet): Type {
  const members = new Map(a.members);
  for (const member of b.members.values()) {
    const other = members.get(member.name);
    members.set(
      member.name,
      other === undefined ? member : meetMembers(other, member, meet),
    );
  }
  for (const member of members.values()) {
    if (!member.optional && isKeyword(member.type, "never")) return neverType;
  }
  const index =
    a.index && b.index ? meet(a.index, b.index) : (a.index ?? b.index);
  const says =
    index !== undefined && !(isKeyword(index, "never") && members.size > 0);
  return says
    ? objectType(members.values(), index)
    : objectType(members.values());
}

function meetMembers(a: Member, b: Member, meet: Meet): Member {
  const doc = b.doc ?? a.doc;
  return {
    name: a.name,
    type: meet(a.type, b.type),
    optional: a.optional && b.optional,
    ...(doc !== undefined && { doc }),
  };
}

/** Members take the types that the other parts declare for them; what these say already is left out. */
export function refine(
  type: Type,
  others: readonly Type[],
  expand: Expand,
  meet: Meet,
): Type {
  if (type.kind !== "object") return type;
  const declaring = others.filter((each) => each.kind !== "union");
  const members = [...type.members.values()].flatMap((member) => {
    const base = declaring
      .map((each) => memberOf(each, member.name, expand))
      .find((each) => each !== undefined);
    return base === undefined ? [member] : refineMember(member, base, meet);
  });
  return type.index === undefined
    ? objectType(members)
    : objectType(members, type.index);
}

function refineMember(
  member: Member,
  base: Member,
  meet: Meet,
): readonly Member[] {
  const isExcluded = isKeyword(member.type, "never");
  const type = isExcluded ? member.type : meet(base.type, member.type);
  // A literal that the other part does not know, such as a tag by an implied name: the declared type wins.
  if (isKeyword(type, "never") && !isExcluded) return [];
  const optional = member.optional && base.optional;
  const isSame = optional === base.optional && keyOf(type) === keyOf(base.type);
  return isSame && member.doc === undefined
    ? []
    : [{ ...member, type, optional }];
}
