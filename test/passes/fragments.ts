import type { Diagnostic } from "../../generator/diagnostics/report.js";
import type { JsonObject } from "../../generator/ir/json.js";

/** An operation with nothing but what is given. */
export function operation(fields: JsonObject = {}): JsonObject {
  return { responses: { "200": { description: "OK" } }, ...fields };
}

/** A JSON body of this schema. */
export function jsonBody(schema: JsonObject, required = true): JsonObject {
  return { required, content: { "application/json": { schema } } };
}

/** A success response of this schema. */
export function ok(schema: JsonObject): JsonObject {
  return {
    "200": { description: "OK", content: { "application/json": { schema } } },
  };
}

export function codes(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((diagnostic) => diagnostic.code);
}
