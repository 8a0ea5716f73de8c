import type { Call } from "./call.js";
import { isObject, own } from "./check.js";
import type { Redact, SentRequest } from "./operation.js";
import { validates } from "./params.js";
import { missingFrom } from "./promise.js";
import { readers, readingOf, textOf, unreadable } from "./readers.js";
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
  const asked = request.headers["accept"] ?? accept;
  // Who asks for other media types than those that are described gets what comes, but for a status that has no body.
  const isOther = !settle && reads !== "nothing" && !accept.includes(asked);
  const reading = options.as ?? (isOther ? readingOf(response) : reads);
  const body = await readers[reading](response, request);
  const [described = ""] = accept.split(/[,;]/);
  if (options.as || body === undefined || !asked.includes(described))
    return { data: body, body, response };
  if (reading === reads)
    await holdToPromise({ ...call, operation }, request, response, body);
  const data = unwrap ? unwrap(body, response, request) : body;
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
  const said = flag === undefined || own(Object(body), flag);
  if (said === false) throw failure(request, response, request.redact(body));
  if (validates("response", call))
    await core.checkResponse?.(operation, response, body, request.redact);
  const missing =
    said === true ? promises && missingFrom(body, promises) : `without ${flag}`;
  if (missing) throw unreadable(missing, body, response, request);
}

export function failure(
  { operation, redact }: SentRequest,
  { status, statusText, headers: given }: Response,
  body: unknown,
): StatusError {
  // A server may repeat the key that it refuses.
  const headers = new Headers(
    [...given].map(([name, value]): [string, string] => [name, redact(value)]),
  );
  return statusError(status, body, headers, operation, redact(statusText));
}

/** Servers send JSON under other types, too; but a text that happens to be a number is a text. What is neither stays bytes, if it tells no secret. */
export async function errorBody(
  response: Response,
  redact: Redact,
): Promise<unknown> {
  const reading = readingOf(response);
  const bytes = await response.blob();
  const text = await textOf(bytes, response);
  try {
    const json: unknown = JSON.parse(text);
    if (reading === "json" || isObject(json)) return redact(json);
  } catch {
    // No JSON, or too deep to be looked through.
  }
  const told = redact(text);
  return reading === "blob" && told === text ? bytes : told || undefined;
}
