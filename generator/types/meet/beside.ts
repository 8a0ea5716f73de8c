import { isAnyObject, objectPart } from "../type/kinds.js";
import { isObjectOnly, memberOf } from "../type/lookup.js";
import {
  isKeyword,
  type Member,
  type ObjectType,
  objectWith,
  presentType,
  type Type,
} from "../type/type.js";
import { union } from "../type/union.js";
import { inOrder } from "./in-order.js";
import type { Meeting } from "./meeting.js";
import { partsOf } from "./named.js";
import { refine } from "./refine.js";
import { excludes } from "./repetition.js";

/** A type, and beside it what each of some alternatives adds. */
export function beside(
  own: Type,
  alternatives: readonly Type[],
  meeting: Meeting,
): Type {
  const parts = partsOf(own);
  const declared = parts.flatMap(declarations);
  const added = alternatives.map((each) =>
    refine(objectPart(each), declared, meeting),
  );
  if (addNothing(added, own, meeting)) return own;
  const object = parts.find((each) => each.kind === "object");
  return object === undefined
    ? intersection([...parts, union(added.map(shortest))])
    : besideObject(object, parts, added, meeting);
}

/** Whether all that is left of some alternatives is that they may be any of them. */
function addNothing(
  added: readonly Type[],
  own: Type,
  { expand }: Meeting,
): boolean {
  const isKnown = ({ name }: Member): boolean =>
    memberOf(own, name, expand) !== undefined;
  return (
    added.some(isAnyObject) &&
    added.every(
      (each) =>
        each.kind === "object" && [...each.members.values()].every(isKnown),
    )
  );
}

/** An object of which nothing is said is the type that stands before it. */
function shortest(added: Type): Type {
  return isAnyObject(added) ? presentType : added;
}

function intersection(members: readonly Type[]): Type {
  const [only] = members;
  return only !== undefined && members.length === 1
    ? only
    : { kind: "intersection", members };
}

/** What declares properties: of alternatives, each, as far as it allows them. */
function declarations(part: Type): readonly Type[] {
  return part.kind === "union" ? part.members.map(allowed) : [part];
}

function allowed(alternative: Type): Type {
  if (alternative.kind !== "object") return alternative;
  const members = [...alternative.members.values()].filter(
    ({ type }) => !isKeyword(type, "never"),
  );
  return objectWith(members.map((each) => ({ ...each, optional: true })));
}

/** Properties that one alternative has for itself stand there, all others before the alternatives. */
function besideObject(
  own: ObjectType,
  parts: readonly Type[],
  added: readonly Type[],
  { expand }: Meeting,
): Type {
  const others = parts.filter((each) => each !== own);
  const apart = membersOfOne(own, others, added);
  const rest = objectWith(
    [...own.members.values()].filter((each) => !apart.has(each)),
    own.index,
  );
  const alternatives = union(
    added.map((each) =>
      shortest(
        each.kind === "object" ? inOrder(each, own, apart, expand) : each,
      ),
    ),
  );
  const isSaid =
    isAnyObject(rest) && added.every((each) => isObjectOnly(each, expand));
  const before = parts.map((each) => (each === own ? rest : each));
  return intersection([...(isSaid ? others : before), alternatives]);
}

/** The properties that one alternative demands and all others exclude, and nothing else speaks of. */
function membersOfOne(
  { members, index }: ObjectType,
  others: readonly Type[],
  added: readonly Type[],
): ReadonlySet<Member> {
  if (index !== undefined || others.some(({ kind }) => kind !== "union"))
    return new Set();
  const spoken = others.flatMap(declarations);
  return new Set(
    [...members.values()].filter(
      ({ name }) =>
        isOfOne(name, added) && !spoken.some((each) => speaksOf(each, name)),
    ),
  );
}

function speaksOf(type: Type, name: string): boolean {
  return type.kind !== "object" || type.members.has(name);
}

function isOfOne(name: string, added: readonly Type[]): boolean {
  const [only, ...others] = added.filter((each) => !excludes(each, name));
  return others.length === 0 && only !== undefined && speaksOf(only, name);
}
