import { isObject } from "./check.js";
import { UnreadableBodyError } from "./errors.js";
import type { SentRequest, Unwrapper } from "./operation.js";
import { missingFrom } from "./promise.js";
import type { ByteStream, Reading } from "./reading.js";
import { requestIdOf } from "./status-error.js";

type Reader = (response: Response, request: SentRequest) => Promise<unknown>;

/** How a success is read. */
export const readers: Readonly<
  Record<NonNullable<Reading> | "nothing", Reader>
> = {
  json: jsonOf,
  text: async (response) => textOf(await response.blob(), response),
  blob: (response) => response.blob(),
  bytes: async (response) => new Uint8Array(await response.arrayBuffer()),
  stream: async (response, request) =>
    withErrors(response.body ?? new Blob().stream(), (error) =>
      request.errorOf(error, response),
    ),
  // A body that nobody reads keeps its connection busy.
  nothing: async (response) => void (await response.text()),
};

/** By the `charset` of the content type (RFC 9110, 8.3.2), which `fetch` itself does not heed; but JSON is UTF-8 (RFC 8259, 8.1), and so is what has a charset that nobody knows. */
export async function textOf(
  bytes: Blob,
  { headers }: Response,
): Promise<string> {
  const type = headers.get("content-type") ?? "";
  const charset = /^(?!.*json).*charset="?([-\w]+)/i.exec(type)?.[1];
  try {
    return new TextDecoder(charset).decode(await bytes.arrayBuffer());
  } catch {
    return bytes.text();
  }
}

/** A stream whose errors are others. */
function withErrors(
  stream: ByteStream,
  errorOf: (error: unknown) => Error,
): ByteStream {
  const reader = stream.getReader();
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull: (controller) =>
      reader.read().then(
        ({ done, value }) =>
          done ? controller.close() : controller.enqueue(value),
        (error: unknown) => controller.error(errorOf(error)),
      ),
    cancel: (reason) => reader.cancel(reason),
  };
  // Nothing is read before somebody asks for it.
  return new ReadableStream(source, { highWaterMark: 0 });
}

/** How a body is read by its content type (RFC 9110, 8.3); without one it is taken for JSON. */
export function readingOf({ headers }: Response): NonNullable<Reading> {
  const type = headers.get("content-type") ?? "";
  const mediaType = type.replace(/;.*/, "").trim();
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
    throw unreadable(reason, body, response, request);
  }
  throw unreadable(`without ${name}`, body, response, request);
};

/** The same where it may be missing. */
export const optionalProperty: Unwrapper = (body, response, request) => {
  const { property: name = "" } = request.operation;
  return isObject(body) && !Object.hasOwn(body, name)
    ? undefined
    : property(body, response, request);
};

/** Where a body comes that holds nothing of interest. */
export const nothing: Unwrapper = () => undefined;

/** @throws UnreadableBodyError */
async function jsonOf(
  response: Response,
  request: SentRequest,
): Promise<unknown> {
  const text = await response.text();
  // 204 is No Content, 205 Reset Content (RFC 9110, 15.3).
  if (!text && /20[45]/.test(`${response.status}`)) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = text ? "not JSON" : "empty";
    throw unreadable(reason, text, response, request, cause);
  }
}

/**
 * The error of a body that is not what was promised.
 *
 * @param body its text, or the JSON in it
 * @param cause tells nothing but what the body does
 */
export function unreadable(
  reason: string,
  body: unknown,
  { status, headers }: Response,
  { operation, redact }: SentRequest,
  cause?: unknown,
): UnreadableBodyError {
  const contentType = headers.get("content-type") ?? "no content type";
  const told = redact(body);
  const text = typeof told === "string" ? told : JSON.stringify(told);
  return new UnreadableBodyError(
    redact(`${status}, but the body is ${reason} (${contentType})`),
    text.slice(0, 200),
    {
      operation,
      status,
      requestId: requestIdOf(headers),
      // A part of a secret is one that nobody finds.
      cause: told === body ? cause : undefined,
    },
  );
}
