import { baseUrlOf } from "./base-url.js";
import type { Call } from "./call.js";
import { ApiError } from "./errors.js";
import { addCookies, type HeaderFields, setHeader } from "./headers.js";
import type {
  Operation,
  Params,
  PlacedParameters,
  RequestBody,
} from "./operation.js";
import { checkedParams, refuse } from "./params.js";
import { addQuery, queryPair } from "./query.js";
import type { WireRequest } from "./transport.js";

/**
 * The request that an operation's params ask for, without credentials: what may be shown.
 *
 * @throws ValidationError if the params are not what the operation declares
 * @throws ConfigurationError if there is no usable base URL
 */
export function prepare(call: Call): WireRequest {
  try {
    return write(call);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    // Such as a circular value, or a getter of the caller's that throws.
    const expected = "of a form that can be sent";
    throw refuse(call.operation, [], "unwritable", expected, error);
  }
}

function write(call: Call): WireRequest {
  const { core, operation, options } = call;
  const placed = place(operation, checkedParams(call));
  const body = writeBody(operation, placed.body);
  const url = baseUrlOf(core, operation, options.baseUrl) + placed.path;
  return {
    method: operation.method,
    url: addQuery(url, [...placed.query, ...pairsOf(options.query)]),
    headers: writeHeaders(call, placed, body),
    body,
  };
}

/** Without parameters, all params are properties of the body. */
function place(operation: Operation, params: Params): PlacedParameters {
  const { path, parameters } = operation;
  return (
    parameters?.(operation, params) ?? {
      path,
      query: [],
      headers: [],
      cookies: [],
      body: params,
    }
  );
}

function pairsOf(query: Params = {}): readonly string[] {
  return Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((each) => each !== undefined)
      .map((each) => queryPair(name, each)),
  );
}

function writeBody(
  { body, method }: Operation,
  value: unknown,
): RequestBody | undefined {
  if (body === undefined || method === "GET" || method === "HEAD")
    return undefined;
  const { key, sendEmpty, write } = body;
  const isGiven =
    value !== undefined &&
    (sendEmpty === true ||
      key !== undefined ||
      Object.values(Object(value)).some((each) => each !== undefined));
  if (!isGiven) return undefined;
  return write === undefined ? JSON.stringify(value) : write(value, body);
}

function writeHeaders(
  { core, operation, options }: Call,
  placed: PlacedParameters,
  body: RequestBody | undefined,
): HeaderFields {
  const json = "application/json";
  // A form's boundary is known to the platform only.
  const hasType = body !== undefined && !(body instanceof FormData);
  const headers: HeaderFields = new Map();
  setHeaders(operation, headers, [
    ["accept", operation.accept ?? json],
    ["user-agent", core.userAgent],
    ["content-type", hasType ? (operation.body?.mediaType ?? json) : undefined],
    ...Object.entries(core.headers()),
    ...placed.headers,
    ...Object.entries(options.headers ?? {}),
  ]);
  addCookies(headers, placed.cookies);
  return headers;
}

function setHeaders(
  operation: Operation,
  headers: HeaderFields,
  entries: readonly (readonly [string, string | null | undefined])[],
): void {
  for (const [name, value] of entries) {
    if (value === undefined || value === null)
      headers.delete(name.toLowerCase());
    else if (!setHeader(headers, name, value)) {
      // The value may be a secret.
      const expected = "a text that can be sent in a header";
      throw refuse(operation, [name], "header", expected);
    }
  }
}
