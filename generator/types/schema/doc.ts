import type { Schema } from "../../ir/schema.js";
import { limitsOf } from "../../schema/limits.js";
import type { Doc, DocTag } from "../../typescript/jsdoc.js";
import { crossFieldRules } from "../../words/cross-field.js";

/** What a schema says to its reader, and what it demands beyond its type; `undefined` if nothing. */
export function schemaDoc(schema: Schema): Doc | undefined {
  const said = schema.description ?? schema.title ?? "";
  const rules = ruleText(schema);
  const text = said && rules ? `${said}\n\n${rules}` : said || rules;
  const tags = schemaTags(schema);
  if (text === "" && tags.length === 0) return undefined;
  return { ...(text !== "" && { description: text }), tags };
}

/** Rules over several properties, in words; those of a model that is referred to stand there. */
export function ruleText(schema: Schema): string {
  return crossFieldRules(schema, new Map())
    .map(({ text, cases }) =>
      [text, ...cases.map((each) => `- ${each}`)].join("\n"),
    )
    .join("\n\n");
}

/** Keywords that TypeScript can't express, and annotations that editors show. */
function schemaTags(schema: Schema): readonly DocTag[] {
  const tags: DocTag[] = [];
  for (const { keyword, value } of limitsOf(schema))
    tags.push({ tag: keyword, text: value === true ? "" : String(value) });
  if (schema.default !== undefined)
    tags.push({ tag: "default", text: JSON.stringify(schema.default.value) });
  if (schema.deprecated === true) tags.push({ tag: "deprecated" });
  return tags;
}
