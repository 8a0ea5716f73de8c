import { deriveSchema } from "../../ir/derived-schema.js";
import type { Schema } from "../../ir/schema.js";
import { assertions } from "../../schema/assertions.js";
import type { Tag } from "../../schema/tags/tags.js";
import { valuesOf } from "../../schema/values.js";

/**
 * A branch as it is looked at where its tag has one of some values: what it says of the tag itself holds there, and is not asked again.
 *
 * @param values none where nothing is known of the tag
 */
export function withoutTag(
  branch: Schema,
  property: string,
  values: readonly Tag[],
): Schema {
  const { properties = [], required = [], ...keywords } = branch;
  const tag = properties.find(({ name }) => name === property);
  const isSettled =
    values.length > 0 && values.every((each) => takes(tag?.schema, each));
  if (tag === undefined || !isSettled) return branch;
  // It stays declared, since other keywords ask what is.
  const settled = { ...tag, schema: deriveSchema(tag.schema, "settled", {}) };
  return deriveSchema(branch, "settled", {
    ...keywords,
    properties: properties.map((each) => (each === tag ? settled : each)),
    required: required.filter((name) => name !== property),
  });
}

/** Whether a schema says no more than its type and its values, on whichever side, and this is one of them. */
function takes(schema: Schema | undefined, value: Tag): boolean {
  if (schema === undefined) return false;
  const { types = ["string"], readOnly, writeOnly, openEnum } = schema;
  return (
    typeof value === "string" &&
    types.includes("string") &&
    valuesOf(schema)?.includes(value) === true &&
    assertions(schema).every((each) => plain.has(each)) &&
    [readOnly, writeOnly, openEnum].every((each) => each === undefined)
  );
}

const plain: ReadonlySet<string> = new Set(["types", "const", "enum"]);
