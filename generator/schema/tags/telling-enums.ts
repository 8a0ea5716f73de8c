import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import { allParts, alternativesOf, conjuncts } from "../in-place.js";
import { isNull } from "../nullable.js";
import { canBeOpen } from "../open-enum.js";
import { valuesOf } from "../values.js";
import { taggingOf } from "./tags.js";

/**
 * The enums that tell the branches of a union apart. Were they open, any value of the tag would fit any branch, in checks and for who narrows.
 * One that all branches share tells nothing, and neither does one beside a constant.
 */
export function tellingEnums(
  union: Schema,
  registry: SchemaRegistry,
): readonly SchemaId[] {
  const branches = alternativesOf(union).filter((each) => !isNull(each));
  const tag = taggingOf(union, branches, "response", registry)?.property;
  if (tag === undefined) return [];
  const lists = branches.map((branch) => enumsOf(tag, branch, registry));
  return lists
    .flat()
    .filter((id) => lists.some((others) => !others.includes(id)));
}

/** The enums that could be open and that a branch holds its tag to. */
function enumsOf(
  tag: string,
  branch: Schema,
  registry: SchemaRegistry,
): readonly SchemaId[] {
  const always = said(tag, conjuncts(branch, registry)).flatMap((each) =>
    conjuncts(each, registry),
  );
  if (always.some((each) => valuesOf(each)?.length === 1)) return [];
  return said(tag, allParts(branch, registry))
    .flatMap((each) => allParts(each, registry))
    .filter(canBeOpen)
    .map(({ id }) => id);
}

function said(tag: string, parts: readonly Schema[]): readonly Schema[] {
  return parts
    .flatMap(({ properties = [] }) => properties)
    .filter(({ name }) => name === tag)
    .map(({ schema }) => schema);
}
