import type { Schema } from "../ir/schema.js";
import { subschemas } from "../ir/visit.js";
import { meaningfulKeywords } from "./assertions.js";

/** Numbers schemas by what they say: two that say the same, wherever they stand, get the same number. */
export interface Shapes {
  of(schema: Schema): number;
}

export function createShapes(): Shapes {
  const numbers = new Map<string, number>();
  const known = new WeakMap<Schema, number>();

  const of = (schema: Schema): number => {
    const already = known.get(schema);
    if (already !== undefined) return already;
    const text = describe(
      schema,
      new Map(subschemas(schema).map((each) => [each, of(each)])),
    );
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    known.set(schema, number);
    return number;
  };

  return { of };
}

/** A text that stands for what a schema says, with its subschemas by number. */
function describe(schema: Schema, inner: ReadonlyMap<unknown, number>): string {
  const keywords: ReadonlySet<string> = new Set(meaningfulKeywords(schema));
  const entries = Object.entries(schema).filter(([keyword]) =>
    keywords.has(keyword),
  );
  if (inner.size === 0) return JSON.stringify(entries);
  return JSON.stringify(
    entries,
    (_, value: unknown) => inner.get(value) ?? value,
  );
}
