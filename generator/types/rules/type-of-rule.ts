import type { JsonValue } from "../../ir/json.js";
import type { Rule } from "../../schema/rule.js";
import { leavesOf, memberOf } from "../type/lookup.js";
import {
  isKeyword,
  type Member,
  neverType,
  objectWith,
  type Type,
  unknownType,
} from "../type/type.js";
import { union } from "../type/union.js";
import { valueType } from "../type/value-type.js";
import type { View } from "../view.js";
import type { Way } from "./way.js";
import { waysToSatisfy } from "./ways.js";

/** People read no more members than that. */
const mostMembers = 64;

/**
 * The ways to satisfy a rule, as objects; `undefined` if they can't be told or are too many to be read.
 *
 * @param base tells which values a property can have
 */
export function typeOfRule(
  rule: Rule,
  base: Type,
  view: View,
): Type | undefined {
  const ways = waysToSatisfy(rule, (name) =>
    finiteValues(typeOfMember(base, name, view), view),
  );
  return ways && isReadable(ways) ? union(ways.map(wayType)) : undefined;
}

function isReadable(ways: readonly Way[]): boolean {
  const members = ways.map(
    ({ required, excluded, values }) =>
      required.size + excluded.size + values.size,
  );
  return members.reduce((sum, each) => sum + each, 0) <= mostMembers;
}

function wayType(way: Way): Type {
  const members = new Map<string, Member>();
  for (const name of way.required)
    members.set(name, { name, type: unknownType, optional: false });
  for (const [name, values] of way.values) {
    const type = union(values.map(valueType));
    members.set(name, { name, type, optional: !way.required.has(name) });
  }
  for (const name of way.excluded)
    members.set(name, { name, type: neverType, optional: true });
  return members.size === 0
    ? unknownType
    : { kind: "applicable", object: objectWith(members.values()) };
}

/** What a property may be, in whichever alternative. */
function typeOfMember(base: Type, name: string, view: View): Type | undefined {
  if (base.kind !== "union") return memberOf(base, name, view.expand)?.type;
  const types = base.members.map((each) => typeOfMember(each, name, view));
  return types.every((each) => each !== undefined) ? union(types) : undefined;
}

/** The values of a type, if they are finitely many. */
function finiteValues(
  type: Type | undefined,
  view: View,
): readonly JsonValue[] | undefined {
  if (type === undefined) return undefined;
  const values: JsonValue[] = [];
  for (const leaf of leavesOf(type, view.expand)) {
    if (leaf.kind === "literal") values.push(leaf.value);
    else if (isKeyword(leaf, "boolean")) values.push(true, false);
    else if (isKeyword(leaf, "null")) values.push(null);
    else return undefined;
  }
  return values;
}
