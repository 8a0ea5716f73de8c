import { resolveBaseUrl } from "./base-url.js";
import type { Call } from "./call.js";
import { ApiError } from "./errors.js";
import type {
  Operation,
  Params,
  PlacedParameters,
  RequestBody,
} from "./operation.js";
import { checkedParams, refuse } from "./params.js";
import { own } from "./record.js";

/** A request without its credentials: what may be shown. */
export interface PreparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly cookies: readonly string[];
  readonly body: RequestBody | undefined;
}

/**
 * The request that an operation's params ask for.
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
  const { core, operation, options } = call;
  const params = checkedParams(call);
  const placed = place(operation, params);
  const isFlat = operation.body?.key === undefined;
  const body = writeBody(operation, isFlat ? placed.rest : params);
  const url = resolveBaseUrl(core, operation, options.baseUrl) + placed.path;
  return {
    method: operation.method,
    url: addQuery(url, [...placed.query, ...pairsOf(options.query ?? {})]),
    headers: writeHeaders(call, placed, body),
    cookies: placed.cookies,
    body,
  };
}

function place(operation: Operation, params: Params): PlacedParameters {
  const { path, parameters } = operation;
  return (
    parameters?.(operation, params) ?? {
      path,
      query: [],
      headers: [],
      cookies: [],
      rest: params,
    }
  );
}

function pairsOf(query: Params): readonly string[] {
  return Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((each) => each !== undefined)
      .map(
        (each) =>
          `${encodeURIComponent(name)}=${encodeURIComponent(String(each))}`,
      ),
  );
}

/** A URL with pairs added to its query. */
export function addQuery(url: string, pairs: readonly string[]): string {
  const query = pairs.filter((pair) => pair !== "").join("&");
  if (query === "") return url;
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
}

function writeBody(
  { body, method }: Operation,
  params: Params,
): RequestBody | undefined {
  if (body === undefined || method === "GET" || method === "HEAD")
    return undefined;
  const { key, sendEmpty, write } = body;
  const value = key === undefined ? params : own(params, key);
  const isGiven =
    key === undefined
      ? sendEmpty === true ||
        Object.values(params).some((each) => each !== undefined)
      : value !== undefined;
  if (!isGiven) return undefined;
  return write === undefined ? JSON.stringify(value) : write(value, body);
}

function writeHeaders(
  { core, operation, options }: Call,
  placed: PlacedParameters,
  body: RequestBody | undefined,
): Headers {
  const json = "application/json";
  // A form's boundary is known to the platform only.
  const hasType = body !== undefined && !(body instanceof FormData);
  const headers = new Headers();
  setHeaders(operation, headers, [
    ["accept", operation.accept ?? json],
    ["user-agent", core.userAgent],
    ["content-type", hasType ? (operation.body?.mediaType ?? json) : undefined],
    ...Object.entries(core.headers()),
    ...placed.headers,
    ...Object.entries(options.headers ?? {}),
  ]);
  return headers;
}

function setHeaders(
  operation: Operation,
  headers: Headers,
  entries: readonly (readonly [string, string | null | undefined])[],
): void {
  for (const [name, value] of entries) {
    try {
      if (value === undefined || value === null) headers.delete(name);
      else headers.set(name, value);
    } catch {
      // The platform's own error would tell the value, which may be a secret.
      const expected = "a text that can be sent in a header";
      throw refuse(operation, [name], "header", expected);
    }
  }
}
