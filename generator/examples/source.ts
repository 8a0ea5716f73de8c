import { createAcceptor } from "../checks/run/acceptor.js";
import type { SchemaRegistry } from "../ir/schema.js";
import type { ExampleSource } from "./example.js";
import { createTriable } from "./triable.js";

/** Examples of what is sent, held to the checks that an SDK has for it. */
export async function exampleSource(
  registry: SchemaRegistry,
): Promise<ExampleSource> {
  const acceptor = await createAcceptor(registry, "request", true);
  const isTriable = createTriable(registry);
  return {
    registry,
    accepts: (schema, value) =>
      isTriable(schema, value) && acceptor(schema)(value).length === 0,
  };
}
