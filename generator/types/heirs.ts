import type { SchemaRegistry } from "../ir/schema.js";
import { heirsOf } from "../schema/tags/heirs.js";
import type { Type } from "./type/type.js";
import { union } from "./type/union.js";

/**
 * A type as a caller may give it: where it names a base, or what extends one, also what extends that. An object literal could not have the properties of
 * these otherwise.
 */
export function withHeirs(content: Type, registry: SchemaRegistry): Type {
  if (content.kind === "union") {
    const members = content.members.map((each) => withHeirs(each, registry));
    const isSame = members.every((each, at) => each === content.members[at]);
    return isSame ? content : union(members);
  }
  if (content.kind !== "reference") return content;
  const heirs = heirsOf(content.id, registry);
  if (heirs.length === 0) return content;
  return union([
    content,
    ...heirs.map((id) => ({ kind: "reference" as const, id })),
  ]);
}
