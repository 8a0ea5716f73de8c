import type { Schema } from "../../ir/schema.js";
import type { Doc, DocTag } from "../../typescript/jsdoc.js";

/** What a schema says to its reader, and what it demands beyond its type; `undefined` if nothing. */
export function schemaDoc(schema: Schema): Doc | undefined {
  const text = schema.description ?? schema.title;
  const tags = schemaTags(schema);
  if (text === undefined && tags.length === 0) return undefined;
  return { ...(text !== undefined && { description: text }), tags };
}

/** Keywords that TypeScript can't express, and annotations that editors show. */
function schemaTags(schema: Schema): readonly DocTag[] {
  const tags: DocTag[] = constraints.flatMap((keyword) => {
    const value = schema[keyword];
    return value === undefined
      ? []
      : [{ tag: keyword, text: value === true ? "" : String(value) }];
  });
  if (schema.default !== undefined)
    tags.push({ tag: "default", text: JSON.stringify(schema.default.value) });
  if (schema.deprecated === true) tags.push({ tag: "deprecated" });
  return tags;
}

const constraints = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
  "contentEncoding",
  "contentMediaType",
] as const;
