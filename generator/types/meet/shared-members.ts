import { membersOf } from "../type/lookup.js";
import {
  isKeyword,
  type Member,
  objectWith,
  type Type,
  unknownType,
} from "../type/type.js";
import type { Meeting } from "./meeting.js";

/**
 * Properties that one of several models requires without a word on their type, which another one has: in an intersection of the two they could
 * still be `undefined`. `undefined` without any.
 */
export function sharedMembers(
  models: readonly Type[],
  { meet, expand }: Meeting,
): Type | undefined {
  if (models.length < 2) return undefined;
  const byName = new Map<string, Member[]>();
  for (const model of models)
    for (const member of membersOf(model, expand)) {
      const known = byName.get(member.name);
      if (known === undefined) byName.set(member.name, [member]);
      else known.push(member);
    }
  const shared = [...byName.values()].filter(isUndetermined);
  return shared.length === 0
    ? undefined
    : objectWith(shared.map((each) => metMember(each, meet)));
}

function isUndetermined(members: readonly Member[]): boolean {
  const required = members.filter(({ optional }) => !optional);
  const isSaid = ({ type }: Member): boolean => !isKeyword(type, "unknown");
  return required.length > 0 && !required.some(isSaid) && members.some(isSaid);
}

function metMember(members: readonly Member[], meet: Meeting["meet"]): Member {
  const name = members[0]?.name ?? "";
  const type = members.reduce<Type>(
    (all, each) => meet(all, each.type),
    unknownType,
  );
  return { name, type, optional: false };
}
