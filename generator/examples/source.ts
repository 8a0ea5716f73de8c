import type { SchemaRegistry } from "../ir/schema.js";
import { accepts } from "./accepts.js";
import type { ExampleSource } from "./example.js";

/** Examples of what is sent, held to our own checks. */
export async function exampleSource(
  registry: SchemaRegistry,
): Promise<ExampleSource> {
  return {
    registry,
    accepts: (schema, value) => accepts(schema, value, registry),
  };
}
