import type { Call } from "./call.js";
import { type Issue, isObject } from "./check.js";
import {
  ConfigurationError,
  type ErrorDetails,
  NetworkError,
  UnreadableBodyError,
  ValidationError,
} from "./errors.js";
import { validates } from "./params.js";
import { own } from "./record.js";
import { redact, redactError } from "./redact.js";
import { requestIdOf, statusError, type StatusError } from "./status-error.js";

/** A success that is neither JSON nor text. */
export type Binary = Blob;

/** A success that arrives piece by piece. */
export type ByteStream = ReadableStream<Uint8Array>;

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
      `${id}: redirected, which a browser lets nobody follow without the risk of telling credentials`,
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
  const { reads = "json", flag, mayBeEmpty } = call.operation;
  const contentType = response.headers.get("content-type");
  const kind = reads === "any" ? kindOf(contentType) : reads;
  if (kind === "binary") return response.blob();
  if (kind === "stream") return response.body ?? new Blob().stream();
  const text = await response.text();
  if (kind === "text") return text;
  const isVoid = kind === "none";
  const isOptional = isVoid || mayBeEmpty === true || isEmpty(response.status);
  if ((isVoid && flag === undefined) || (text === "" && isOptional))
    return undefined;
  return parse(call, response, text, isVoid);
}

/** No Content and Reset Content (RFC 9110, 15.3). */
function isEmpty(status: number): boolean {
  return status === 204 || status === 205;
}

function kindOf(contentType: string | null): "json" | "text" | "binary" {
  const mediaType = (contentType ?? "").split(";")[0]?.trim() ?? "";
  if (mediaType === "" || /[/+]json$/i.test(mediaType)) return "json";
  return /^text\/|[/+]xml$/i.test(mediaType) ? "text" : "binary";
}

function parse(
  call: Call,
  response: Response,
  text: string,
  isVoid: boolean,
): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (isVoid) return undefined;
    const reason = text === "" ? "the body is empty" : "the body is not JSON";
    throw unreadable(call, response, reason, text, cause);
  }
}

async function checkResponse(
  { core, operation, options }: Call,
  response: Response,
  body: unknown,
): Promise<void> {
  if (!validates("response", options.validate, core.validate, false)) return;
  const [module, name] = operation.response ?? [];
  if (module === undefined || name === undefined) return;
  const load = core.responses?.[module];
  if (load === undefined)
    throw new ConfigurationError(
      `${operation.id}: this client was made without response checks`,
      { operation: operation.id },
    );
  const checks = await load();
  const issues: Issue[] = [];
  checks[name]?.(body, issues);
  if (issues.length > 0)
    throw new ValidationError(
      issues,
      "response",
      detailsOf(operation.id, response),
    );
}

function unwrap(call: Call, response: Response, body: unknown): unknown {
  const name = call.operation.unwrap;
  if (name === undefined || body === undefined) return body;
  if (isObject(body) && Object.hasOwn(body, name)) return body[name];
  const reason = `the body has no ${name}`;
  throw unreadable(call, response, reason, JSON.stringify(body));
}

function unreadable(
  { operation, secrets }: Call,
  response: Response,
  reason: string,
  text: string,
  cause?: unknown,
): UnreadableBodyError {
  const contentType = response.headers.get("content-type") ?? "no content type";
  return new UnreadableBodyError(
    `${operation.id}: ${response.status}, ${reason} (${contentType})`,
    redact(text, secrets).slice(0, 200),
    {
      ...detailsOf(operation.id, response),
      cause: redactError(cause, secrets),
    },
  );
}

function detailsOf(
  operation: string,
  { status, headers }: Response,
): ErrorDetails {
  return { operation, status, requestId: requestIdOf(headers) };
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
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
