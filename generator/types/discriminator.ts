import type { Discriminator, Schema } from "../ir/schema.js";
import { type Expand, memberOf } from "./lookup.js";
import { meet } from "./meet.js";
import { isKeyword, keyOf, type Member, objectType, type Type } from "./type.js";
import { union } from "./union.js";

/**
 * A branch of a union with the tags that the discriminator gives it (OpenAPI 3.1, 4.8.25), so that the union narrows. The branch stays
 * as it is where it declares its tag itself, or where its own declaration contradicts the mapping.
 */
export function tagged(
  type: Type,
  branch: Schema,
  discriminator: Discriminator,
  expand: Expand,
): Type {
  const values = discriminator.mapping
    .filter((entry) => entry.schema === branch.ref)
    .map((entry) => entry.value);
  if (branch.ref === undefined || values.length === 0) return type;
  const tag = union(values.map((value) => ({ kind: "literal", value })));
  const declared = memberOf(type, discriminator.propertyName, expand);
  if (declared === undefined)
    return isOpaque(type, expand)
      ? type
      : withTag(
          type,
          { name: discriminator.propertyName, type: tag, optional: false },
          expand,
        );
  const narrowed = meet(declared.type, tag, expand);
  const isDeclared =
    !declared.optional && keyOf(narrowed) === keyOf(declared.type);
  if (isKeyword(narrowed, "never") || isDeclared) return type;
  return withTag(
    type,
    { name: declared.name, type: narrowed, optional: false },
    expand,
  );
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

function withTag(type: Type, tag: Member, expand: Expand): Type {
  return meet(type, objectType([tag]), expand);
}
