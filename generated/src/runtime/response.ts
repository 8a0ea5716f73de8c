import type { Call } from "./call.js";
import { isObject, own } from "./check.js";
import { ConfigurationError, NetworkError } from "./errors.js";
import type { PreparedRequest } from "./operation.js";
import { validates } from "./params.js";
import { redact } from "./redact.js";
import { isRedirect } from "./transport.js";
import { statusError, type StatusError } from "./status-error.js";

/** What a call resolves to, with the response that it was read from. */
export interface WithResponse<T> {
  readonly data: T;
  /** Its body is used up. */
  readonly response: Response;
}

/**
 * What a call resolves to.
 *
 * @throws StatusError for a status that is no success, and for an envelope whose flag is `false`
 * @throws UnreadableBodyError, ValidationError, ConfigurationError
 */
export function readResponse<Result>(
  call: Call,
  request: PreparedRequest,
  response: Response,
): Promise<Result>;
// The types take the server at its word. Who doubts it asks for the validation of responses.
export async function readResponse(
  call: Call,
  request: PreparedRequest,
  response: Response,
): Promise<unknown> {
  const { id, flag, reads, unwrap } = call.operation;
  if (response.type === "opaqueredirect")
    throw new NetworkError(
      "redirected, which a browser lets nobody follow without the risk of telling credentials",
      { operation: id },
    );
  if (!response.ok) throw failure(request, response, await response.text());
  const body =
    reads === undefined
      ? jsonOrText(await response.text())
      : await reads(response, request);
  if (flag !== undefined && isObject(body) && own(body, flag) === false)
    throw failure(request, response, JSON.stringify(body));
  if (validates("response", call) === true && body !== undefined)
    await checkResponse(call, response, body);
  if (reads === undefined) return undefined;
  return unwrap === undefined ? body : unwrap(body, response, request);
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
  const hint = isRedirect(response) ? "redirect not followed" : statusText;
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
