import type { SchemaId } from "../ir/schema.js";
import { familyOf, type Kin, meantFor } from "../schema/tags/family.js";
import { heirsOf } from "../schema/tags/heirs.js";
import { objectWith, type Type } from "./type/type.js";
import { union } from "./type/union.js";
import type { View } from "./view.js";

/** A longer list would stand wherever the base comes back, and nobody reads it. */
const mostOffered = 8;

/**
 * A type as it is given at a place: where it names a base, or what extends one, also what extends that. An object literal could not have the properties
 * of these otherwise, and nothing would lead to them from what comes back. Where the tag tells all of them apart, the union narrows by it.
 *
 * @param isSent whether callers give it: they get long lists, too
 */
export function withHeirs(
  content: Type,
  view: Pick<View, "sdk" | "side">,
  isSent: boolean,
): Type {
  if (content.kind === "union") {
    const members = content.members.map((each) =>
      withHeirs(each, view, isSent),
    );
    const isSame = members.every((each, at) => each === content.members[at]);
    return isSame ? content : union(members);
  }
  if (content.kind !== "reference") return content;
  const { schemas } = view.sdk.api;
  const heirs = heirsOf(content.id, schemas);
  const isLong = heirs.length > mostOffered;
  if (heirs.length === 0 || (isLong && !isSent)) return content;
  const family = isLong ? undefined : familyOf(content.id, view.side, schemas);
  return union(
    family?.map(typeOfKin) ??
      meantFor(content.id, view.side, schemas).map(referenceTo),
  );
}

function typeOfKin({ id, tags }: Kin): Type {
  const unsaid = tags
    .filter(({ isSaid }) => !isSaid)
    .map(({ name, values }) => {
      const type = union(values.map((value) => ({ kind: "literal", value })));
      return { name, type, optional: false };
    });
  return unsaid.length === 0
    ? referenceTo(id)
    : { kind: "intersection", members: [referenceTo(id), objectWith(unsaid)] };
}

function referenceTo(id: SchemaId): Type {
  return { kind: "reference", id };
}
