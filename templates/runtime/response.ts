import type { Core, RequestOptions } from "./client.js";
import {
  ConfigurationError,
  type ErrorDetails,
  NetworkError,
  UnreadableBodyError,
  ValidationError,
} from "./errors.js";
import type { Operation } from "./operation.js";
import { validates } from "./params.js";
import { type Issue, isObject } from "./check.js";
import { own } from "./record.js";
import { redact } from "./redact.js";
import { requestIdOf, statusError } from "./status-error.js";

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
  core: Core,
  operation: Operation,
  options: RequestOptions,
  response: Response,
  secrets: readonly string[],
): Promise<Result>;
// The types take the server at its word. Who doubts it asks for the validation of responses.
export async function readResponse(
  core: Core,
  operation: Operation,
  options: RequestOptions,
  response: Response,
  secrets: readonly string[],
): Promise<unknown> {
  if (response.type === "opaqueredirect")
    throw new NetworkError(
      `${operation.id}: redirected, which a browser does not let us follow without the risk of telling credentials`,
      { operation: operation.id },
    );
  if (!response.ok) throw await failure(operation, response, secrets);
  const body = await readBody(operation, response);
  const flag = operation.flag;
  if (flag !== undefined && isObject(body) && own(body, flag) === false)
    throw errorOf(operation, response, body);
  if (validates("response", options.validate, core.validate, false))
    await checkResponse(core, operation, response, body);
  return unwrap(operation, response, body);
}

async function readBody(
  operation: Operation,
  response: Response,
): Promise<unknown> {
  const { reads = "json", flag, mayBeEmpty } = operation;
  const contentType = response.headers.get("content-type");
  const kind = reads === "any" ? kindOf(contentType) : reads;
  if (kind === "binary") return response.blob();
  if (kind === "stream") return response.body ?? new Blob().stream();
  const text = await response.text();
  if (kind === "text") return text;
  if (kind === "none" && flag === undefined) return undefined;
  const isOptional =
    kind === "none" ||
    mayBeEmpty === true ||
    [204, 205].includes(response.status);
  return text === "" && isOptional
    ? undefined
    : parseJson(operation, response, text, kind === "none");
}

function kindOf(contentType: string | null): "json" | "text" | "binary" {
  const mediaType = (contentType ?? "").split(";")[0]?.trim() ?? "";
  if (mediaType === "" || /[/+]json$/i.test(mediaType)) return "json";
  return /^text\/|[/+]xml$/i.test(mediaType) ? "text" : "binary";
}

function parseJson(
  operation: Operation,
  response: Response,
  text: string,
  isOptional: boolean,
): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (isOptional) return undefined;
    throw unreadable(
      operation,
      response,
      text === "" ? "the body is empty" : "the body is not JSON",
      text,
      cause,
    );
  }
}

function unreadable(
  operation: Operation,
  response: Response,
  reason: string,
  text: string,
  cause?: unknown,
): UnreadableBodyError {
  const contentType = response.headers.get("content-type") ?? "no content type";
  return new UnreadableBodyError(
    `${operation.id}: ${response.status}, ${reason} (${contentType})`,
    text.slice(0, 200),
    detailsOf(operation, response, cause),
  );
}

function detailsOf(
  operation: Operation,
  response: Response,
  cause?: unknown,
): ErrorDetails {
  return {
    operation: operation.id,
    status: response.status,
    requestId: requestIdOf(response.headers),
    cause,
  };
}

async function failure(
  operation: Operation,
  response: Response,
  secrets: readonly string[],
): Promise<Error> {
  // A server may repeat the key that it refuses.
  const text = redact(await response.text(), secrets);
  return errorOf(operation, response, jsonOrText(text));
}

function jsonOrText(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function errorOf(
  operation: Operation,
  { status, statusText, headers }: Response,
  body: unknown,
): Error {
  const isRedirect = status > 300 && status < 309 && headers.has("location");
  const hint = isRedirect ? "redirect not followed" : statusText;
  return statusError(status, body, headers, operation.id, hint);
}

async function checkResponse(
  core: Core,
  operation: Operation,
  response: Response,
  body: unknown,
): Promise<void> {
  const [module, name] = operation.response ?? [];
  if (module === undefined || name === undefined) return;
  const load = core.responses?.[module];
  if (load === undefined)
    throw new ConfigurationError(
      `${operation.id}: this client was made without response checks`,
      { operation: operation.id },
    );
  const issues: Issue[] = [];
  const checks = await load();
  checks[name]?.(body, issues);
  if (issues.length > 0)
    throw new ValidationError(
      issues,
      "response",
      detailsOf(operation, response),
    );
}

function unwrap(
  operation: Operation,
  response: Response,
  body: unknown,
): unknown {
  if (operation.reads === "none") return undefined;
  const name = operation.unwrap;
  if (name === undefined || body === undefined) return body;
  if (isObject(body) && Object.hasOwn(body, name)) return body[name];
  throw unreadable(
    operation,
    response,
    `the body has no ${name}`,
    JSON.stringify(body),
  );
}
