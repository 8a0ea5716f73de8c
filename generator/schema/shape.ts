import type { Schema } from "../ir/schema.js";
import { isApplicator, subschemas } from "../ir/visit.js";
import { isMeaningful } from "./assertions.js";

/** Numbers schemas by what they say: two that say the same, wherever they stand, get the same number. */
export interface Shapes {
  of(schema: Schema): number;
}

export function createShapes(): Shapes {
  const numbers = new Map<string, number>();
  const known = new Map<Schema, number>();

  const of = (schema: Schema): number => {
    const already = known.get(schema);
    if (already !== undefined) return already;
    const text = describe(schema, of);
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    known.set(schema, number);
    return number;
  };

  return { of };
}

/** A text that stands for what a schema says, with its subschemas by number. */
function describe(schema: Schema, of: Shapes["of"]): string {
  const inner = new Map<unknown, number>();
  for (const each of subschemas(schema)) inner.set(each, of(each));
  const numbered = (_: string, value: unknown): unknown =>
    inner.get(value) ?? value;
  let text = "";
  let keyword: keyof Schema;
  for (keyword in schema) {
    if (!isMeaningful(keyword)) continue;
    const replacer = isApplicator(keyword) ? numbered : undefined;
    text += `${keyword}:${JSON.stringify(schema[keyword], replacer)}\n`;
  }
  return text;
}
