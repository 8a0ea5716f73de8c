import { isMapField } from "../../../ir/written/fields.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../../ir/json.js";
import { escapeToken, splitPointer } from "../../../ir/pointer.js";
import type { Dialect } from "../dialect.js";

/** How a keyword holds schemas: as its value, in an array, by name, or (draft 4 `items`) as either of the first two. */
type Holds = "schema" | "array" | "map" | "schema-or-array";

const shared: readonly (readonly [string, Holds])[] = [
  ["additionalProperties", "schema"],
  ["not", "schema"],
  ["allOf", "array"],
  ["anyOf", "array"],
  ["oneOf", "array"],
  ["properties", "map"],
  ["patternProperties", "map"],
  ["definitions", "map"],
];

const modern: readonly (readonly [string, Holds])[] = [
  ["items", "schema"],
  ["contains", "schema"],
  ["propertyNames", "schema"],
  ["unevaluatedItems", "schema"],
  ["unevaluatedProperties", "schema"],
  ["contentSchema", "schema"],
  ["if", "schema"],
  ["then", "schema"],
  ["else", "schema"],
  ["prefixItems", "array"],
  ["dependentSchemas", "map"],
  ["dependencies", "map"],
  ["$defs", "map"],
];

const tuples: readonly (readonly [string, Holds])[] = [
  ["items", "schema-or-array"],
  ["additionalItems", "schema"],
];

const historic: readonly (readonly [string, Holds])[] = [
  ...tuples,
  ["dependencies", "map"],
];

const holders: Readonly<Record<Dialect, ReadonlyMap<string, Holds>>> = {
  "2020-12": new Map([...shared, ...modern]),
  oas31: new Map([...shared, ...modern, ...tuples]),
  draft4: new Map([...shared, ...historic]),
  oas30: new Map([...shared, ...modern, ...tuples]),
};

interface Found {
  readonly value: JsonObject;
  readonly pointer: string;
}

interface Visit {
  readonly value: JsonValue;
  readonly pointer: string;
  /** What stands there; `map`: objects of OpenAPI under names. */
  readonly kind: "schema" | "openapi" | "map";
}

/**
 * Every schema object in a document, outer ones before inner ones. In an OpenAPI document schemas stand under `schema` and in
 * `components.schemas`; below a schema only keywords that hold schemas are entered, so data that looks like a schema is none.
 */
export function* subschemas(
  root: JsonValue,
  kind: Dialect | "openapi",
): Generator<Found> {
  const keywords = holders[kind === "openapi" ? "oas31" : kind];
  const stack: Visit[] = [
    {
      value: root,
      pointer: "",
      kind: kind === "openapi" ? "openapi" : "schema",
    },
  ];
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    if (visit.kind === "schema" && isObject(visit.value)) {
      yield { value: visit.value, pointer: visit.pointer };
      pushSubschemas(stack, visit.value, visit.pointer, keywords);
    } else if (visit.kind === "map") {
      pushEntries(stack, visit.value, visit.pointer, "openapi");
    } else if (visit.kind === "openapi") {
      pushOpenApi(stack, visit.value, visit.pointer);
    }
  }
}

function pushSubschemas(
  stack: Visit[],
  schema: JsonObject,
  pointer: string,
  keywords: ReadonlyMap<string, Holds>,
): void {
  for (const keyword in schema) {
    const holds = keywords.get(keyword);
    const value = schema[keyword];
    if (holds === undefined || value === undefined) continue;
    const below = `${pointer}/${keyword}`;
    if (holds === "map") pushEntries(stack, value, below, "schema");
    else if (isArray(value) && holds !== "schema")
      value.forEach((each, index) =>
        stack.push({
          value: each,
          pointer: `${below}/${index}`,
          kind: "schema",
        }),
      );
    else if (holds !== "array")
      stack.push({ value, pointer: below, kind: "schema" });
  }
}

function pushEntries(
  stack: Visit[],
  value: JsonValue,
  pointer: string,
  kind: Visit["kind"],
): void {
  if (!isObject(value)) return;
  for (const name in value) {
    const each = value[name];
    if (each === undefined) continue;
    const below = `${pointer}/${escapeToken(name)}`;
    stack.push({ value: each, pointer: below, kind });
  }
}

function pushOpenApi(stack: Visit[], value: JsonValue, pointer: string): void {
  if (isArray(value)) {
    value.forEach((each, index) =>
      stack.push({
        value: each,
        pointer: `${pointer}/${index}`,
        kind: "openapi",
      }),
    );
    return;
  }
  if (!isObject(value)) return;
  for (const [name, each] of Object.entries(value)) {
    const below = `${pointer}/${escapeToken(name)}`;
    if (below === "/components/schemas")
      pushEntries(stack, each, below, "schema");
    else if (name === "schema")
      stack.push({ value: each, pointer: below, kind: "schema" });
    else if (
      name !== "example" &&
      name !== "examples" &&
      !name.startsWith("x-")
    )
      stack.push({
        value: each,
        pointer: below,
        kind: isMapField(name) && isObject(each) ? "map" : "openapi",
      });
  }
}

/** Whether anything in a document has a keyword by which a schema could be known, wherever it stands. */
export function namesItself(value: JsonValue): boolean {
  if (isArray(value)) return value.some(namesItself);
  if (!isObject(value)) return false;
  for (const key in value) {
    const each = value[key];
    if (typeof each === "object" && each !== null) {
      if (namesItself(each)) return true;
    } else if (identities.has(key)) return true;
  }
  return false;
}

const identities: ReadonlySet<string> = new Set([
  "id",
  "$id",
  "$schema",
  "$anchor",
  "$dynamicAnchor",
]);

/** Whether a pointer into an OpenAPI document leads, by the keywords alone, to where a schema stands. */
export function isSchemaPlace(pointer: string, dialect: Dialect): boolean {
  const tokens = splitPointer(pointer);
  const start =
    tokens[0] === "components" && tokens[1] === "schemas"
      ? 3
      : tokens.indexOf("schema") + 1;
  if (start === 0 || tokens.length < start) return false;
  const keywords = holders[dialect];
  let index = start;
  while (index < tokens.length) {
    const holds = keywords.get(tokens[index] ?? "");
    if (holds === undefined) return false;
    const takesNext =
      holds === "map" ||
      holds === "array" ||
      (holds === "schema-or-array" && /^\d+$/.test(tokens[index + 1] ?? ""));
    index += takesNext ? 2 : 1;
  }
  return index === tokens.length;
}
