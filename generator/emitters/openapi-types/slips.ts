import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import type { Report } from "../../diagnostics/report.js";
import type { Operation } from "../../ir/api.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.js";

/** What is told of a description where openapi-typescript would stumble: it takes every value for what the specification asks for. */
const told: ReadonlySet<DiagnosticCode> = new Set([
  "value-by-intent",
  "keyword-without-effect",
  "duplicate-operation-id",
]);

/** The document without what is no more than a slip of its author: see `lower/by-intent`. */
export function withoutSlips(
  document: JsonObject,
  operations: readonly Operation[],
  { diagnostics }: Report,
): JsonObject {
  const isOdd =
    diagnostics.some(({ code }) => told.has(code)) ||
    operations.some(({ operationId = "" }) => isEscaped(operationId));
  return isOdd ? corrected(document, "", new Set()) : document;
}

/** It decodes ids where it refers to operations, and not where it declares them. */
function isEscaped(id: JsonValue): boolean {
  return typeof id === "string" && id.includes("%");
}

/**
 * @param key under which it stands
 * @param ids of the operations so far
 */
function corrected(
  object: JsonObject,
  key: string,
  ids: Set<JsonValue>,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => {
      const found = correctedField(name, value, object, ids);
      if (found === undefined && !maps.has(key)) return [];
      return [[name, found ?? {}] as const];
    }),
  );
}

/** @returns `undefined` for what says nothing */
function correctedField(
  name: string,
  value: JsonValue,
  owner: JsonObject,
  ids: Set<JsonValue>,
): JsonValue | undefined {
  if (anyValue.has(name) || name.startsWith("x-")) return value;
  if (name === "operationId" && (ids.has(value) || isEscaped(value)))
    return undefined;
  if (name === "operationId") ids.add(value);
  if (name === "required" && typeof value === "boolean")
    return isSchema(owner) ? undefined : value;
  if (texts.has(name) && typeof value === "number") return String(value);
  if (isArray(value)) return correctedList(name, value, ids);
  return isObject(value) ? corrected(value, name, ids) : (value ?? undefined);
}

function correctedList(
  name: string,
  list: readonly JsonValue[],
  ids: Set<JsonValue>,
): readonly JsonValue[] {
  return list.flatMap((each) => {
    if (each === null) return name === "type" ? ["null"] : [];
    return [isObject(each) ? corrected(each, name, ids) : each];
  });
}

/** Parameters and headers may be required, too. */
function isSchema(owner: JsonObject): boolean {
  return ["in", "schema", "content"].every((key) => owner[key] === undefined);
}

const anyValue: ReadonlySet<string> = new Set([
  "const",
  "default",
  "enum",
  "example",
  "examples",
]);

const texts: ReadonlySet<string> = new Set(["title", "description", "summary"]);

/** Their keys are names that the author gave. */
const maps: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "schemas",
  "responses",
  "content",
  "headers",
]);
