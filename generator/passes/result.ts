import type { MediaType, Operation, Response } from "../ir/api.js";
import type { EnvelopeConfig } from "../ir/config.js";
import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { Result, ResultCase } from "../ir/sdk.js";
import { declaredNames } from "../schema/properties.js";
import { chooseContent } from "./params.js";

/** What a call gives back: the described success bodies, unwrapped as extensions or the envelope rule say. */
export function planResult(
  operation: Operation,
  registry: SchemaRegistry,
  envelope: EnvelopeConfig | undefined,
): Result {
  const success = successResponses(operation).map(resultCase);
  const properties = bodyProperties(success, registry);
  const flag =
    envelope !== undefined && properties?.includes(envelope.flag) === true
      ? envelope.flag
      : undefined;
  return {
    unwrap: planUnwrap(
      operation.extensions,
      properties,
      envelope,
      flag,
      success,
    ),
    ...(flag !== undefined && { flag }),
    success,
    errors: operation.responses
      .filter((each) => isError(each.status, success))
      .map(resultCase),
  };
}

/** 2xx responses; `default` where no 2xx is described. */
function successResponses(operation: Operation): readonly Response[] {
  const described = operation.responses.filter((each) =>
    each.status.startsWith("2"),
  );
  return described.length > 0
    ? described
    : operation.responses.filter((each) => each.status === "default");
}

function isError(status: string, success: readonly ResultCase[]): boolean {
  return (
    /^[45]/.test(status) ||
    (status === "default" && !success.some((each) => each.status === "default"))
  );
}

function resultCase(response: Response): ResultCase {
  const content = chooseContent(response.content);
  return {
    status: response.status,
    description: response.description,
    ...(content !== undefined && { body: bodyOf(content) }),
  };
}

function bodyOf(content: MediaType): NonNullable<ResultCase["body"]> {
  const { mediaType, kind, schema } = content;
  return { mediaType, kind, ...(schema !== undefined && { schema }) };
}

/** The properties of the one success body; `undefined` where there is none or more than one. */
function bodyProperties(
  success: readonly ResultCase[],
  registry: SchemaRegistry,
): readonly string[] | undefined {
  const bodies: Schema[] = success.flatMap((each) =>
    each.body?.kind === "json" ? (each.body.schema ?? []) : [],
  );
  const [only, ...others] = bodies;
  return only === undefined || others.length > 0
    ? undefined
    : declaredNames(only, registry);
}

function planUnwrap(
  extensions: ReadonlyMap<string, JsonValue>,
  properties: readonly string[] | undefined,
  envelope: EnvelopeConfig | undefined,
  flag: string | undefined,
  success: readonly ResultCase[],
): Result["unwrap"] {
  if (!success.some((each) => each.body !== undefined)) return { kind: "none" };
  if (properties === undefined) return { kind: "body" };
  const named = namedProperty(extensions);
  if (named === null) return { kind: "none" };
  if (named !== undefined && properties.includes(named))
    return { kind: "property", name: named };
  if (flag === undefined) return { kind: "body" };
  const rest = properties.filter(
    (name) => name !== flag && envelope?.beside.includes(name) !== true,
  );
  const [only] = rest;
  if (only === undefined) return { kind: "none" };
  return rest.length === 1
    ? { kind: "property", name: only }
    : { kind: "body" };
}

/** `x-response-key` or `x-fern-sdk-return-value`: a property name, or null for nothing. */
function namedProperty(
  extensions: ReadonlyMap<string, JsonValue>,
): string | null | undefined {
  for (const keyword of ["x-response-key", "x-fern-sdk-return-value"]) {
    const value = extensions.get(keyword);
    if (value === null || typeof value === "string") return value;
  }
  return undefined;
}
