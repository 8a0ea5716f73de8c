import { isObject, type JsonObject, type JsonValue } from "../ir/json.js";
import type { JsonType, Schema, SchemaRegistry } from "../ir/schema.js";
import { taggedBy } from "../schema/tags.js";

/** Deeper than that nothing is known. */
const deepest = 12;
const mostBranches = 200;

/** `undefined`: can't say. */
type Verdict = boolean | undefined;
type Judge = (schema: Schema, value?: JsonValue) => Verdict;

/**
 * Whether a small value that is meant to be shown is surely valid. It is no validator, those are compiled and run where the SDK runs:
 * where a keyword is beyond it, it can't say, and the value counts as invalid.
 */
export function accepts(
  schema: Schema,
  value: JsonValue,
  registry: SchemaRegistry,
): boolean {
  return judge(schema, value, registry, 0) === true;
}

function judge(
  schema: Schema,
  value: JsonValue,
  registry: SchemaRegistry,
  depth: number,
): Verdict {
  if (depth > deepest) return undefined;
  if (schema.never === true) return false;
  const below: Judge = (each, inner = value) =>
    judge(each, inner, registry, depth + 1);
  const target =
    schema.ref === undefined ? undefined : registry.get(schema.ref);
  return all([
    isBeyond(schema) ? undefined : true,
    hasType(schema.types, value),
    hasValue(schema, value),
    typeof value === "number" ? inBounds(schema, value) : true,
    typeof value === "string" ? isText(schema, value) : true,
    Array.isArray(value) ? isList(schema, value, below) : true,
    isObject(value) ? isRecord(schema, value, below) : true,
    schema.ref === undefined ? true : target && below(target),
    branchesHold(schema, below),
    isObject(value) ? isMapped(schema, value, registry, below) : true,
  ]);
}

/** A discriminator chooses the schema that must hold (OpenAPI 3.1, 4.8.25). */
function isMapped(
  { discriminator }: Schema,
  value: JsonObject,
  registry: SchemaRegistry,
  below: Judge,
): Verdict {
  if (discriminator === undefined) return true;
  const { propertyName } = discriminator;
  const tag = Object.hasOwn(value, propertyName)
    ? value[propertyName]
    : undefined;
  const meant = taggedBy(tag, discriminator);
  const target = meant === undefined ? undefined : registry.get(meant);
  return target && below(target);
}

function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function any(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

function one(verdicts: readonly Verdict[]): Verdict {
  const holding = verdicts.filter((verdict) => verdict === true).length;
  if (holding > 1) return false;
  return verdicts.includes(undefined) ? undefined : holding === 1;
}

function negate(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}

function isBeyond(schema: Schema): boolean {
  return (
    schema.dynamicRef !== undefined ||
    schema.unevaluatedItems !== undefined ||
    schema.unevaluatedProperties?.never === true ||
    schema.if !== undefined ||
    schema.contains !== undefined ||
    schema.dependentSchemas !== undefined ||
    schema.propertyNames !== undefined ||
    schema.patternProperties !== undefined
  );
}

function hasType(
  types: readonly JsonType[] | undefined,
  value: JsonValue,
): boolean {
  if (types === undefined) return true;
  const type = typeOf(value);
  return types.some(
    (each) => each === type || (each === "number" && type === "integer"),
  );
}

function typeOf(value: JsonValue): JsonType {
  if (value === null) return "null";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return "string";
  if (typeof value === "number")
    return Number.isInteger(value) ? "integer" : "number";
  return Array.isArray(value) ? "array" : "object";
}

function hasValue(schema: Schema, value: JsonValue): Verdict {
  return all([
    schema.const === undefined ? true : isSame(schema.const.value, value),
    schema.enum === undefined
      ? true
      : any(schema.enum.map((each) => isSame(each, value))),
  ]);
}

/** The order of an object's members doesn't count, so that unequal texts say nothing of objects. */
function isSame(a: JsonValue, b: JsonValue): Verdict {
  if (JSON.stringify(a) === JSON.stringify(b)) return true;
  return typeof a === "object" && typeof b === "object" ? undefined : false;
}

function inBounds(schema: Schema, value: number): Verdict {
  const { multipleOf, format } = schema;
  return all([
    value >= (schema.minimum ?? -Infinity),
    value <= (schema.maximum ?? Infinity),
    value > (schema.exclusiveMinimum ?? -Infinity),
    value < (schema.exclusiveMaximum ?? Infinity),
    multipleOf === undefined || Number.isInteger(value / multipleOf),
    format?.startsWith("int") !== true || Number.isInteger(value),
  ]);
}

function isText(schema: Schema, value: string): Verdict {
  const { pattern, format } = schema;
  const length = [...value].length;
  return all([
    length >= (schema.minLength ?? 0),
    length <= (schema.maxLength ?? Infinity),
    pattern === undefined ? true : matches(pattern, value),
    format === undefined ? true : hasFormat(format, value),
  ]);
}

/** A pattern with a repeated group could take for ever, even on a short text. */
function matches(pattern: string, value: string): Verdict {
  const isSimple = !/\)[*+{]/.test(pattern) && pattern.length <= 300;
  if (!isSimple || value.length > 100) return undefined;
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return undefined;
  }
}

/** Stricter than the formats' own definitions. */
const formats: Readonly<Record<string, RegExp>> = {
  uuid: /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
  "date-time":
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$|^\d{4}-(?:0[13578]|1[02])-(?:29|3[01])$/,
  time: /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/,
  duration: /^P\d{1,4}D$|^PT\d{1,4}[HMS]$/,
  email:
    /^[a-z\d]{1,30}(?:[.+-][a-z\d]{1,30}){0,3}@[a-z\d-]{1,30}\.[a-z]{2,10}$/i,
  hostname: /^[a-z\d]{1,30}(?:\.[a-z\d]{1,30}){0,5}$/i,
  ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/,
  ipv6: /^2001:db8::1$/,
  uri: /^https?:\/\/[a-z\d.-]{1,60}(?:\/[\w.~/-]{0,100})?$/i,
  "uri-reference": /^(?:https?:\/\/[a-z\d.-]{1,60})?(?:\/[\w.~/-]{0,100})?$/i,
  byte: /^(?:[a-z\d+/]{4}){1,20}(?:[a-z\d+/]{2}==)?$/i,
};

/** Formats that are not listed mean nothing to a validator, or nothing that could be said here. */
function hasFormat(format: string, value: string): Verdict {
  const pattern = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return pattern === undefined || pattern.test(value) ? true : undefined;
}

function isList(
  schema: Schema,
  value: readonly JsonValue[],
  below: Judge,
): Verdict {
  const { prefixItems = [], items } = schema;
  const texts = new Set(value.map((each) => JSON.stringify(each)));
  return all([
    value.length >= (schema.minItems ?? 0),
    value.length <= (schema.maxItems ?? Infinity),
    schema.uniqueItems !== true || texts.size === value.length,
    ...value.map((each, index) => {
      const item = prefixItems[index] ?? items;
      return item === undefined ? true : below(item, each);
    }),
  ]);
}

function isRecord(schema: Schema, value: JsonObject, below: Judge): Verdict {
  const declared = new Map(
    schema.properties?.map((each) => [each.name, each.schema]),
  );
  const { additionalProperties, dependentRequired = [] } = schema;
  const has = (name: string): boolean => Object.hasOwn(value, name);
  const size = Object.keys(value).length;
  return all([
    (schema.required ?? []).every(has),
    size >= (schema.minProperties ?? 0),
    size <= (schema.maxProperties ?? Infinity),
    ...dependentRequired.map(
      ({ name, required }) => !has(name) || required.every(has),
    ),
    ...Object.entries(value).map(([key, inner]) => {
      const property = declared.get(key) ?? additionalProperties;
      return property === undefined ? true : below(property, inner);
    }),
  ]);
}

function branchesHold(schema: Schema, below: Judge): Verdict {
  const { allOf = [], anyOf, oneOf, not } = schema;
  const verdicts = (branches: readonly Schema[]): readonly Verdict[] =>
    branches.length > mostBranches
      ? [undefined]
      : branches.map((each) => below(each));
  return all([
    ...verdicts(allOf),
    anyOf === undefined ? true : any(verdicts(anyOf)),
    oneOf === undefined ? true : one(verdicts(oneOf)),
    not === undefined ? true : negate(below(not)),
  ]);
}
