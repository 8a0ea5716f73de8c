import type { Discriminator, Schema } from "../../ir/schema.js";
import { tagsOf } from "../../schema/tags.js";
import type { Meeting } from "../meet/meeting.js";
import { keyOf } from "../type/key.js";
import { type Expand, memberOf } from "../type/lookup.js";
import { isKeyword, objectWith, type Type } from "../type/type.js";
import { union } from "../type/union.js";

/**
 * A branch of a union with the tags that the discriminator gives it (OpenAPI 3.1, 4.8.25), so that the union narrows. The branch stays
 * as it is where it declares its tag itself, or where its own declaration contradicts the mapping.
 */
export function tagged(
  type: Type,
  branch: Schema,
  discriminator: Discriminator,
  { meet, expand }: Meeting,
): Type {
  const values = tagsOf(branch.ref, discriminator);
  if (values.length === 0) return type;
  const name = discriminator.propertyName;
  const tag = union(values.map((value) => ({ kind: "literal", value })));
  const declared = memberOf(type, name, expand);
  if (declared === undefined && isOpaque(type, expand)) return type;
  const narrowed = declared === undefined ? tag : meet(declared.type, tag);
  const isDeclared =
    declared?.optional === false && keyOf(narrowed) === keyOf(declared.type);
  if (isKeyword(narrowed, "never") || isDeclared) return type;
  return meet(type, objectWith([{ name, type: narrowed, optional: false }]));
}

/** A branch that is a union itself, or no object at all: a tag beside it would be repeated in each of its own branches. */
function isOpaque(type: Type, expand: Expand): boolean {
  const target = type.kind === "reference" ? expand(type.id) : type;
  return (
    target === undefined ||
    target.kind === "union" ||
    target.kind === "keyword" ||
    target.kind === "reference"
  );
}
