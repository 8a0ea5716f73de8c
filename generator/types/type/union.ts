import { keyOf } from "./key.js";
import {
  booleanType,
  isKeyword,
  type LiteralType,
  neverType,
  nullType,
  openStringType,
  type Type,
  unknownType,
} from "./type.js";

/** Any one of the types, flat, each once, `null` last; what another one covers is left out. */
export function union(types: readonly Type[]): Type {
  const [first] = types;
  if (types.length === 1 && first !== undefined) return first;
  const all = types.flatMap((type) =>
    type.kind === "union" ? type.members : [type],
  );
  const isOnlyCompound = all.filter(isCompound).length < 2;
  const flat = new Map<string, Type>();
  for (const each of all)
    flat.set(isOnlyCompound && isCompound(each) ? "" : keyOf(each), each);
  flat.delete("never");
  if (flat.has("unknown")) return unknownType;
  const members = withBoolean(withoutCovered([...flat.values()]));
  const ordered = flat.has("null")
    ? [...members.filter((each) => !isKeyword(each, "null")), nullType]
    : members;
  const [only] = ordered;
  if (only === undefined) return neverType;
  return ordered.length === 1 ? only : { kind: "union", members: ordered };
}

/** Types whose key is long, and needless where there is only one of them. */
function isCompound(type: Type): boolean {
  return (
    type.kind !== "keyword" &&
    type.kind !== "literal" &&
    type.kind !== "reference"
  );
}

/** A keyword covers its literals; `string` beside literals stays open to any string, while an editor still offers the literals. */
function withoutCovered(members: readonly Type[]): readonly Type[] {
  const covering = new Set(
    (["string", "number", "boolean"] as const).filter((name) =>
      members.some((each) => isKeyword(each, name)),
    ),
  );
  const literals = members.some(
    (each) => each.kind === "literal" && typeof each.value === "string",
  );
  const open =
    literals &&
    (covering.has("string") ||
      members.some((each) => isKeyword(each, "open-string")));
  const kept = members.filter((each) => {
    if (each.kind !== "literal")
      return (
        !(open && isString(each)) &&
        !(covering.has("string") && isKeyword(each, "open-string"))
      );
    return (
      typeof each.value === "string" ||
      !covering.has(typeof each.value === "number" ? "number" : "boolean")
    );
  });
  return open ? [...kept, openStringType] : kept;
}

function isString(type: Type): boolean {
  return isKeyword(type, "string") || isKeyword(type, "open-string");
}

function withBoolean(members: readonly Type[]): readonly Type[] {
  const isBoolean = (each: Type): each is LiteralType =>
    each.kind === "literal" && typeof each.value === "boolean";
  const both = members.filter(isBoolean);
  if (both.length < 2) return members;
  return members.flatMap((each) =>
    each === both[0] ? [booleanType] : isBoolean(each) ? [] : [each],
  );
}
