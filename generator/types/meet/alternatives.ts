import type { Type } from "../type/type.js";
import type { Meeting } from "./meeting.js";
import { meetUnion } from "./unions.js";

/** A type with what is said besides, of which every union multiplies the copies that it would be said in. */
export function meetAlternatives(
  base: Type,
  besides: readonly Type[],
  meeting: Meeting,
): Type {
  if (base.kind !== "object" && base.kind !== "applicable")
    return besides.reduce(meeting.meet, base);
  const copies = besides.reduce((all, each) => all * alternatives(each), 1);
  return besides.reduce(
    (met, each) =>
      each.kind === "union" && met.kind !== "union"
        ? meetUnion(each, met, meeting, copies / alternatives(each))
        : meeting.meet(met, each),
    base,
  );
}

function alternatives(type: Type): number {
  return type.kind === "union" ? type.members.length : 1;
}
