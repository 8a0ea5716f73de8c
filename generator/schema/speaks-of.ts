import type { Schema } from "../ir/schema.js";
import { assertions } from "./assertions.js";

/** Whether a schema says which properties an object has, or what they are: where no `type` is beside, people mean an object. */
export function speaksOfProperties(schema: Schema): boolean {
  return (
    schema.properties !== undefined ||
    schema.required !== undefined ||
    schema.additionalProperties !== undefined ||
    schema.patternProperties !== undefined ||
    schema.propertyNames !== undefined
  );
}

/** Whether a schema says which items an array has, what they are or how many: where no `type` is beside, people mean an array. */
export function speaksOfItems(schema: Schema): boolean {
  return (
    schema.prefixItems !== undefined ||
    schema.items !== undefined ||
    schema.contains !== undefined ||
    schema.minItems !== undefined ||
    schema.maxItems !== undefined ||
    schema.uniqueItems !== undefined
  );
}

/** The types that people mean by a schema without `type`: those of which it speaks. */
export function meantTypes(schema: Schema): readonly ("object" | "array")[] {
  return [
    ...(speaksOfProperties(schema) ? (["object"] as const) : []),
    ...(speaksOfItems(schema) ? (["array"] as const) : []),
  ];
}

/** Whether all that a schema says of objects is which properties they have, not what these are. */
export function asksForNamesOnly(schema: Schema): boolean {
  return (
    schema.required !== undefined &&
    assertions(schema).every((each) => each === "required" || each === "types")
  );
}
