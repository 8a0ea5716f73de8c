import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import type { Report } from "../../diagnostics/report.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.js";
import { isMapField, isValueField } from "../../ir/written/fields.js";

/** What is told of a description where openapi-typescript would stumble: it takes every value for what the specification asks for. */
const told: ReadonlySet<DiagnosticCode> = new Set([
  "value-by-intent",
  "keyword-without-effect",
]);

/** The document without what is no more than a slip of its author: see `lower/by-intent`. */
export function withoutSlips(
  document: JsonObject,
  { diagnostics }: Report,
): JsonObject {
  const isOdd = diagnostics.some(({ code }) => told.has(code));
  return isOdd ? corrected(document, false) : document;
}

/** @param isMap whether its keys are names that the author gave */
function corrected(object: JsonObject, isMap: boolean): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => {
      const found = isMap
        ? correctedValue(value, false)
        : correctedField(name, value, object);
      if (found === undefined && !isMap) return [];
      return [[name, found ?? {}] as const];
    }),
  );
}

/** @returns `undefined` for what says nothing */
function correctedField(
  name: string,
  value: JsonValue,
  owner: JsonObject,
): JsonValue | undefined {
  if (isValueField(name)) return value;
  if (name === "required" && typeof value === "boolean")
    return isSchema(owner) ? undefined : value;
  if (texts.has(name) && typeof value === "number") return String(value);
  if (name === "type" && isArray(value))
    return value.map((each) => each ?? "null");
  return correctedValue(value, isMapField(name));
}

function correctedValue(
  value: JsonValue,
  isMap: boolean,
): JsonValue | undefined {
  if (isArray(value))
    return value.flatMap((each) => {
      const found = correctedValue(each, false);
      return found === undefined ? [] : [found];
    });
  return isObject(value) ? corrected(value, isMap) : (value ?? undefined);
}

/** Parameters and headers may be required, too. */
function isSchema(owner: JsonObject): boolean {
  return ["in", "schema", "content"].every((key) => owner[key] === undefined);
}

const texts: ReadonlySet<string> = new Set(["title", "description", "summary"]);
