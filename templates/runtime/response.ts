import type { Call } from "./call.js";
import { isObject, own } from "./check.js";
import { ConfigurationError, NetworkError } from "./errors.js";
import type { PreparedRequest } from "./operation.js";
import { validates } from "./params.js";
import { missingFrom } from "./promise.js";
import { readers, readingOf, unreadable } from "./readers.js";
import type { Reading } from "./reading.js";
import { redact } from "./redact.js";
import { isRedirect } from "./transport.js";
import { statusError, type StatusError } from "./status-error.js";

/** What a call resolves to, with the response that it was read from. */
export interface WithResponse<T, Body = T> {
  readonly data: T;
  /** The whole body, of which `data` may be a part. */
  readonly body: Body;
  /** Its body is used up. */
  readonly response: Response;
}

/**
 * The response to a call.
 *
 * @throws StatusError for a status that is no success
 */
export async function successOf(
  call: Call,
  request: PreparedRequest,
  response: Response,
): Promise<Response> {
  if (response.type === "opaqueredirect")
    throw new NetworkError(
      "redirected, which a browser lets nobody follow without the risk of telling credentials",
      { operation: call.operation.id },
    );
  if (!response.ok) throw failure(request, response, await response.text());
  return response;
}

/**
 * What a call resolves to.
 *
 * @throws StatusError for an envelope whose flag is `false`
 * @throws UnreadableBodyError, ValidationError, ConfigurationError
 */
export function readResponse<Result, Body>(
  call: Call,
  request: PreparedRequest,
  response: Response,
): Promise<WithResponse<Result, Body>>;
// The types take the server at its word. Who doubts it asks for the validation of responses.
export async function readResponse(
  call: Call,
  request: PreparedRequest,
  response: Response,
): Promise<WithResponse<unknown>> {
  const { operation, options } = call;
  const reading = options.as ?? readingFor(request, response);
  const body = await readers[reading](response, request);
  if (body === undefined || !isAsDescribed(call, request))
    return { data: body, body, response };
  if (reading === "json") await holdToPromise(call, request, response, body);
  const { unwrap } = operation;
  const data = unwrap === undefined ? body : unwrap(body, response, request);
  return { data, body, response };
}

const json = "application/json";

/** Who asks for other media types than those that are described gets what comes. */
function readingFor(
  { headers, operation }: PreparedRequest,
  response: Response,
): NonNullable<Reading> | "nothing" {
  const { accept = json, reads = "json" } = operation;
  return reads === "any" || headers["accept"] !== accept
    ? readingOf(response)
    : reads;
}

/** Whether what comes is the first of the media types that are described: another one is given as it is. */
function isAsDescribed(
  { operation: { accept = json }, options }: Call,
  { headers }: PreparedRequest,
): boolean {
  const [first = ""] = accept.split(/[,;]/);
  return (
    options.as === undefined && headers["accept"]?.includes(first) !== false
  );
}

/** @throws StatusError, UnreadableBodyError, ValidationError, ConfigurationError */
async function holdToPromise(
  call: Call,
  request: PreparedRequest,
  response: Response,
  body: unknown,
): Promise<void> {
  const { flag, promises } = call.operation;
  const said = flag === undefined || (isObject(body) && own(body, flag));
  if (said === false && isObject(body))
    throw failure(request, response, JSON.stringify(body));
  const missing =
    said === true ? promises && missingFrom(body, promises) : `without ${flag}`;
  if (missing !== undefined)
    throw unreadable(missing, JSON.stringify(body), response, request);
  if (validates("response", call) === true)
    await checkResponse(call, response, body);
}

function checkResponse(
  { core, operation }: Call,
  response: Response,
  body: unknown,
): Promise<void> {
  if (core.checkResponse === undefined)
    throw new ConfigurationError("the client has no response checks", {
      operation: operation.id,
    });
  return core.checkResponse(operation, response, body);
}

function failure(
  request: PreparedRequest,
  response: Response,
  text: string,
): StatusError {
  const { status, statusText, headers } = response;
  const hint = isRedirect(response)
    ? redact(`redirect to ${headers.get("location")} not followed`, request)
    : statusText;
  // A server may repeat the key that it refuses.
  const body = jsonOrText(redact(text, request));
  return statusError(status, body, headers, request.operation.id, hint);
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === "" ? undefined : text;
  }
}
