import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { someInPlace } from "../../schema/in-place.js";
import { acceptedKinds } from "../../schema/kinds.js";
import { isSecret } from "../../schema/secret.js";

/** Whether a schema's check tells by itself that nothing was given: one that hides the value does not look what it is. */
export function refusesUndefined(
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  return (
    schema.never !== true &&
    acceptedKinds(schema, registry) !== undefined &&
    !someInPlace(schema, registry, isSecret)
  );
}
