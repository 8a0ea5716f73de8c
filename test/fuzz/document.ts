import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Choices } from "./choices.js";
import { createPool, type Pool } from "./pool.js";
import { assemble, createReferences } from "./references.js";
import { createResources, type Target } from "./resources.js";
import { createSchemas } from "./schemas.js";

/** A random schema, with what makes values that come near to it. */
export interface SchemaDocument {
  readonly schema: JsonObject;
  readonly pool: Pool;
  /** The schema that a reference leads to, near enough. */
  resolve(reference: string): JsonValue | undefined;
}

/** @param mayEmbed whether there may be other resources in it */
export function createDocument(
  choices: Choices,
  mayEmbed: boolean,
): SchemaDocument {
  const pool = createPool(choices);
  const resources = createResources(choices, mayEmbed);
  const references = createReferences(choices, resources);
  const schemas = createSchemas(choices, pool, references);
  const bodies = new Map<Target, JsonObject>();
  for (const resource of resources)
    for (const target of resource.targets)
      bodies.set(target, {
        ...named(target),
        ...schemas.definition(resource, target.order),
      });
  const bodyOf = (target: Target): JsonObject => bodies.get(target) ?? {};
  return {
    schema: assemble(resources, bodyOf),
    pool,
    resolve(reference) {
      const target = references.targetOf(reference);
      return target && bodyOf(target);
    },
  };
}

function named({ anchor, isDynamic }: Target): JsonObject {
  if (anchor === undefined) return {};
  return isDynamic ? { $dynamicAnchor: anchor } : { $anchor: anchor };
}
