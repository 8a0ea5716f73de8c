import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { acceptedKinds } from "../../schema/kinds.js";

/** Whether a schema's check tells by itself that nothing was given. One that hides the value does not look what it is. */
export function refusesUndefined(
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  return schema.never !== true && acceptedKinds(schema, registry) !== undefined;
}
