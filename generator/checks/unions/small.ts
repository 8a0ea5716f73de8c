import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { subschemas } from "../../ir/visit.js";
import { assertions } from "../../schema/assertions.js";

/** Keywords of a schema that is small. */
const smallSize = 10;

/** Whether answering yes or no costs little code, references included. */
export function isSmall(schema: Schema, registry: SchemaRegistry): boolean {
  let size = 0;
  const pending = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    size += assertions(next).length;
    if (size > smallSize) return false;
    const target = next.ref === undefined ? undefined : registry.get(next.ref);
    pending.push(
      ...subschemas(next),
      ...(target === undefined ? [] : [target]),
    );
  }
  return true;
}
