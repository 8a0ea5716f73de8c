import type { Call } from "./call.js";
import { isObject, own } from "./check.js";
import type { Redact, SentRequest } from "./operation.js";
import { validates } from "./params.js";
import { missingFrom } from "./promise.js";
import { readers, readingOf, unreadable } from "./readers.js";
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
  request: SentRequest,
  response: Response,
): Promise<Response> {
  if (!response.ok) throw failure(request, response, await response.text());
  return response;
}

/**
 * What a call resolves to.
 *
 * @throws StatusError for an envelope whose flag is `false`
 * @throws UnreadableBodyError, ValidationError
 */
export function readResponse<Result, Body>(
  call: Call,
  request: SentRequest,
  response: Response,
): Promise<WithResponse<Result, Body>>;
// The types take the server at its word. Who doubts it asks for the validation of responses.
export async function readResponse(
  call: Call,
  request: SentRequest,
  response: Response,
): Promise<WithResponse<unknown>> {
  if (response.bodyUsed || response.body?.locked)
    throw unreadable("already read", "", response, request);
  const { options } = call;
  const { settle } = call.operation;
  const operation = settle?.(call, response, request) ?? call.operation;
  const { accept = "application/json", reads = "json", unwrap } = operation;
  const { accept: asked = accept } = request.headers;
  // Who asks for other media types than those that are described gets what comes.
  const isOther = asked !== accept && settle === undefined;
  const reading = options.as ?? (isOther ? readingOf(response) : reads);
  const body = await readers[reading](response, request);
  const [described = ""] = accept.split(/[,;]/);
  if (options.as !== undefined || !asked.includes(described))
    return { data: body, body, response };
  if (reading === "json" && body !== undefined)
    await holdToPromise({ ...call, operation }, request, response, body);
  const data =
    unwrap === undefined || body === undefined
      ? body
      : unwrap(body, response, request);
  return { data, body, response };
}

/** @throws StatusError, UnreadableBodyError, ValidationError */
async function holdToPromise(
  call: Call,
  request: SentRequest,
  response: Response,
  body: unknown,
): Promise<void> {
  const { core, operation } = call;
  const { flag, promises } = operation;
  const object: object = Object(body);
  const said = flag === undefined || own(object, flag);
  if (said === false) throw failure(request, response, JSON.stringify(body));
  if (validates("response", call) === true)
    await core.checkResponse?.(operation, response, body, request.redact);
  const missing =
    said === true ? promises && missingFrom(body, promises) : `without ${flag}`;
  if (missing !== undefined) throw unreadable(missing, body, response, request);
}

function failure(
  request: SentRequest,
  response: Response,
  text: string,
): StatusError {
  const { status, statusText } = response;
  const place = response.headers.get("location");
  const hint =
    status < 400 && place !== null
      ? `redirect to ${place} not followed`
      : statusText;
  // A server may repeat the key that it refuses.
  const { operation, redact } = request;
  const headers = new Headers();
  for (const [name, value] of response.headers)
    headers.append(name, redact(value));
  const body = jsonOrText(text, response, redact);
  return statusError(status, body, headers, operation, redact(hint));
}

/** Servers send JSON under other types, too; but a text that happens to be a number is a text. */
function jsonOrText(text: string, response: Response, redact: Redact): unknown {
  try {
    const json: unknown = JSON.parse(text);
    if (readingOf(response) === "json" || isObject(json)) return redact(json);
  } catch {
    // No JSON, or too deep to be looked through.
  }
  return redact(text) || undefined;
}
