import type { SchemaId } from "../../ir/schema.js";
import { withHeirs } from "../heirs.js";
import { isAssignable } from "../type/assignable.js";
import { keyOf } from "../type/key.js";
import { settle } from "../type/settle.js";
import {
  anyObjectType,
  isKeyword,
  type ObjectType,
  type ReferenceType,
  type Type,
} from "../type/type.js";
import type { InterfaceMember, InterfaceMembers, View } from "../view.js";
import { isLenient } from "./style.js";

/** An interface: the models that it extends and its own members. */
export interface Heritage {
  readonly bases: readonly ReferenceType[];
  readonly own: ObjectType;
}

/**
 * A type as an interface, which reads better than an intersection; `undefined` where TypeScript would refuse that: a base that is no
 * interface, two bases that disagree, an index signature that would have to cover inherited members, a member that is excluded again, or that TypeScript does not take for the inherited one.
 */
export function heritageOf(type: Type, view: View): Heritage | undefined {
  if (type.kind === "object") return { bases: [], own: type };
  if (type.kind !== "intersection") return undefined;
  const bases = type.members.filter((each) => each.kind === "reference");
  const [own = anyObjectType, ...others] = type.members.filter(
    (each) => each.kind !== "reference",
  );
  if (own.kind !== "object" || others.length > 0 || !isPlain(own))
    return undefined;
  const inherited = inheritedMembers(bases, own, view);
  return inherited !== undefined && refines(own, bases, view)
    ? { bases, own }
    : undefined;
}

/** Whether TypeScript takes own members for those of their names that are inherited. */
function refines(
  own: ObjectType,
  bases: readonly ReferenceType[],
  view: View,
): boolean {
  const atPlace = (type: Type): Type => withHeirs(type, view, false);
  return bases.every((base) => {
    const members = view.interfaces.get(base.id);
    return [...own.members.values()].every(({ name, type }) => {
      const other = members?.get(name);
      return (
        other === undefined ||
        isAssignable(type, other.type, view.expand, atPlace)
      );
    });
  });
}

function isPlain(own: ObjectType): boolean {
  const hasIndex = own.index !== undefined && !isKeyword(own.index, "unknown");
  return (
    !hasIndex &&
    [...own.members.values()].every(
      (member) => !isKeyword(member.type, "never"),
    )
  );
}

/** Every member that the bases have; `undefined` if they can't be extended together: they must agree on what the interface leaves to them. */
function inheritedMembers(
  bases: readonly ReferenceType[],
  own: ObjectType,
  view: View,
): InterfaceMembers | undefined {
  const all = new Map<string, InterfaceMember>();
  for (const base of bases) {
    const members = interfaceMembers(base.id, view);
    if (members === undefined) return undefined;
    for (const member of members.values()) {
      const other = all.get(member.name);
      if (
        other !== undefined &&
        !own.members.has(member.name) &&
        !areAlike(other, member, view)
      )
        return undefined;
      all.set(member.name, member);
    }
  }
  return all;
}

/** All members of a model that is declared as an interface. */
function interfaceMembers(
  id: SchemaId,
  view: View,
): InterfaceMembers | undefined {
  if (view.interfaces.has(id)) return view.interfaces.get(id);
  view.interfaces.set(id, undefined);
  const type = view.expand(id);
  const heritage = type && heritageOf(settle(type), view);
  const inherited =
    heritage && isPlain(heritage.own)
      ? inheritedMembers(heritage.bases, heritage.own, view)
      : undefined;
  const members =
    inherited &&
    heritage &&
    new Map([...inherited, ...declaredBy(id, heritage.own, view)]);
  view.interfaces.set(id, members);
  return members;
}

/** What an interface declares itself. */
function declaredBy(
  id: SchemaId,
  { members }: ObjectType,
  { sdk, side }: View,
): readonly (readonly [string, InterfaceMember])[] {
  const model = sdk.models.get(id);
  const lenient = model !== undefined && isLenient(model, side);
  return [...members].map(([name, member]) => [name, { ...member, lenient }]);
}

/** Whether two interfaces say the same of a member, as TypeScript asks of those that are extended together. */
function areAlike(a: InterfaceMember, b: InterfaceMember, view: View): boolean {
  const [sent, received] = [true, false].map((isSent) =>
    withHeirs(a.type, view, isSent),
  );
  const isLenienceSeen = a.optional || (sent !== a.type && received === a.type);
  return (
    a.optional === b.optional &&
    (a.lenient === b.lenient || !isLenienceSeen) &&
    keyOf(a.type) === keyOf(b.type)
  );
}
