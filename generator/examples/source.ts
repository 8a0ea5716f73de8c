import { cautiousSteps } from "../ir/patterns/linear-pattern.js";
import { type Acceptor, acceptorWith } from "../checks/run/acceptor.js";
import { loadRuntime } from "../checks/run/runtime.js";
import type { Operation } from "../ir/api.js";
import type { SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { tellingTags, tellsTags } from "../schema/tags/told-tags.js";
import type { ExampleSource } from "./example.js";
import { createKnownIds } from "./known-ids.js";
import { createTriable, reachingNone } from "./triable.js";

/**
 * Examples of what is sent, and of what is answered, held to the checks that an SDK has for it, and to the tags that its types tell besides.
 *
 * @param operations whose examples of ids are taken for others of the same name
 */
export async function exampleSource(
  registry: SchemaRegistry,
  operations: readonly Operation[] = [],
): Promise<ExampleSource> {
  const runtime = await loadRuntime();
  const isTriable = createTriable(registry);
  const isUntold = reachingNone(registry, tellsTags);
  const sourceOf = (side: Side): Omit<ExampleSource, "answered"> => {
    const tell = tellingTags(registry, side);
    const told = new Map([...registry].map(([id, each]) => [id, tell(each)]));
    const acceptorOver = (schemas: SchemaRegistry): Acceptor =>
      acceptorWith(runtime, schemas, side, true, cautiousSteps);
    const acceptor = acceptorOver(told);
    const checks = acceptorOver(registry);
    return {
      registry: told,
      side,
      tell,
      accepts: (schema, value) =>
        isTriable(schema, value) && acceptor(tell(schema))(value).length === 0,
      isSent: (schema, value) =>
        isUntold(schema) || checks(schema)(value).length === 0,
    };
  };
  let answered: ExampleSource | undefined;
  const answers = (): ExampleSource =>
    (answered ??= { ...sourceOf("response"), answered: answers });
  return {
    ...sourceOf("request"),
    knownId: createKnownIds(registry, operations),
    answered: answers,
  };
}
