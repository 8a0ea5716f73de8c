import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { acceptedKinds } from "./kinds.js";

/** Whether a schema speaks of texts alone: then what comes as a text is what it says. */
export function isOfTexts(schema: Schema, registry: SchemaRegistry): boolean {
  const kinds = acceptedKinds(schema, registry);
  return kinds?.size === 1 && kinds.has("string");
}
