import type {
  DiscriminatorEntry,
  Schema,
  SchemaRegistry,
} from "../../ir/schema.js";
import { allParts, conjuncts } from "../in-place.js";

/**
 * The entries of a schema's discriminator that say nothing (OpenAPI 3.1.1, 4.8.25): beside branches a schema is meant that is one of them, or that a
 * branch is made of or made into; without branches, one that extends the schema.
 */
export function idleEntries(
  schema: Schema,
  registry: SchemaRegistry,
): readonly DiscriminatorEntry[] {
  if (schema.discriminator === undefined) return [];
  const reached = new Set(allParts(schema, registry));
  return schema.discriminator.mapping.filter((entry) => {
    const target = registry.get(entry.schema);
    return (
      target !== undefined &&
      !conjuncts(target, registry).some((part) => reached.has(part))
    );
  });
}
