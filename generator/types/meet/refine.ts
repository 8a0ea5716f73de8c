import type { Doc } from "../../typescript/jsdoc.js";
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
    const base = declaring
      .map((each) => memberOf(each, member.name, expand))
      .find((each) => each !== undefined);
    return base === undefined ? [member] : refineMember(member, base, meet);
  });
  return type.index === undefined
    ? objectWith(members)
    : objectWith(members, type.index);
}

function refineMember(
  member: Member,
  base: Member,
  meet: Meeting["meet"],
): readonly Member[] {
  const isExcluded = isKeyword(member.type, "never");
  const type = isExcluded ? member.type : meet(base.type, member.type);
  // A literal that the other part does not know, such as a tag by an implied name: the declared type wins.
  if (isKeyword(type, "never") && !isExcluded) return [];
  const optional = member.optional && base.optional;
  const isSame = optional === base.optional && keyOf(type) === keyOf(base.type);
  return isSame && saysNoMore(member.doc, base.doc)
    ? []
    : [{ ...member, type, optional }];
}

function saysNoMore(doc: Doc | undefined, than: Doc | undefined): boolean {
  return doc === undefined || JSON.stringify(doc) === JSON.stringify(than);
}
