import { digitsOf, type JsonValue } from "../../ir/json.js";
import type { Schema } from "../../ir/schema.js";
import type { Sdk } from "../../ir/sdk.js";
import { limitsOf } from "../../schema/limits.js";
import { referredTo } from "../../schema/nullable.js";
import type { Doc, DocTag } from "../../typescript/jsdoc.js";
import { crossFieldRules } from "../../words/cross-field.js";
import { describedValues } from "../../words/described-values.js";

/** What is said of a property or a parameter. The text of a model that it refers to stands with that, and is not said again. */
export function memberDoc(
  schema: Schema,
  { api, models }: Pick<Sdk, "api" | "models">,
): Doc | undefined {
  const id = referredTo(schema, api.schemas);
  const model = id === undefined ? undefined : models.get(id);
  const text = textOf(schema);
  const isSaid =
    model !== undefined && textOf(model.schema).trim() === text.trim();
  return docOf(isSaid ? "" : text, schema);
}

/** What a schema says to its reader, and what it demands beyond its type; `undefined` if nothing. */
export function schemaDoc(schema: Schema): Doc | undefined {
  return docOf(textOf(schema), schema);
}

function docOf(said: string, schema: Schema): Doc | undefined {
  const values = describedValues(schema).map((each) => `- ${each}`);
  const text = [said, values.join("\n"), ruleText(schema)]
    .filter((each) => each !== "")
    .join("\n\n");
  const tags = schemaTags(schema);
  if (text === "" && tags.length === 0) return undefined;
  return { ...(text !== "" && { description: text }), tags };
}

function textOf({ title, description }: Schema): string {
  return description ?? title ?? "";
}

/** Rules over several properties, in words; those of a model that is referred to stand there. */
export function ruleText(schema: Schema): string {
  return crossFieldRules(schema, new Map())
    .map(({ text, cases }) =>
      [text, ...cases.map((each) => `- ${each}`)].join("\n"),
    )
    .join("\n\n");
}

/** Keywords that TypeScript can't express, and annotations that editors show; numbers whose digits are known. */
function schemaTags(schema: Schema): readonly DocTag[] {
  const tags: DocTag[] = [];
  for (const { keyword, value } of limitsOf(schema)) {
    const text = value === true ? "" : textOfValue(value, String);
    if (text !== undefined) tags.push({ tag: keyword, text });
  }
  if (schema.default !== undefined) {
    const text = textOfValue(schema.default.value, JSON.stringify);
    if (text !== undefined) tags.push({ tag: "default", text });
  }
  if (schema.deprecated === true) tags.push({ tag: "deprecated" });
  return tags;
}

function textOfValue<T extends JsonValue>(
  value: T,
  print: (value: T) => string,
): string | undefined {
  return typeof value === "number" ? digitsOf(value) : print(value);
}
