import { ApiError, assignKnown, type Called } from "./errors.js";
import { isObject, own } from "./check.js";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type Hundred<First extends 3 | 4 | 5> =
  `${First}${Digit}${Digit}` extends `${infer Status extends number}`
    ? Status
    : never;

interface StatusRanges {
  readonly "3XX": Hundred<3>;
  readonly "4XX": Hundred<4>;
  readonly "5XX": Hundred<5>;
  readonly default: Hundred<3> | Hundred<4> | Hundred<5>;
}

/** The statuses of a range, `default` being all that are no success, without those that are told otherwise. */
export type StatusOf<
  Range extends keyof StatusRanges,
  Except extends number | keyof StatusRanges = never,
> = Exclude<
  StatusRanges[Range],
  Except extends keyof StatusRanges ? StatusRanges[Except] : Except
>;

/** A response whose status is no success. `body` is what the server said, parsed where it is JSON. */
export class StatusError<
  Status extends number = number,
  Body = unknown,
> extends ApiError {
  /** What `instanceof` tells: without it, the body would be `any`. */
  declare static readonly [Symbol.hasInstance]: (
    value: unknown,
  ) => value is StatusError;
  override name: string = "StatusError";
  declare readonly status: Status;
  declare readonly body: Body;
  /** The server's code or type of the error, where its body has one. */
  declare readonly code: string | undefined;
  /** The server's details, such as validation messages by field, where its body has some. */
  declare readonly details: unknown;
  declare readonly headers: Headers;

  constructor(
    status: Status,
    body: Body,
    headers: Headers,
    operation: Called,
    statusText = "",
  ) {
    const error = errorOf(body);
    const place = status > 299 && status < 400 && headers.get("location");
    const message = place
      ? `redirect to ${place} not followed`
      : (textOf(error, messageNames) ?? statusText);
    super(`${status} ${message}`.trimEnd(), {
      operation,
      status,
      requestId: requestIdOf(headers),
    });
    const code = textOf(error, ["code", "type", "error"]);
    const details =
      own(error, "validation_errors") ??
      own(error, "errors") ??
      own(error, "details");
    assignKnown(this, { body, code, details, headers });
  }

  override toJSON(): Record<string, unknown> {
    const headers = [...this.headers].map(([name, value]) => [
      name,
      /cookie|secret|(key|token)$/.test(name) ? "[redacted]" : value,
    ]);
    return { ...super.toJSON(), headers: Object.fromEntries(headers) };
  }
}

/** 400 */
export class BadRequestError<Body = unknown> extends StatusError<400, Body> {
  declare static readonly [Symbol.hasInstance]: (
    value: unknown,
  ) => value is BadRequestError;
  override name: string = "BadRequestError";
}

/** 401 */
export class UnauthorizedError<Body = unknown> extends StatusError<401, Body> {
  declare static readonly [Symbol.hasInstance]: (
    value: unknown,
  ) => value is UnauthorizedError;
  override name: string = "UnauthorizedError";
}

/** 403 */
export class ForbiddenError<Body = unknown> extends StatusError<403, Body> {
  declare static readonly [Symbol.hasInstance]: (
    value: unknown,
  ) => value is ForbiddenError;
  override name: string = "ForbiddenError";
}

/** 404 */
export class NotFoundError<Body = unknown> extends StatusError<404, Body> {
  declare static readonly [Symbol.hasInstance]: (
    value: unknown,
  ) => value is NotFoundError;
  override name: string = "NotFoundError";
}

/** 409 */
export class ConflictError<Body = unknown> extends StatusError<409, Body> {
  declare static readonly [Symbol.hasInstance]: (
    value: unknown,
  ) => value is ConflictError;
  override name: string = "ConflictError";
}

/** 422 */
export class UnprocessableContentError<Body = unknown> extends StatusError<
  422,
  Body
> {
  declare static readonly [Symbol.hasInstance]: (
    value: unknown,
  ) => value is UnprocessableContentError;
  override name: string = "UnprocessableContentError";
}

/** 429 */
export class TooManyRequestsError<Body = unknown> extends StatusError<
  429,
  Body
> {
  declare static readonly [Symbol.hasInstance]: (
    value: unknown,
  ) => value is TooManyRequestsError;
  override name: string = "TooManyRequestsError";
}

/** 500 to 599 */
export class ServerError<Body = unknown> extends StatusError<number, Body> {
  declare static readonly [Symbol.hasInstance]: (
    value: unknown,
  ) => value is ServerError;
  override name: string = "ServerError";
}

const classes: Readonly<Record<number, typeof StatusError<number, unknown>>> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableContentError,
  429: TooManyRequestsError,
};

/** The error of a status, in the class that the status has. */
export function statusError(
  status: number,
  ...rest: [
    body: unknown,
    headers: Headers,
    operation: Called,
    statusText?: string,
  ]
): StatusError {
  const byRange = status >= 500 ? ServerError : StatusError;
  return new (classes[status] ?? byRange)(status, ...rest);
}

/** The header that names the request, under whatever prefix: `x-request-id`, `seam-request-id`. */
export function requestIdOf(headers: Headers): string | undefined {
  for (const [name, value] of headers) {
    if (/(^|-)request-?id$/.test(name)) return value;
  }
  return undefined;
}

const messageNames = [
  "message",
  "detail",
  "error_description",
  "title",
  "error",
];

/** What of a body tells of the error, in its common forms: RFC 9457, OAuth's (RFC 6749, 5.2), `{ error: { type, message } }`, and text. */
function errorOf(body: unknown): object {
  if (typeof body === "string")
    return /^\s*</.test(body) ? {} : { message: body.slice(0, 200) };
  const whole: object = Object(body);
  const error = own(whole, "error");
  return isObject(error) ? error : whole;
}

/** The first of some properties that is a text. */
function textOf(record: object, names: readonly string[]): string | undefined {
  return names
    .map((name) => own(record, name))
    .find(
      (value): value is string => typeof value === "string" && value !== "",
    );
}
