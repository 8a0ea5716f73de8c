import type { Schema } from "../ir/schema.js";
import { isApplicator, subschemas } from "../ir/visit.js";
import { isMeaningful } from "./assertions.js";

/** Numbers schemas by what they say: two that say the same, wherever they stand, get the same number. */
export interface Shapes {
  of(schema: Schema): number;
}

/** @param isSaid which keywords tell schemas apart */
export function createShapes(
  isSaid: (keyword: string) => boolean = isMeaningful,
): Shapes {
  const numbers = new Map<string, number>();
  const known = new Map<Schema, number>();

  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return number;
  };
  const of = (schema: Schema): number => {
    const below = subschemas(schema);
    // Without any, a schema is said as quickly as it is found again.
    if (below.length === 0) return numberOf(describe(schema, none, isSaid));
    const already = known.get(schema);
    if (already !== undefined) return already;
    const inner = new Map<unknown, number>();
    for (const each of below) inner.set(each, of(each));
    const number = numberOf(describe(schema, inner, isSaid));
    known.set(schema, number);
    return number;
  };

  return { of };
}

const none: ReadonlyMap<unknown, number> = new Map();

/** A text that stands for what a schema says, with its subschemas by number. */
function describe(
  schema: Schema,
  inner: ReadonlyMap<unknown, number>,
  isSaid: (keyword: string) => boolean,
): string {
  const numbered = (_: string, value: unknown): unknown =>
    inner.get(value) ?? value;
  let text = "";
  let keyword: keyof Schema;
  for (keyword in schema) {
    if (!isSaid(keyword)) continue;
    const replacer = isApplicator(keyword) ? numbered : undefined;
    text += `${keyword}:${JSON.stringify(schema[keyword], replacer)}\n`;
  }
  return text;
}
