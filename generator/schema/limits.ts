import { type LimitKeyword, limits } from "../ir/limits.js";
import type { Schema } from "../ir/schema.js";

/** A limit that a schema sets. */
export interface Limit {
  readonly keyword: LimitKeyword;
  readonly value: string | number | true;
}

/** What a schema demands of a value beyond its type, keyword by keyword in the order of the table. */
export function limitsOf(schema: Schema): readonly Limit[] {
  if (!hasLimits(schema)) return none;
  const found: Limit[] = [];
  for (const { keyword } of limits) {
    const value = schema[keyword];
    if (value !== undefined) found.push({ keyword, value });
  }
  return found;
}

const none: readonly Limit[] = [];

const keywords: ReadonlySet<string> = new Set(
  limits.map(({ keyword }) => keyword),
);

/** Most schemas set none, which their own few keywords tell sooner than the whole table would. */
function hasLimits(schema: Schema): boolean {
  for (const keyword in schema) if (keywords.has(keyword)) return true;
  return false;
}
