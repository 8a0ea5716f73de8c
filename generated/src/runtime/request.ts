import { baseUrlOf } from "./base-url.js";
import type { Call } from "./call.js";
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
    const expected = "of a form that can be sent";
    throw refuse(call.operation, [], "unwritable", expected, error);
  }
}

function write(call: Call): PreparedRequest {
  const { operation, options } = call;
  const { method, path, parameters } = operation;
  const params = checkedParams(call);
  // Without parameters, all params are properties of the body.
  const placed = parameters?.(operation, params) ?? { path, body: params };
  const body = writeBody(call, placed.body);
  const headers = writeHeaders(call, placed, body);
  const query = [...(placed.query ?? []), ...queryPairs(options.query)];
  const url = addQuery(baseUrlOf(call) + placed.path, query);
  return {
    operation,
    method,
    url,
    headers,
    body: body?.content,
    secrets: [],
  };
}

function writeBody(
  { operation, options }: Call,
  value: unknown,
): WrittenBody | undefined {
  const { body } = operation;
  if (body === undefined) return undefined;
  const { key, sendEmpty, write } = body;
  const isGiven =
    value !== undefined &&
    (sendEmpty === true ||
      key !== undefined ||
      Object.values(Object(value)).some((each) => each !== undefined));
  if (!isGiven) return undefined;
  return write === undefined
    ? { content: JSON.stringify(value) }
    : write(value, operation, options.headers);
}

function writeHeaders(
  { core, operation, options }: Call,
  placed: PlacedParameters,
  body: WrittenBody | undefined,
): HeaderFields {
  const { accept = json, body: { mediaType = json } = {} } = operation;
  const own: HeaderFields = {
    accept: options.accept ?? accept,
    ...(core.userAgent !== undefined && { "user-agent": core.userAgent }),
    ...(body !== undefined && { "content-type": body.type ?? mediaType }),
  };
  const given: readonly GivenField[] = [
    ...Object.entries(core.headers()),
    ...(placed.headers ?? []),
    ...Object.entries(options.headers ?? {}),
  ];
  const headers = withFields(own, given, (name) =>
    // The value may be a secret.
    refuse(operation, [name], "header", "a text that can be sent in a header"),
  );
  return placed.withCookies?.(headers) ?? headers;
}

const json = "application/json";
