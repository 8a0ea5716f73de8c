import { type LimitKeyword, limits } from "../ir/limits.js";
import type { Schema } from "../ir/schema.js";

/** A limit that a schema sets. */
export interface Limit {
  readonly keyword: LimitKeyword;
  readonly value: string | number | true;
}

/** What a schema demands of a value beyond its type, keyword by keyword in the order of the table. */
export function limitsOf(schema: Schema): readonly Limit[] {
  const found: Limit[] = [];
  for (const { keyword } of limits) {
    const value = schema[keyword];
    if (value !== undefined) found.push({ keyword, value });
  }
  return found;
}
