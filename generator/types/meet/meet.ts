import { isList, isNamed, isScalar } from "../type/kinds.js";
import type { Expand } from "../type/lookup.js";
import { isKeyword, neverType, type Type, unknownType } from "../type/type.js";
import { meetApplicable } from "./applicable.js";
import { meetLists } from "./lists.js";
import type { Meeting } from "./meeting.js";
import { meetNamed } from "./named.js";
import { meetObjects } from "./objects.js";
import { meetScalars } from "./scalars.js";
import { meetUnion } from "./unions.js";

/** How types meet whose references are expanded so: `meet` gives the values that are in both types, what a schema means that demands both. */
export function meetingOf(expand: Expand): Meeting {
  const meeting: Meeting = {
    expand,
    meet: (a, b) => meetTypes(a, b, meeting),
  };
  return meeting;
}

/** What all of several types have in common. */
export function meetAll(types: readonly Type[], { meet }: Meeting): Type {
  return types.reduce((all, each) => meet(all, each), unknownType);
}

function meetTypes(a: Type, b: Type, meeting: Meeting): Type {
  if (a === b || isKeyword(b, "unknown") || isKeyword(a, "never")) return a;
  if (isKeyword(a, "unknown") || isKeyword(b, "never")) return b;
  if (a.kind === "applicable") return meetApplicable(a, b, meeting);
  if (b.kind === "applicable") return meetApplicable(b, a, meeting);
  if (a.kind === "union") return meetUnion(a, b, meeting);
  if (b.kind === "union") return meetUnion(b, a, meeting);
  if (isScalar(a) && isScalar(b)) return meetScalars(a, b);
  if (a.kind === "object" && b.kind === "object")
    return meetObjects(a, b, meeting);
  if (isList(a) && isList(b)) return meetLists(a, b, meeting);
  if (isNamed(a) || isNamed(b)) return meetNamed(a, b, meeting);
  return neverType;
}
