import type { JsonObject } from "../../generator/ir/json.js";
import type { Keyword } from "./schemas.js";

/**
 * Keywords that refuse nothing: 2020-12 Validation, 8 and 9; those of earlier drafts and unknown ones (2020-12 Core, 6.5), even
 * where they look like schemas. Not `dependencies`, which implementations may still honour, as ours does and the oracle doesn't
 * (2020-12 meta-schema, where it is kept for compatibility).
 */
export const annotations: Keyword = (
  { choices: { pick }, pool, below },
  at,
) => {
  const value = pick(pool.strings);
  return pick<JsonObject>([
    { title: value, description: value, $comment: value },
    { default: value, examples: [value] },
    { deprecated: true, readOnly: true, writeOnly: true },
    { contentMediaType: "application/json", contentEncoding: "base64" },
    { contentSchema: at.depth > 0 ? below(at) : false },
    { unknown: { type: "null" }, "x-unknown": [false] },
    { additionalItems: false, definitions: { a: false } },
    { $schema: "https://json-schema.org/draft/2020-12/schema" },
  ]);
};
