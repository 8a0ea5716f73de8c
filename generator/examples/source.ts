import { createAcceptor } from "../checks/run/acceptor.js";
import type { Operation } from "../ir/api.js";
import type { SchemaRegistry } from "../ir/schema.js";
import type { ExampleSource } from "./example.js";
import { createKnownIds } from "./known-ids.js";
import { createTriable } from "./triable.js";

/**
 * Examples of what is sent, held to the checks that an SDK has for it.
 *
 * @param operations whose examples of ids are taken for others of the same name
 */
export async function exampleSource(
  registry: SchemaRegistry,
  operations: readonly Operation[] = [],
): Promise<ExampleSource> {
  const acceptor = await createAcceptor(registry, "request", true);
  const isTriable = createTriable(registry);
  return {
    registry,
    knownId: createKnownIds(registry, operations),
    accepts: (schema, value) =>
      isTriable(schema, value) && acceptor(schema)(value).length === 0,
  };
}
