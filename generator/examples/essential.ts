import type { JsonObject, JsonValue } from "../ir/json.js";
import type { BodyParams, Method } from "../ir/sdk.js";
import { requiredNames } from "../schema/properties.js";
import type { ExampleSource } from "./example.js";
import type { ExampleParams } from "./params.js";

/**
 * An example with what is required and no more, where only a short one has room: parameters, and the members of a flat body. Of a body that requires
 * nothing, two members stand for all. Where less would not be accepted the body stays as it is.
 */
export function essentialParams(
  { params: { parameters, body } }: Method,
  example: ExampleParams,
  source: ExampleSource,
): ExampleParams {
  const kept = new Map(example);
  for (const { key, parameter } of parameters)
    if (!parameter.required) kept.delete(key);
  if (body?.placement !== "flat") return kept;
  const keys = new Set(parameters.map(({ key }) => key));
  const given = membersOf(kept, keys);
  const less = given && essentialMembers(given, body, source);
  if (given === undefined || less === undefined) return kept;
  for (const name of Object.keys(given))
    if (!Object.hasOwn(less, name)) kept.delete(name);
  return kept;
}

/** What stands beside parameters; `undefined` where some of it is no JSON. */
function membersOf(
  example: ExampleParams,
  keys: ReadonlySet<string>,
): JsonObject | undefined {
  const members: [string, JsonValue][] = [];
  for (const [name, param] of example) {
    if (keys.has(name)) continue;
    if (param.kind !== "value") return undefined;
    members.push([name, param.value]);
  }
  return Object.fromEntries(members);
}

function essentialMembers(
  given: JsonObject,
  { schema }: BodyParams,
  source: ExampleSource,
): JsonObject | undefined {
  const required = requiredNames("request", schema, source.registry);
  const members = Object.entries(given);
  const needed = members.filter(([name]) => required.has(name));
  const short = members.filter(([, value]) => isShort(value));
  const chosen = needed.length > 0 ? needed : short.slice(0, 2);
  const less = Object.fromEntries(chosen);
  return source.accepts(schema, less) ? less : undefined;
}

function isShort(value: JsonValue): boolean {
  return JSON.stringify(value).length <= 40;
}
