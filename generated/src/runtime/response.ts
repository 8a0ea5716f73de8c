import type { Call } from "./call.js";
import { isObject } from "./check.js";
import {
  ConfigurationError,
  NetworkError,
  UnreadableBodyError,
} from "./errors.js";
import { validates } from "./params.js";
import { own } from "./record.js";
import { redact, redactError } from "./redact.js";
import { requestIdOf, statusError, type StatusError } from "./status-error.js";

/**
 * What a call resolves to.
 *
 * @throws StatusError for a status that is no success, and for an envelope whose flag is `false`
 * @throws UnreadableBodyError, ValidationError
 */
export function readResponse<Result>(
  call: Call,
  response: Response,
): Promise<Result>;
// The types take the server at its word. Who doubts it asks for the validation of responses.
export async function readResponse(
  call: Call,
  response: Response,
): Promise<unknown> {
  const { id, flag, reads } = call.operation;
  if (response.type === "opaqueredirect")
    throw new NetworkError(
      "redirected, which a browser lets nobody follow without the risk of telling credentials",
      { operation: id },
    );
  if (!response.ok) throw failure(call, response, await response.text());
  const body = await readBody(call, response);
  if (flag !== undefined && isObject(body) && own(body, flag) === false)
    throw failure(call, response, JSON.stringify(body));
  await checkResponse(call, response, body);
  return reads === "none" ? undefined : unwrap(call, response, body);
}

async function readBody(call: Call, response: Response): Promise<unknown> {
  const { reads, flag, mayBeEmpty, response: check } = call.operation;
  const isVoid = reads === "none";
  // No Content and Reset Content (RFC 9110, 15.3).
  const isOptional =
    isVoid || mayBeEmpty || /20[45]/.test(`${response.status}`);
  let text = "";
  try {
    if (typeof reads === "function") return await reads(response);
    text = await response.text();
    const isNothing = text === "" && isOptional;
    if (isNothing || (isVoid && flag === undefined && check === undefined))
      return undefined;
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    if (isVoid) return undefined;
    const reason = text === "" ? "empty" : "not JSON";
    throw unreadable(call, response, reason, text, cause);
  }
}

async function checkResponse(
  call: Call,
  response: Response,
  body: unknown,
): Promise<void> {
  const { core, operation, options } = call;
  const isWanted = validates(
    "response",
    options.validate,
    core.validate,
    false,
  );
  if (!isWanted || body === undefined) return;
  if (core.checkResponse === undefined)
    throw new ConfigurationError("the client has no response checks", {
      operation: operation.id,
    });
  await core.checkResponse(call, response, body);
}

function unwrap(call: Call, response: Response, body: unknown): unknown {
  const name = call.operation.unwrap;
  if (name === undefined || body === undefined) return body;
  if (isObject(body) && Object.hasOwn(body, name)) return body[name];
  const reason = `without ${name}`;
  throw unreadable(call, response, reason, JSON.stringify(body));
}

function unreadable(
  { operation, secrets }: Call,
  { status, headers }: Response,
  reason: string,
  text: string,
  cause?: unknown,
): UnreadableBodyError {
  const contentType = headers.get("content-type") ?? "no content type";
  return new UnreadableBodyError(
    `${status}, but the body is ${reason} (${contentType})`,
    redact(text, secrets).slice(0, 200),
    {
      operation: operation.id,
      status,
      requestId: requestIdOf(headers),
      cause: redactError(cause, secrets),
    },
  );
}

function failure(
  { operation, secrets }: Call,
  { status, statusText, headers }: Response,
  text: string,
): StatusError {
  const isRedirect = status > 300 && status < 309 && headers.has("location");
  const hint = isRedirect ? "redirect not followed" : statusText;
  // A server may repeat the key that it refuses.
  const body = jsonOrText(redact(text, secrets));
  return statusError(status, body, headers, operation.id, hint);
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === "" ? undefined : text;
  }
}
