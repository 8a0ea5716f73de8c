import { ApiError } from "./errors.js";
import { isObject } from "./check.js";
import { own } from "./record.js";

/** A response whose status is no success. `body` is what the server said, parsed where it is JSON. */
export class StatusError<
  Status extends number = number,
  Body = unknown,
> extends ApiError {
  override name: string = "StatusError";
  declare readonly status: Status;
  readonly body: Body;
  /** The server's code or type of the error, where its body has one. */
  readonly code: string | undefined;
  /** The server's details, such as validation messages by field, where its body has some. */
  readonly details: unknown;
  readonly headers: Headers;

  constructor(
    status: Status,
    body: Body,
    headers: Headers,
    operation: string,
    hint?: string,
  ) {
    const told = readErrorBody(body);
    const message = told.message ?? hint ?? "";
    super(`${status} ${message}`.trimEnd(), {
      operation,
      status,
      requestId: requestIdOf(headers),
    });
    this.body = body;
    this.code = told.code;
    this.details = told.details;
    this.headers = headers;
  }
}

/** 400 */
export class BadRequestError<Body = unknown> extends StatusError<400, Body> {
  override name: string = "BadRequestError";
}

/** 401 */
export class UnauthorizedError<Body = unknown> extends StatusError<401, Body> {
  override name: string = "UnauthorizedError";
}

/** 403 */
export class ForbiddenError<Body = unknown> extends StatusError<403, Body> {
  override name: string = "ForbiddenError";
}

/** 404 */
export class NotFoundError<Body = unknown> extends StatusError<404, Body> {
  override name: string = "NotFoundError";
}

/** 409 */
export class ConflictError<Body = unknown> extends StatusError<409, Body> {
  override name: string = "ConflictError";
}

/** 422 */
export class UnprocessableContentError<Body = unknown> extends StatusError<
  422,
  Body
> {
  override name: string = "UnprocessableContentError";
}

/** 429 */
export class TooManyRequestsError<Body = unknown> extends StatusError<
  429,
  Body
> {
  override name: string = "TooManyRequestsError";
}

/** 500 to 599 */
export class ServerError<Body = unknown> extends StatusError<number, Body> {
  override name: string = "ServerError";
}

/** The error of a status, in the class that the status has. */
export function statusError(
  status: number,
  ...rest: [body: unknown, headers: Headers, operation: string, hint?: string]
): StatusError {
  switch (status) {
    case 400:
      return new BadRequestError(status, ...rest);
    case 401:
      return new UnauthorizedError(status, ...rest);
    case 403:
      return new ForbiddenError(status, ...rest);
    case 404:
      return new NotFoundError(status, ...rest);
    case 409:
      return new ConflictError(status, ...rest);
    case 422:
      return new UnprocessableContentError(status, ...rest);
    case 429:
      return new TooManyRequestsError(status, ...rest);
    default:
      return new (status >= 500 ? ServerError : StatusError)(status, ...rest);
  }
}

/** The header that names the request, under whatever prefix: `x-request-id`, `seam-request-id`. */
export function requestIdOf(headers: Headers): string | undefined {
  for (const [name, value] of headers) {
    if (/(?:^|-)request-?id$/i.test(name)) return value;
  }
  return undefined;
}

interface ErrorBody {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly details: unknown;
}

/** Reads the common forms of error bodies: RFC 9457, OAuth's (RFC 6749, 5.2), and `{ error: { type, message } }`. */
function readErrorBody(body: unknown): ErrorBody {
  const outer = isObject(body) ? body : {};
  const error = own(outer, "error");
  const inner = isObject(error) ? error : outer;
  return {
    code: firstText(own(inner, "code"), own(inner, "type"), error),
    message: firstText(
      own(inner, "message"),
      own(inner, "detail"),
      own(outer, "error_description"),
      own(inner, "title"),
      error,
      typeof body === "string" && !body.trimStart().startsWith("<")
        ? body.slice(0, 200)
        : undefined,
    ),
    details:
      own(inner, "validation_errors") ??
      own(inner, "errors") ??
      own(inner, "details"),
  };
}

function firstText(...candidates: readonly unknown[]): string | undefined {
  return candidates.find(
    (candidate): candidate is string =>
      typeof candidate === "string" && candidate !== "",
  );
}
