import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { refusesOthers } from "../schema/closed.js";
import { telling } from "../schema/nullable.js";
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
    ...annotations(schema),
  ];
  return [...new Set(rules)];
}

function scalarPart(
  schema: Schema,
  registry: SchemaRegistry,
): Schema | undefined {
  const part = telling(schema, registry);
  const isScalar = part?.types?.every(
    (type) => type !== "object" && type !== "array",
  );
  return isScalar === true ? part : undefined;
}

function valueRules(schema: Schema): string[] {
  const { enum: values, const: constant } = schema;
  const constants = branchConstants(schema);
  return [
    ...(constant === undefined ? [] : [`exactly ${show(constant.value)}`]),
    ...(values === undefined ? [] : [oneOf(values)]),
    ...(constants.length === 0 ? [] : [oneOf(constants)]),
  ];
}

/** An enum whose members have titles or descriptions of their own is written as branches. */
function branchConstants(schema: Schema): readonly JsonValue[] {
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  const values = branches.flatMap(({ const: constant }) =>
    constant === undefined ? [] : [constant.value],
  );
  return values.length === branches.length ? values : [];
}

function oneOf(values: readonly JsonValue[]): string {
  return values.length === 0 ? "no value at all" : `one of ${showAll(values)}`;
}

function annotations(schema: Schema): string[] {
  return [
    ...(schema.default === undefined
      ? []
      : [`default ${show(schema.default.value)}`]),
    ...(schema.readOnly === true ? ["read only"] : []),
    ...(schema.writeOnly === true ? ["write only"] : []),
    ...(schema.deprecated === true ? ["**deprecated**"] : []),
  ];
}
