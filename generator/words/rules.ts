import { isExact, type JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { assertions } from "../schema/assertions.js";
import { refusesOthers } from "../schema/closed.js";
import { alternativesOf, conjuncts } from "../schema/in-place.js";
import { isScalar } from "../schema/kinds.js";
import { limitsOf } from "../schema/limits.js";
import { telling } from "../schema/nullable.js";
import { isGivenOn } from "../schema/sides.js";
import { branchValuesOf, valuesOf } from "../schema/values.js";
import { limitWords } from "./limits.js";
import { show, showAll } from "./value.js";

/** Said of an object that has the properties that it declares alone. */
export const noOthers = "no other properties";

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
    ...nameRules(schema),
    ...refusedWords(schema),
    ...containedWords(schema),
    ...conditionalWords(schema),
    ...(refusesOthers(schema) ? [noOthers] : []),
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
    ...(constant === undefined ? [] : [exactly(constant.value)]),
    ...(values === undefined ? [] : [oneOf(values)]),
    ...(constants === undefined ? [] : [oneOf(constants)]),
    ...(constants === undefined ? branchRules(schema) : []),
  ];
}

function exactly(value: JsonValue): string {
  return isExact(value) ? `exactly ${show(value)}` : show(value);
}

/** What the branches ask of a value whose type is told beside them; nothing where one of them asks for nothing that is told. */
function branchRules(schema: Schema): readonly string[] {
  const branches = alternativesOf(schema);
  if (branches.length < 2 || schema.types === undefined || !isScalar(schema))
    return [];
  const told = branches.map((each) => rulesOf(each).join(" and "));
  return told.includes("") ? [] : [told.join(" or ")];
}

/** How many properties an object must have, and what their names must be; through `allOf` and references. */
export function objectRules(
  schema: Schema,
  registry: SchemaRegistry,
): readonly string[] {
  const rules = conjuncts(schema, registry).flatMap((part) => [
    ...limitWords(part),
    ...nameRules(part),
  ]);
  return [...new Set(rules)];
}

/** What the names of properties must be. */
function nameRules({ propertyNames }: Schema): readonly string[] {
  return propertyNames === undefined
    ? []
    : rulesOf(propertyNames).map((rule) => `names ${rule}`);
}

/** What a value must not be, where that is said shortly: rules over properties are told otherwise. */
function refusedWords({ not }: Schema): readonly string[] {
  if (not === undefined) return [];
  const keywords = assertions(not);
  const values = valuesOf(not);
  if (values !== undefined && keywords.every((each) => isOfValues.has(each)))
    return [`not ${showAll(values)}`];
  if (keywords.length === 1 && not.types !== undefined)
    return [`no ${not.types.join(" or ")}`];
  const rules = limitWords(not);
  return rules.length === 1 && keywords.length === limitsOf(not).length
    ? [`not ${rules.join("")}`]
    : [];
}

/** What makes an item special, of which there must be some. */
function containedWords({ contains }: Schema): readonly string[] {
  const words = contains === undefined ? undefined : asNoun(contains);
  return words === undefined ? [] : [`special where it is ${words}`];
}

/** What holds of a value that is no object under a condition that it is told by itself. */
function conditionalWords({
  if: condition,
  then,
  else: otherwise,
}: Schema): readonly string[] {
  const when = condition === undefined ? undefined : asNoun(condition);
  if (when === undefined) return [];
  const [met, unmet] = [then, otherwise].map((each) =>
    each === undefined ? undefined : plainWords(each),
  );
  return [
    ...(met === undefined ? [] : [`${met} where it is ${when}`]),
    ...(unmet === undefined ? [] : [`${unmet} where it is not ${when}`]),
  ];
}

/** The same after "it is". */
function asNoun(schema: Schema): string | undefined {
  const words = plainWords(schema);
  const article = /^(?:array|object|integer)\b/.test(words ?? "")
    ? "an "
    : /^(?:string|number|boolean)\b/.test(words ?? "")
      ? "a "
      : "";
  return words && article + words;
}

/**
 * All that a schema says, on one line; `undefined` where that is nothing, or more than types, values and limits.
 *
 * @param saysTypes whether types are told
 */
export function plainWords(
  schema: Schema,
  saysTypes = true,
): string | undefined {
  const rules = [...valueRules(schema), ...limitWords(schema)];
  const limits: ReadonlySet<string> = new Set(
    limitsOf(schema).map(({ keyword }) => keyword),
  );
  const isPlain = assertions(schema).every(
    (each) => isOfValues.has(each) || limits.has(each),
  );
  if (!isPlain) return undefined;
  const isTyped = saysTypes && valuesOf(schema) === undefined;
  const types = isTyped ? (schema.types ?? []) : [];
  const words = [
    ...(types.length === 0 ? [] : [types.join(" or ")]),
    ...rules,
  ].join(", ");
  return words === "" ? undefined : words;
}

const isOfValues: ReadonlySet<string> = new Set(["const", "enum", "types"]);

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
