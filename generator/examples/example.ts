import type { JsonObject, JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { alternativesOf, conjuncts } from "../schema/in-place.js";
import { limitsOf } from "../schema/limits.js";
import { propertiesOf, requiredNames } from "../schema/properties.js";
import { speaksOfItems, speaksOfProperties } from "../schema/speaks-of.js";
import { valuesOf } from "../schema/values.js";
import { onlyDeclared } from "./declared.js";

/** What examples are made from, and held to. */
export interface ExampleSource {
  readonly registry: SchemaRegistry;
  /** Whether a value is valid where it is sent. */
  accepts(schema: Schema, value: JsonValue): boolean;
}

/** Objects within objects go no deeper; a recursive schema that demands more has no example. */
const deepest = 8;

/**
 * A value that a schema accepts where it is sent: what the author gives (examples, const, enum, default) where that holds, else a small one made up
 * from type, format and bounds. Objects that are made up have their required properties. `undefined` where no such value is found by simple means.
 *
 * @param given examples that are given for the value beside its schema: they come first
 */
export function exampleOf(
  schema: Schema,
  source: ExampleSource,
  given: readonly JsonValue[] = [],
): JsonValue | undefined {
  return exampleWithin(schema, source, 0, given);
}

function exampleWithin(
  schema: Schema,
  source: ExampleSource,
  depth: number,
  given: readonly JsonValue[] = [],
): JsonValue | undefined {
  if (schema.never === true || depth > deepest) return undefined;
  const { registry } = source;
  const parts = conjuncts(schema, registry);
  const isGood = (value: JsonValue): boolean => source.accepts(schema, value);
  const longest = depth === 0 ? longestExample : longestPart;
  const examples = [...given, ...parts.flatMap((part) => part.examples ?? [])]
    .filter((value) => JSON.stringify(value).length <= longest)
    .map((value) => onlyDeclared(value, schema, registry));
  const found = [...examples, ...parts.flatMap(namedValues)].find(isGood);
  return found ?? madeUp(schema, parts, source, depth).find(isGood);
}

/** Longer examples would fill a page, longer parts of one its lines. */
const longestExample = 1200;
const longestPart = 240;

/** The values that a schema itself names. */
function namedValues(schema: Schema): readonly JsonValue[] {
  return [
    ...(valuesOf(schema) ?? []).slice(0, 20),
    ...(schema.default === undefined ? [] : [schema.default.value]),
  ];
}

function madeUp(
  schema: Schema,
  parts: readonly Schema[],
  source: ExampleSource,
  depth: number,
): readonly JsonValue[] {
  const type = parts.find((part) => part.types !== undefined)?.types?.[0];
  switch (type) {
    case "null":
      return [null];
    case "boolean":
      return [true, false];
    case "integer":
    case "number":
      return numbers(parts);
    case "string":
      return strings(parts);
    case "array":
      return arrays(parts, source, depth);
    case "object":
      return objects(schema, parts, source, depth);
    case undefined:
      return [
        ...(parts.some(speaksOfProperties)
          ? objects(schema, parts, source, depth)
          : []),
        ...(parts.some(speaksOfItems) ? arrays(parts, source, depth) : []),
        ...branchExamples(parts, source, depth),
        ...strings(parts),
      ];
  }
}

function branchExamples(
  parts: readonly Schema[],
  source: ExampleSource,
  depth: number,
): readonly JsonValue[] {
  return parts
    .flatMap(alternativesOf)
    .slice(0, 4)
    .map((branch) => exampleWithin(branch, source, depth + 1))
    .filter((value) => value !== undefined);
}

/** Small numbers, and those that the limits themselves name: on, beside and at a multiple beyond. */
function numbers(parts: readonly Schema[]): readonly number[] {
  const named = parts
    .flatMap(limitsOf)
    .flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const beside = named.flatMap((each) => [each + 1, each - 1]);
  const multiples = named.flatMap((least) =>
    named.map((step) => Math.ceil(least / step) * step),
  );
  return [1, ...named, ...beside, 10, 0, 0.5, ...multiples];
}

const words: Readonly<Record<string, string>> = {
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  "date-time": "2025-01-15T12:00:00Z",
  date: "2025-01-15",
  time: "12:00:00Z",
  duration: "P1D",
  email: "jane@example.com",
  "idn-email": "jane@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com",
  iri: "https://example.com",
  url: "https://example.com",
  "uri-reference": "/example",
  "iri-reference": "/example",
  "uri-template": "/example/{id}",
  "json-pointer": "/example",
  "relative-json-pointer": "0",
  regex: "^a",
  byte: "ZXhhbXBsZQ==",
  int64: "1",
};

function strings(parts: readonly Schema[]): readonly string[] {
  const format = parts.find((part) => part.format !== undefined)?.format;
  const word = format === undefined ? undefined : words[format];
  const least = Math.max(0, ...parts.map((part) => part.minLength ?? 0));
  const most = Math.min(40, ...parts.map((part) => part.maxLength ?? 40));
  const plain = "example".padEnd(Math.min(least, 40), "-example");
  const fitted = plain.slice(0, Math.max(most, 0));
  const others = ["1", "a", "A", "abc", "ABC", "en", "US", "USD", "2025-01-15"];
  return word === undefined ? [fitted, ...others] : [word];
}

function arrays(
  parts: readonly Schema[],
  source: ExampleSource,
  depth: number,
): readonly JsonValue[] {
  const items = parts.find((part) => part.items !== undefined)?.items;
  const item =
    items === undefined ? "example" : exampleWithin(items, source, depth + 1);
  return item === undefined ? [[]] : [[item], []];
}

/** An object with what is required, then with what one branch of a `oneOf` or `anyOf` requires besides. */
function objects(
  schema: Schema,
  parts: readonly Schema[],
  source: ExampleSource,
  depth: number,
): readonly JsonObject[] {
  const properties = propertiesOf(schema, source.registry);
  const required = requiredNames("request", schema, source.registry);
  const branches = parts.flatMap(alternativesOf);
  const wanted = [
    required,
    ...branches
      .slice(0, 8)
      .map(
        (each) =>
          new Set([
            ...required,
            ...requiredNames("request", each, source.registry),
          ]),
      ),
  ];
  return wanted.flatMap((names) => {
    const entries: (readonly [string, JsonValue])[] = [];
    for (const name of names) {
      const property = properties.get(name);
      const value =
        property === undefined
          ? "example"
          : exampleWithin(property.schema, source, depth + 1);
      if (value === undefined) return [];
      entries.push([name, value]);
    }
    return [Object.fromEntries(entries)];
  });
}
