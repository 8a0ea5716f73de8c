import { isScalar } from "../type/kinds.js";
import {
  type ApplicableType,
  type ReferenceType,
  type Type,
  unknownType,
} from "../type/type.js";
import { union } from "../type/union.js";
import type { Meeting } from "./meeting.js";
import { meetUnion } from "./unions.js";

/** What keywords for objects or arrays leave of another type: they bind objects or arrays only. */
export function meetApplicable(
  a: ApplicableType,
  b: Type,
  meeting: Meeting,
): Type {
  switch (b.kind) {
    case "applicable":
      return {
        kind: "applicable",
        ...both("object", a.object, b.object, meeting),
        ...both("array", a.array, b.array, meeting),
      };
    case "union":
      return meetUnion(b, a, meeting);
    case "object":
    case "intersection":
      return a.object === undefined ? b : meeting.meet(b, a.object);
    case "array":
    case "tuple":
      return a.array === undefined ? b : meeting.meet(b, a.array);
    case "reference":
      return meetReference(a, b, meeting);
    default:
      return b;
  }
}

function both(
  name: "object" | "array",
  a: Type | undefined,
  b: Type | undefined,
  { meet }: Meeting,
): Partial<ApplicableType> {
  if (a === undefined || b === undefined) {
    const either = a ?? b;
    return either === undefined ? {} : { [name]: either };
  }
  return { [name]: meet(a, b) };
}

/** A model of scalars is not concerned; one of objects, or of several kinds, is intersected where it is what the keywords bind. */
function meetReference(
  a: ApplicableType,
  b: ReferenceType,
  meeting: Meeting,
): Type {
  const target = bound(meeting.expand(b.id));
  if (target === undefined || isScalar(target)) return b;
  const named: Type = { kind: "intersection", members: [b] };
  if (target.kind !== "union") return meetApplicable(a, named, meeting);
  const free = target.members.filter(isScalar);
  const others = target.members.filter((each) => !isScalar(each));
  if (others.length === 0) return b;
  return free.length === 0
    ? meeting.meet(named, a.object ?? a.array ?? unknownType)
    : union([
        ...free,
        ...others.map((each) => meetApplicable(a, each, meeting)),
      ]);
}

/** What of a type is bound by keywords for objects, or for arrays. */
function bound(type: Type | undefined): Type | undefined {
  return type?.kind === "applicable" ? (type.object ?? type.array) : type;
}
