import type { Discriminator, Schema } from "../../ir/schema.js";
import { impliedTags } from "../../schema/tags/implied-tags.js";
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
  const values = impliedTags(branch, discriminator, side, sdk.api.schemas);
  if (values.length === 0) return type;
  const tag = union(values.map((value) => ({ kind: "literal", value })));
  const name = discriminator.propertyName;
  return meet(type, objectWith([{ name, type: tag, optional: false }]));
}
