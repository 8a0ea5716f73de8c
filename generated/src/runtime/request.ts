import type { Call } from "./call.js";
import { isObject } from "./check.js";
import { ApiError } from "./errors.js";
import { type GivenField, type HeaderFields, withFields } from "./headers.js";
import type {
  PlacedParameters,
  PreparedRequest,
  WrittenBody,
} from "./operation.js";
import { checkedParams, refuse } from "./params.js";
import { addQuery, queryPairs } from "./query.js";

/**
 * The request that an operation's params ask for, without credentials: what may be shown.
 *
 * @throws ValidationError if the params are not what the operation declares
 * @throws ConfigurationError if there is no usable base URL
 */
export function prepare(call: Call): PreparedRequest {
  try {
    return write(call);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    // Such as a circular value, or a getter of the caller's that throws.
    const expected = `sendable: ${error}`;
    throw refuse(call.operation, [], "unwritable", expected, error);
  }
}

function write(call: Call): PreparedRequest {
  const { core, operation, options } = call;
  const { method, path, parameters } = operation;
  const params = checkedParams(call);
  // Without parameters, all params are properties of the body.
  const placed = parameters?.(operation, params) ?? { path, body: params };
  const given = core.fieldsOf(options.headers);
  const body = writeBody(call, placed.body, given);
  const headers = writeHeaders(call, placed, body, given);
  const query = [
    ...(placed.query ?? []),
    ...queryPairs(options.query, (name) =>
      refuse(
        operation,
        ["options", "query", name],
        "type",
        "a text, number or boolean, or a list of these",
      ),
    ),
  ];
  const url = addQuery(
    core.urlOf(operation, placed.path, options.baseUrl),
    query,
  );
  return {
    operation,
    method,
    url,
    headers,
    given: [...core.fields, ...given],
    body: body?.content,
    secrets: [],
  };
}

function writeBody(
  { operation, options: { body: more } }: Call,
  given: unknown,
  headers: readonly GivenField[],
): WrittenBody | undefined {
  // Where no body is described, what the caller adds is all of it.
  const { method, body = more && {} } = operation;
  if (!body) return undefined;
  const { key, mediaType = json, sendEmpty, write } = body;
  const takesMore =
    isObject(given ?? {}) &&
    /json|form|multipart/.test(mediaType) &&
    !/^(GET|HEAD)$/.test(method);
  if (more && !takesMore)
    throw refuse(
      operation,
      ["options", "body"],
      "type",
      `left out, as this ${method} has no body with properties`,
    );
  const value = more ? { ...Object(operation.body && given), ...more } : given;
  const isGiven =
    value !== undefined &&
    (sendEmpty ||
      key !== undefined ||
      Object.values(Object(value)).some((each) => each !== undefined));
  if (!isGiven) return undefined;
  return write
    ? write(value, operation, headers)
    : { content: JSON.stringify(value) };
}

function writeHeaders(
  { core, operation, options }: Call,
  placed: PlacedParameters,
  body: WrittenBody | undefined,
  ofCall: readonly GivenField[],
): HeaderFields {
  const { accept = json, body: { mediaType = json } = {} } = operation;
  const given: readonly GivenField[] = [
    ["accept", options.accept ?? accept],
    ["user-agent", core.userAgent],
    ["content-type", body && (body.type ?? mediaType)],
    ...core.fields,
    ...(placed.headers ?? []),
    ...ofCall,
  ];
  const headers = withFields({}, given, (name) =>
    // The value may be a secret.
    refuse(operation, [name], "header", "a text that can be sent in a header"),
  );
  return placed.withCookies?.(headers) ?? headers;
}

const json = "application/json";
