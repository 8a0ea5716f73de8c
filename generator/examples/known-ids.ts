import type { Operation } from "../ir/api.js";
import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { walk } from "../ir/visit.js";

/** An example that the description gives for an id of such a name: `cus_NffrFeUfNV2Hib` for `customer_id`. */
export type KnownIds = (name: string) => JsonValue | undefined;

/** Collects the examples of ids, wherever a property or a parameter has one, when the first is asked for. */
export function createKnownIds(
  registry: SchemaRegistry,
  operations: readonly Operation[],
): KnownIds {
  let known: ReadonlyMap<string, JsonValue> | undefined;
  return (name) => {
    if (!isIdName(name)) return undefined;
    known ??= collect(registry, operations);
    return known.get(canonical(name));
  };
}

/** An id that says what it is the id of. */
function isIdName(name: string): boolean {
  return /[a-z\d](?:_id|Id|ID|-id)$/.test(name);
}

function canonical(name: string): string {
  return name.replaceAll(/[_-]/g, "").toLowerCase();
}

function collect(
  registry: SchemaRegistry,
  operations: readonly Operation[],
): ReadonlyMap<string, JsonValue> {
  const known = new Map<string, JsonValue>();
  const learn = (name: string, examples: readonly JsonValue[] = []): void => {
    const [example] = examples;
    if (example === undefined || !isIdName(name)) return;
    if (!known.has(canonical(name))) known.set(canonical(name), example);
  };
  const learnSchema = (schema: Schema): void => {
    for (const part of walk(schema))
      for (const property of part.properties ?? [])
        learn(property.name, property.schema.examples);
  };
  for (const { parameters, requestBody } of operations) {
    for (const { name, examples, schema } of parameters)
      learn(name, [...examples, ...(schema.examples ?? [])]);
    for (const { schema } of requestBody?.content ?? [])
      if (schema !== undefined) learnSchema(schema);
  }
  for (const schema of registry.values()) learnSchema(schema);
  return known;
}
