import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";

/** What a `$dynamicRef` leads to wherever it is met. Where several schemas declare its anchor, that is only known as values are looked at. */
export function dynamicTarget(
  { dynamicRef }: Schema,
  registry: SchemaRegistry,
): SchemaId | undefined {
  if (dynamicRef === undefined) return undefined;
  const declaring = [...registry.values()].filter(
    (each) => each.dynamicAnchor === dynamicRef.anchor,
  );
  return declaring.length > 1 ? undefined : dynamicRef.target;
}
