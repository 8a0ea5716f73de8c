import { createAcceptor } from "../checks/run/acceptor.js";
import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import type { ExampleSource } from "./example.js";
import { createTriable } from "./triable.js";

/** Examples of what is sent, held to the checks that an SDK has for it. */
export async function exampleSource(
  registry: SchemaRegistry,
): Promise<ExampleSource> {
  const acceptor = await createAcceptor(registry, "request", true);
  const isTriable = createTriable(registry);
  const first = new Map<SchemaId, Schema>();
  return {
    registry,
    accepts(schema, value) {
      if (!isTriable(schema, value)) return false;
      // Parameters that many operations refer to are read for each: one check serves all.
      const same = first.get(schema.id) ?? schema;
      first.set(schema.id, same);
      return acceptor(same)(value).length === 0;
    },
  };
}
