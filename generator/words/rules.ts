import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { refusesOthers } from "../schema/closed.js";
import { isScalar } from "../schema/kinds.js";
import { telling } from "../schema/nullable.js";
import { isGivenOn } from "../schema/sides.js";
import { branchValuesOf } from "../schema/values.js";
import { limitWords } from "./limits.js";
import { show, showAll } from "./value.js";

/**
 * What a schema asks of a value beyond its type, in words: `at most 255 characters`, `one of "a", "b"`, `default 3`. Markdown, one rule an element.
 * The rules of what a schema refers to are part of it where that is a scalar.
 */
export function rulesOf(schema: Schema, registry?: SchemaRegistry): string[] {
  const target = registry && scalarPart(schema, registry);
  const rules = [
    ...(target === undefined ? [] : rulesOf(target)),
    ...valueRules(schema),
    ...limitWords(schema),
    ...(refusesOthers(schema) ? ["no other properties"] : []),
    ...annotations(schema, registry ?? new Map()),
  ];
  return [...new Set(rules)];
}

function scalarPart(
  schema: Schema,
  registry: SchemaRegistry,
): Schema | undefined {
  const part = telling(schema, registry);
  return part !== undefined && isScalar(part) ? part : undefined;
}

function valueRules(schema: Schema): string[] {
  const { enum: values, const: constant } = schema;
  const constants = branchValuesOf(schema);
  return [
    ...(constant === undefined ? [] : [`exactly ${show(constant.value)}`]),
    ...(values === undefined ? [] : [oneOf(values)]),
    ...(constants === undefined ? [] : [oneOf(constants)]),
  ];
}

function oneOf(values: readonly JsonValue[]): string {
  return values.length === 0 ? "no value at all" : `one of ${showAll(values)}`;
}

function annotations(schema: Schema, registry: SchemaRegistry): string[] {
  return [
    ...(schema.default === undefined
      ? []
      : [`default ${show(schema.default.value)}`]),
    ...(isGivenOn("request", schema, registry) ? [] : ["read only"]),
    ...(isGivenOn("response", schema, registry) ? [] : ["write only"]),
    ...(schema.deprecated === true ? ["**deprecated**"] : []),
  ];
}
