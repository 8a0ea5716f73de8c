import { keyOf } from "../type/key.js";
import { isAnyObject, isScalar, type Scalar } from "../type/kinds.js";
import { isObjectOnly, leavesOf } from "../type/lookup.js";
import { isKeyword, neverType, type Type } from "../type/type.js";
import { union } from "../type/union.js";
import type { Meeting } from "./meeting.js";
import { refine } from "./refine.js";
import { sharedMembers } from "./shared-members.js";

/** Models keep their names: they stand beside each other, and beside one object with all that is said besides. */
export function meetNamed(a: Type, b: Type, meeting: Meeting): Type {
  const scalar = isScalar(a) ? a : isScalar(b) ? b : undefined;
  if (scalar !== undefined)
    return meetWithScalar(scalar, scalar === a ? b : a, meeting);
  const parts = new Map<string, Type>();
  let own: Type | undefined;
  for (const part of [...partsOf(a), ...partsOf(b)]) {
    if (part.kind === "object")
      own = own === undefined ? part : meeting.meet(own, part);
    else parts.set(keyOf(part), part);
  }
  const named = [...parts.values()];
  const shared = sharedMembers(named, meeting);
  if (shared !== undefined)
    own = own === undefined ? shared : meeting.meet(shared, own);
  if (own === undefined) return intersection(named);
  if (isKeyword(own, "never")) return own;
  const refined = refine(own, named, meeting);
  const isSaid =
    isAnyObject(refined) &&
    !isOpened(refined) &&
    named.some((part) => isObjectOnly(part, meeting.expand));
  if (isSaid) return intersection(named);
  const alternatives = named.filter(({ kind }) => kind === "union");
  const models = named.filter(({ kind }) => kind !== "union");
  return intersection([...models, refined, ...alternatives]);
}

/** Whether it is said that there may be properties of any name: a model that leaves it unsaid takes none in a literal. */
function isOpened(type: Type): boolean {
  return type.kind === "object" && type.index !== undefined;
}

export function partsOf(type: Type): readonly Type[] {
  return type.kind === "intersection" ? type.members : [type];
}

function intersection(members: readonly Type[]): Type {
  const [only] = members;
  return members.length === 1 && only !== undefined
    ? only
    : { kind: "intersection", members };
}

/** A model of scalars is narrowed to what is left of it; it keeps its name if that is all of it. */
function meetWithScalar(
  scalar: Scalar,
  named: Type,
  { meet, expand }: Meeting,
): Type {
  if (named.kind === "intersection") return neverType;
  const leaves = leavesOf(named, expand);
  if (leaves.some((leaf) => leaf.kind === "reference"))
    return { kind: "intersection", members: [named, scalar] };
  const whole = union(leaves);
  const narrowed = union(leaves.map((leaf) => meet(leaf, scalar)));
  return keyOf(narrowed) === keyOf(whole) ? named : narrowed;
}
