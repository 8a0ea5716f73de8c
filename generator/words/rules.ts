import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { codeSpan } from "../markdown/code.js";
import { refusesOthers } from "../schema/closed.js";
import { telling } from "../schema/nullable.js";

/** Longer values, and more of them, are shortened: a page is read by people. */
const longestValue = 200;
const mostValues = 60;

/**
 * What a schema asks of a value beyond its type, in words: `at most 255 characters`, `one of "a", "b"`, `default 3`. Markdown, one rule an element.
 * The rules of what a schema refers to are part of it where that is a scalar.
 */
export function rulesOf(schema: Schema, registry?: SchemaRegistry): string[] {
  const own = [
    ...valueRules(schema),
    ...numberRules(schema),
    ...stringRules(schema),
    ...arrayRules(schema),
    ...objectRules(schema),
  ];
  const target = registry && scalarPart(schema, registry);
  const referred = target === undefined ? [] : rulesOf(target);
  return [...new Set([...referred, ...own, ...annotations(schema)])];
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

function showAll(values: readonly JsonValue[]): string {
  const shown = values.slice(0, mostValues).map(show).join(", ");
  const more = values.length - mostValues;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** A value of JSON as inline code. */
export function show(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > longestValue
    ? `${codeSpan(text.slice(0, longestValue))}…`
    : codeSpan(text);
}

function numberRules(schema: Schema): string[] {
  const rules: readonly (readonly [string, number | undefined])[] = [
    ["at least", schema.minimum],
    ["greater than", schema.exclusiveMinimum],
    ["at most", schema.maximum],
    ["less than", schema.exclusiveMaximum],
    ["a multiple of", schema.multipleOf],
  ];
  return rules.flatMap(([words, bound]) =>
    bound === undefined ? [] : [`${words} ${bound}`],
  );
}

function stringRules(schema: Schema): string[] {
  const { format, pattern, contentEncoding, contentMediaType } = schema;
  return [
    ...(format === undefined ? [] : [`format ${codeSpan(format)}`]),
    ...range(schema.minLength, schema.maxLength, "character"),
    ...(pattern === undefined ? [] : [`matching ${codeSpan(pattern)}`]),
    ...(contentEncoding === undefined
      ? []
      : [`encoded as ${codeSpan(contentEncoding)}`]),
    ...(contentMediaType === undefined
      ? []
      : [`holding ${codeSpan(contentMediaType)}`]),
  ];
}

function arrayRules(schema: Schema): string[] {
  const contains = range(
    schema.minContains ?? (schema.contains === undefined ? undefined : 1),
    schema.maxContains,
    "special item",
  );
  return [
    ...range(schema.minItems, schema.maxItems, "item"),
    ...(schema.contains === undefined ? [] : contains),
    ...(schema.uniqueItems === true ? ["no item twice"] : []),
  ];
}

function objectRules(schema: Schema): string[] {
  const { minProperties, maxProperties } = schema;
  return [
    ...range(minProperties, maxProperties, "property"),
    ...(refusesOthers(schema) ? ["no other properties"] : []),
  ];
}

function range(
  minimum: number | undefined,
  maximum: number | undefined,
  unit: string,
): string[] {
  if (minimum !== undefined && minimum === maximum)
    return [`exactly ${count(minimum, unit)}`];
  return [
    ...(minimum === undefined || minimum === 0
      ? []
      : [`at least ${count(minimum, unit)}`]),
    ...(maximum === undefined ? [] : [`at most ${count(maximum, unit)}`]),
  ];
}

function count(number: number, unit: string): string {
  if (number === 1) return `1 ${unit}`;
  return `${number} ${unit.endsWith("y") ? `${unit.slice(0, -1)}ies` : `${unit}s`}`;
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
