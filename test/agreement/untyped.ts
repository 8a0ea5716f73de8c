import type { Schema } from "../../generator/ir/schema.js";
import { subschemas } from "../../generator/ir/visit.js";

/**
 * Whether a schema says something of objects or arrays without saying that there is one: JSON Schema lets any other value pass there, the
 * type does not.
 */
export function isUntyped(schema: Schema, isTyped = false): boolean {
  const typed = isTyped || (schema.types ?? schema.enum) !== undefined;
  const speaks = keywords.some((each) => schema[each] !== undefined);
  if (speaks && !typed && schema.const === undefined) return true;
  const same = new Set<Schema>(
    [schema.allOf, schema.anyOf, schema.oneOf].flatMap((each) => each ?? []),
  );
  return subschemas(schema).some((each) =>
    isUntyped(each, same.has(each) && typed),
  );
}

const keywords = [
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "prefixItems",
  "items",
  "contains",
  "minItems",
  "maxItems",
  "uniqueItems",
] as const;
