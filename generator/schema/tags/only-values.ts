import type { JsonObject, JsonValue } from "../../ir/json.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { conjuncts } from "../in-place.js";
import { valuesOf } from "../values.js";

/** What a branch says of properties that have one value: it may tell the branch from others, though they are not required. */
export function onlyValues(
  branch: Schema,
  registry: SchemaRegistry,
): JsonObject {
  const tags = conjuncts(branch, registry)
    .flatMap(({ properties = [] }) => properties)
    .flatMap(({ name, schema }): readonly (readonly [string, JsonValue])[] => {
      const [only, ...others] = valuesOf(schema) ?? [];
      return only === undefined || others.length > 0 ? [] : [[name, only]];
    });
  return Object.fromEntries(tags);
}
