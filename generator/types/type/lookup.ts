import type { SchemaId } from "../../ir/schema.js";
import { isScalar } from "./kinds.js";
import type { Member, Type } from "./type.js";

/** What a model stands for; `undefined` where that is being worked out right now. */
export type Expand = (id: SchemaId) => Type | undefined;

/** The member of that name that a type declares, through intersections and references. */
export function memberOf(
  type: Type,
  name: string,
  expand: Expand,
  seen: Set<SchemaId> = new Set(),
): Member | undefined {
  switch (type.kind) {
    case "object":
      return type.members.get(name);
    case "applicable":
      return type.object && memberOf(type.object, name, expand, seen);
    case "union": {
      const [only, ...others] = type.members.filter((each) => !isScalar(each));
      return only === undefined || others.length > 0
        ? undefined
        : memberOf(only, name, expand, seen);
    }
    case "intersection":
      return strictest(
        ownFirst(type.members).flatMap(
          (part) => memberOf(part, name, expand, seen) ?? [],
        ),
      );
    case "reference": {
      if (seen.has(type.id)) return undefined;
      seen.add(type.id);
      const target = expand(type.id);
      return target && memberOf(target, name, expand, seen);
    }
    default:
      return undefined;
  }
}

/** What stands beside models is narrowed by what they say already. */
function ownFirst(parts: readonly Type[]): readonly Type[] {
  const isOwn = (part: Type): boolean => part.kind === "object";
  return [...parts.filter(isOwn), ...parts.filter((part) => !isOwn(part))];
}

/** The first of several members of one name, which has to be there where any of them has to. */
function strictest(members: readonly Member[]): Member | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const doc = members.find((each) => each.doc !== undefined)?.doc;
  return {
    ...first,
    optional: members.every(({ optional }) => optional),
    ...(doc !== undefined && { doc }),
  };
}

/** The members that a type declares, through intersections and references: those of one name stand beside each other. */
export function membersOf(
  type: Type,
  expand: Expand,
  seen: Set<SchemaId> = new Set(),
): readonly Member[] {
  switch (type.kind) {
    case "object":
      return [...type.members.values()];
    case "applicable":
      return type.object === undefined
        ? []
        : membersOf(type.object, expand, seen);
    case "intersection":
      return type.members.flatMap((part) => membersOf(part, expand, seen));
    case "reference": {
      if (seen.has(type.id)) return [];
      seen.add(type.id);
      const target = expand(type.id);
      return target === undefined ? [] : membersOf(target, expand, seen);
    }
    default:
      return [];
  }
}

/** What a type may be in the end: unions and references are followed, each once. */
export function leavesOf(
  type: Type,
  expand: Expand,
  seen: Set<SchemaId> = new Set(),
): readonly Type[] {
  if (type.kind === "union")
    return type.members.flatMap((each) => leavesOf(each, expand, seen));
  if (type.kind !== "reference") return [type];
  if (seen.has(type.id)) return [];
  seen.add(type.id);
  const target = expand(type.id);
  return target === undefined ? [type] : leavesOf(target, expand, seen);
}

/** Whether no other value than an object can be meant, so that saying it again adds nothing. */
export function isObjectOnly(
  type: Type,
  expand: Expand,
  seen: Set<SchemaId> = new Set(),
): boolean {
  const leaves = leavesOf(type, expand, seen);
  return (
    leaves.length > 0 &&
    leaves.every((leaf) => isObjectLeaf(leaf, expand, seen))
  );
}

function isObjectLeaf(
  leaf: Type,
  expand: Expand,
  seen: Set<SchemaId>,
): boolean {
  if (leaf.kind === "intersection")
    return leaf.members.some((part) => isObjectOnly(part, expand, seen));
  if (leaf.kind === "applicable") return leaf.array === undefined;
  return leaf.kind === "object" || leaf.kind === "reference";
}
