import type { Call } from "./call.js";
import { isObject, own } from "./check.js";
import type { Redact, SentRequest } from "./operation.js";
import { validates } from "./params.js";
import { missingFrom } from "./promise.js";
import type { Reading } from "./reading.js";
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
  if (!response.ok) throw await failure(request, response, response);
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
    unwrap && body !== undefined ? unwrap(body, response, request) : body;
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
  if (said === false)
    throw await failure(request, response, new Response(JSON.stringify(body)));
  if (validates("response", call) === true)
    await core.checkResponse?.(operation, response, body, request.redact);
  const missing =
    said === true ? promises && missingFrom(body, promises) : `without ${flag}`;
  if (missing) throw unreadable(missing, body, response, request);
}

/** @param unread has the body */
async function failure(
  { operation, redact }: SentRequest,
  response: Response,
  unread: Response,
): Promise<StatusError> {
  const { status, statusText } = response;
  const place = status < 400 && response.headers.get("location");
  const hint = place ? `redirect to ${place} not followed` : statusText;
  // A server may repeat the key that it refuses.
  const headers = new Headers(
    [...response.headers].map(([name, value]): [string, string] => [
      name,
      redact(value),
    ]),
  );
  const bytes = await unread.blob();
  const body = bodyOf(await bytes.text(), bytes, readingOf(response), redact);
  return statusError(status, body, headers, operation, redact(hint));
}

/** Servers send JSON under other types, too; but a text that happens to be a number is a text. What is neither stays bytes, if it tells no secret. */
function bodyOf(
  text: string,
  bytes: Blob,
  reading: Reading,
  redact: Redact,
): unknown {
  try {
    const json: unknown = JSON.parse(text);
    if (reading === "json" || isObject(json)) return redact(json);
  } catch {
    // No JSON, or too deep to be looked through.
  }
  const told = redact(text);
  if (reading === "blob" && told === text) return bytes;
  return told || undefined;
}
