import type { SchemaRegistry } from "../ir/schema.js";
import type { BodyParams } from "../ir/sdk.js";
import { requiresProperties } from "./properties.js";

/** Whether a body that requires properties may be left out with all of them. */
export function canBeLeftOut(
  { placement, required, schema }: BodyParams,
  registry: SchemaRegistry,
): boolean {
  return (
    placement === "flat" && !required && requiresProperties(schema, registry)
  );
}
