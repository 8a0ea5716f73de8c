import type { Sdk } from "../ir/sdk.js";
import { accepts } from "./accepts.js";
import type { ExampleSource } from "./example.js";

/** Examples of what an SDK sends. */
export async function exampleSource({ api }: Sdk): Promise<ExampleSource> {
  return {
    registry: api.schemas,
    accepts: (schema, value) => accepts(schema, value, api.schemas),
  };
}
