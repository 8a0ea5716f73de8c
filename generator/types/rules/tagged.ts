import type { Discriminator, Schema } from "../../ir/schema.js";
import { impliedTag } from "../../schema/tags/implied-tags.js";
import { objectWith, type Type } from "../type/type.js";
import { union } from "../type/union.js";
import type { View } from "../view.js";

/**
 * A branch of a union with the tags that its discriminator implies, so that the union narrows. What says more of the tag itself, leaves it out or
 * is no object stays what it is.
 */
export function tagged(
  type: Type,
  branch: Schema,
  discriminator: Discriminator,
  { meet, side, sdk }: View,
): Type {
  const { schemas } = sdk.api;
  const implied = impliedTag(branch, discriminator, side, schemas);
  if (implied === undefined) return type;
  const { values, isOptional: optional } = implied;
  const tag = union(values.map((value) => ({ kind: "literal", value })));
  const name = discriminator.propertyName;
  return meet(type, objectWith([{ name, type: tag, optional }]));
}
