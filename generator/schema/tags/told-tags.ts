import { deriveSchema } from "../../ir/derived-schema.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { mapSchema, walk } from "../../ir/visit.js";
import { isDeciding } from "../in-place.js";
import { impliedTag } from "./implied-tags.js";

/** Gives a schema as types tell it: the tags that mapping, names and ancestors imply hold as well, though checks take others (OpenAPI 3.1.1, 4.8.25). */
export function tellingTags(
  registry: SchemaRegistry,
  side: Side,
): (schema: Schema) => Schema {
  const known = new WeakMap<Schema, Schema>();
  const told = (schema: Schema): Schema =>
    tellsTags(schema)
      ? mapSchema(schema, (each) => withTags(each, registry, side))
      : schema;
  return (schema) => {
    const found = known.get(schema) ?? told(schema);
    known.set(schema, found);
    known.set(found, found);
    return found;
  };
}

/** Whether types may tell more of a schema than checks hold it to, somewhere in it. */
export function tellsTags(schema: Schema): boolean {
  return walk(schema).some(
    (each) => each.discriminator !== undefined || !isDeciding(each),
  );
}

function withTags(
  schema: Schema,
  registry: SchemaRegistry,
  side: Side,
): Schema {
  const { discriminator, oneOf, anyOf } = schema;
  if (!isDeciding(schema)) return deriveSchema(schema, "settled", schema);
  if (discriminator === undefined) return schema;
  const { propertyName: name } = discriminator;
  const branchOf = (branch: Schema): Schema => {
    const implied = impliedTag(branch, discriminator, side, registry);
    if (implied === undefined) return branch;
    const tag = deriveSchema(branch, "tag", { enum: implied.values });
    const properties = [{ name, schema: tag }];
    // Servers tell by it, also where no branch asks for it.
    const required = [name];
    const rule = deriveSchema(branch, "settled", { properties, required });
    return { ...branch, allOf: [...(branch.allOf ?? []), rule] };
  };
  return {
    ...schema,
    ...(oneOf && { oneOf: oneOf.map(branchOf) }),
    ...(anyOf && { anyOf: anyOf.map(branchOf) }),
  };
}
