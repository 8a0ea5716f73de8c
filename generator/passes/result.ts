import type { Operation, Response } from "../ir/api.js";
import type { EnvelopeConfig } from "../ir/config.js";
import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { BodyParams, Result, ResultCase } from "../ir/sdk.js";
import { acceptedKinds } from "../schema/kinds.js";
import { declaredNames, propertiesOf } from "../schema/properties.js";
import { tagValuesOf } from "../schema/tags/tag-values.js";
import { usualOf } from "./answers.js";
import { responseBodies } from "./bodies/response-bodies.js";

/** What a call gives back: the described success bodies, unwrapped as extensions or the envelope rule say. */
export function planResult(
  operation: Operation,
  requestBody: BodyParams | undefined,
  registry: SchemaRegistry,
  envelope: EnvelopeConfig | undefined,
): Result {
  const caseOf = (response: Response): ResultCase =>
    resultCase(response, registry);
  const described = successResponses(operation).map(caseOf);
  const success = described.length > 0 ? described : redirected(operation);
  const usual = usualOf(success);
  const body = onlyBody(success);
  const properties = body && declaredNames(body, registry);
  const flag =
    envelope !== undefined && properties?.includes(envelope.flag) === true
      ? envelope.flag
      : undefined;
  const streamFlag = hasStreamBesideJson(success)
    ? streamFlagOf(requestBody, registry)
    : undefined;
  return {
    unwrap: withPresence(
      planUnwrap(operation.extensions, properties, envelope, flag, success),
      body,
      registry,
    ),
    ...(flag !== undefined && { flag }),
    ...(streamFlag !== undefined && { streamFlag }),
    success,
    ...(usual !== undefined && { usual }),
    errors: operation.responses
      .filter((each) => isError(each.status, success))
      .map(caseOf),
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

/**
 * What a described redirect leads to, where no success is described: it is followed (RFC 9110, 15.4), and whatever comes is given as bytes. A method
 * that is sent again as another one is none of that.
 */
function redirected({ method, responses }: Operation): readonly ResultCase[] {
  const redirect = responses.find(({ status }) => isRedirect(status));
  if (method !== "GET" || redirect === undefined) return [];
  const { status, description } = redirect;
  return [
    { status, description, bodies: [{ mediaType: "*/*", reads: "blob" }] },
  ];
}

function isRedirect(status: string): boolean {
  return /^30[12378]$/.test(status);
}

/** Whatever is described that is no success: also a redirect, since one that is not followed ends a call, and 304, of which `default` does not speak (OpenAPI 3.1, 4.8.16). */
function isError(status: string, success: readonly ResultCase[]): boolean {
  return (
    /^(?:[345]|default$)/.test(status) &&
    !success.some((each) => each.status === status)
  );
}

function resultCase(response: Response, registry: SchemaRegistry): ResultCase {
  const { status, description, content } = response;
  return { status, description, bodies: responseBodies(content, registry) };
}

/** The schema of the one success body; `undefined` where there is none or more than one. */
function onlyBody(success: readonly ResultCase[]): Schema | undefined {
  const [only, ...others] = success.flatMap(({ bodies: [first] }) =>
    first?.reads === "json" ? (first.schema ?? []) : [],
  );
  return others.length > 0 ? undefined : only;
}

function hasStreamBesideJson(success: readonly ResultCase[]): boolean {
  return success.some(
    ({ bodies }) =>
      bodies[0]?.reads === "json" &&
      bodies.some(({ reads }) => reads === "stream"),
  );
}

/** `stream`, as APIs that answer in events have it: a flag of the request's flat body. */
function streamFlagOf(
  body: BodyParams | undefined,
  registry: SchemaRegistry,
): string | undefined {
  if (body?.placement !== "flat") return undefined;
  const flag = propertiesOf(body.schema, registry).get("stream");
  // Left out, it means what its default says.
  const isFlag =
    flag !== undefined &&
    flag.schema.default?.value !== true &&
    acceptedKinds(flag.schema, registry)?.has("boolean") === true;
  return isFlag ? flag.name : undefined;
}

function planUnwrap(
  extensions: ReadonlyMap<string, JsonValue>,
  properties: readonly string[] | undefined,
  envelope: EnvelopeConfig | undefined,
  flag: string | undefined,
  success: readonly ResultCase[],
): Result["unwrap"] {
  if (!success.some(({ bodies }) => bodies.length > 0)) return { kind: "none" };
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

/** Only what is required is promised. */
function withPresence(
  unwrap: Result["unwrap"],
  body: Schema | undefined,
  registry: SchemaRegistry,
): Result["unwrap"] {
  if (unwrap.kind !== "property" || body === undefined) return unwrap;
  const { isOptional } = tagValuesOf(unwrap.name, body, "response", registry);
  return isOptional ? { ...unwrap, optional: true } : unwrap;
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
