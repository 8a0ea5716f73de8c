import { isObject } from "./check.js";
import { UnreadableBodyError } from "./errors.js";
import type { PreparedRequest, Unwrapper } from "./operation.js";
import { missingFrom } from "./promise.js";
import type { Reading } from "./reading.js";
import { redact, redactError } from "./redact.js";
import { requestIdOf } from "./status-error.js";

type Reader = (
  response: Response,
  request: PreparedRequest,
) => Promise<unknown>;

/** How a success is read. */
export const readers: Readonly<
  Record<NonNullable<Reading> | "nothing", Reader>
> = {
  json: async (response, request) =>
    parseJson(await response.text(), response, request),
  text: (response) => response.text(),
  blob: (response) => response.blob(),
  bytes: async (response) => new Uint8Array(await response.arrayBuffer()),
  stream: async (response) => response.body ?? new Blob().stream(),
  // A body that nobody reads keeps its connection busy.
  nothing: async (response) => void (await response.text()),
};

/** How a body is read by its content type (RFC 9110, 8.3); without one it is taken for JSON. */
export function readingOf({ headers }: Response): NonNullable<Reading> {
  const [given = ""] = (headers.get("content-type") ?? "").split(";");
  const mediaType = given.trim();
  if (/^$|[/+]json$/i.test(mediaType)) return "json";
  if (/^text\/event-stream$/i.test(mediaType)) return "stream";
  return /^text\/|[/+](xml|yaml)$/i.test(mediaType) ? "text" : "blob";
}

/**
 * The property that holds what the call resolves to.
 *
 * @throws UnreadableBodyError where it is missing
 */
export const property: Unwrapper = (body, response, request) => {
  const { property: name = "", result } = request.operation;
  if (isObject(body) && Object.hasOwn(body, name)) {
    const value = body[name];
    const missing = result && missingFrom(value, result);
    if (missing === undefined) return value;
    const reason = `with ${name} that is ${missing}`;
    throw unreadable(reason, JSON.stringify(body), response, request);
  }
  throw unreadable(`without ${name}`, JSON.stringify(body), response, request);
};

/** Where a body comes that holds nothing of interest. */
export const nothing: Unwrapper = () => undefined;

/** @throws UnreadableBodyError */
function parseJson(
  text: string,
  response: Response,
  request: PreparedRequest,
): unknown {
  // 204 is No Content, 205 Reset Content (RFC 9110, 15.3).
  if (text === "" && /20[45]/.test(`${response.status}`)) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = text === "" ? "empty" : "not JSON";
    throw unreadable(reason, text, response, request, cause);
  }
}

/** The error of a body that is not what was promised. */
export function unreadable(
  reason: string,
  text: string,
  { status, headers }: Response,
  request: PreparedRequest,
  cause?: unknown,
): UnreadableBodyError {
  const contentType = headers.get("content-type") ?? "no content type";
  return new UnreadableBodyError(
    redact(`${status}, but the body is ${reason} (${contentType})`, request),
    redact(text, request).slice(0, 200),
    {
      operation: request.operation,
      status,
      requestId: requestIdOf(headers),
      cause: redactError(cause, request),
    },
  );
}
