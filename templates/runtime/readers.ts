import { isObject } from "./check.js";
import { UnreadableBodyError } from "./errors.js";
import type { PreparedRequest, Reader, Unwrapper } from "./operation.js";
import { redact, redactError } from "./redact.js";
import { requestIdOf } from "./status-error.js";

// How a success is read, one function a kind, so that a bundle holds only what its operations use.

/** A success that is neither JSON nor text. */
export type Binary = Blob;

/** A success that arrives piece by piece. */
export type ByteStream = ReadableStream<Uint8Array>;

/** @throws UnreadableBodyError */
export const asJson: Reader = async (response, request) => {
  const text = await response.text();
  // No Content and Reset Content (RFC 9110, 15.3).
  const isOptional =
    request.operation.mayBeEmpty === true ||
    /20[45]/.test(`${response.status}`);
  return text === "" && isOptional
    ? undefined
    : parseJson(text, response, request);
};

export const asText: Reader = (response) => response.text();

export const asBlob: Reader = (response) => response.blob();

export const asStream: Reader = async (response) =>
  response.body ?? new Blob().stream();

/** Where several kinds are described, the content type tells which one came. */
export const byContentType: Reader = async (response, request) => {
  const contentType = response.headers.get("content-type") ?? "";
  const mediaType = contentType.split(";")[0]?.trim() ?? "";
  if (/^text\/(?!json)|[/+]xml$/i.test(mediaType)) return response.text();
  if (mediaType !== "" && !/[/+]json$/i.test(mediaType)) return response.blob();
  const text = await response.text();
  return text === "" ? undefined : parseJson(text, response, request);
};

/**
 * The property that holds what the call resolves to.
 *
 * @throws UnreadableBodyError where it is missing
 */
export const property: Unwrapper = (body, response, request) => {
  const { property: name = "" } = request.operation;
  if (body === undefined) return undefined;
  if (isObject(body) && Object.hasOwn(body, name)) return body[name];
  const text = JSON.stringify(body);
  throw unreadable(`without ${name}`, text, response, request);
};

function parseJson(
  text: string,
  response: Response,
  request: PreparedRequest,
): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = text === "" ? "empty" : "not JSON";
    throw unreadable(reason, text, response, request, cause);
  }
}

function unreadable(
  reason: string,
  text: string,
  { status, headers }: Response,
  request: PreparedRequest,
  cause?: unknown,
): UnreadableBodyError {
  const contentType = headers.get("content-type") ?? "no content type";
  return new UnreadableBodyError(
    `${status}, but the body is ${reason} (${contentType})`,
    redact(text, request).slice(0, 200),
    {
      operation: request.operation.id,
      status,
      requestId: requestIdOf(headers),
      cause: redactError(cause, request),
    },
  );
}
