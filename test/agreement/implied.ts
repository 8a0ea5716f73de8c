import type { Schema, SchemaRegistry } from "../../generator/ir/schema.js";
import { walk } from "../../generator/ir/visit.js";
import { impliedTag } from "../../generator/schema/tags/implied-tags.js";
import { familyOf } from "../../generator/schema/tags/family.js";
import { alternativesOf } from "../../generator/schema/in-place.js";

/**
 * Whether a type says the value of a tag that mapping or name imply, so that `switch` narrows, where JSON Schema lets any string pass; or
 * that a branch of a union has no property by which another one is known, or that a base stands for what extends it. The three things in which
 * types are narrower than validators.
 */
export function impliesTags(schema: Schema, registry: SchemaRegistry): boolean {
  return [...walk(schema)].some(
    (each) =>
      each.derived === "discriminator" ||
      each.absent !== undefined ||
      hasImpliedTag(each, registry) ||
      familyOf(each.ref ?? "", "response", registry) !== undefined,
  );
}

function hasImpliedTag(schema: Schema, registry: SchemaRegistry): boolean {
  const { discriminator } = schema;
  if (discriminator === undefined) return false;
  return alternativesOf(schema).some(
    (branch) =>
      impliedTag(branch, discriminator, "both", registry) !== undefined,
  );
}
