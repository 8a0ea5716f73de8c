import { isObject, type JsonObject } from "../ir/json.js";
import type { BodyParams, Method } from "../ir/sdk.js";
import { canBeLeftOut } from "../schema/left-out.js";
import { exampleOf, type ExampleSource } from "./example.js";

/** Parameters that a method takes: what is required, and an optional body's example. */
export function exampleParams(
  { params }: Method,
  source: ExampleSource,
): JsonObject | undefined {
  const entries: (readonly [string, JsonObject[string]])[] = [];
  for (const { key, parameter } of params.parameters) {
    if (!parameter.required) continue;
    const value = exampleOf(parameter.schema, source);
    if (value === undefined) return undefined;
    entries.push([key, value]);
  }
  const { body } = params;
  if (body === undefined) return Object.fromEntries(entries);
  const value = isPlain(body.kind) ? exampleOf(body.schema, source) : undefined;
  if (value === undefined)
    return isDispensable(body, source)
      ? Object.fromEntries(entries)
      : undefined;
  if (body.placement === "body") entries.push([body.key, value]);
  else if (isObject(value)) entries.push(...Object.entries(value));
  return Object.fromEntries(entries);
}

/** Whether a call needs nothing of a body: what is given of a flat body is checked. */
function isDispensable(body: BodyParams, source: ExampleSource): boolean {
  return (
    !body.required &&
    (body.placement === "body" ||
      canBeLeftOut(body, source.registry) ||
      source.accepts(body.schema, {}))
  );
}

/** Whether a body's value can be written as JSON. */
function isPlain(kind: string): boolean {
  return kind === "json" || kind === "form" || kind === "text";
}
