import { type Issue, own } from "./check.js";
import { formatIssue } from "./format-issues.js";

/** The operation that was called. */
export interface Called {
  /** The description's operationId, or `GET /widgets` where it has none. */
  readonly id: string;
  /** The method as it is called on a client: `acs.users.suspend`. Left out where the id says it. */
  readonly name?: string;
}

/** The method that an id names by itself: `repos.createFork` for `repos/create-fork`. */
export function methodNamedBy(id: string): string {
  return id
    .replace(/\//g, ".")
    .replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** What an error knows besides its message. */
export interface ErrorDetails {
  readonly operation?: Called | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** Base of all errors: every failure of a call is one of its subclasses. */
export class ApiError extends Error {
  override name: string = "ApiError";
  /** The operationId of what failed, or `GET /widgets` where the description has none. */
  declare readonly operation: string | undefined;
  /** HTTP status, where there was a response. */
  declare readonly status: number | undefined;
  /** The server's id of the request, where it gave one. */
  declare readonly requestId: string | undefined;

  constructor(
    message: string,
    { cause, operation, ...known }: ErrorDetails = {},
  ) {
    const { id, name = methodNamedBy(id ?? "") } = operation ?? {};
    super(
      id === undefined ? message : `${name}: ${message}`,
      cause === undefined ? undefined : { cause },
    );
    assignKnown(this, { operation: id, ...known });
  }

  /** What may be logged. */
  toJSON(): Record<string, unknown> {
    return { ...this, ...Object(toldOf(this)) };
  }
}

/** Gives an error the fields that are known; others are left out, so that no printer shows them. */
export function assignKnown(error: ApiError, fields: object): void {
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) Reflect.set(error, name, value);
}

/** An error and what lies below it, without all else that may hang on them. */
function toldOf(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error))
    return typeof error === "string" ? error : undefined;
  const { name, message, cause } = error;
  return {
    name,
    message,
    code: own(error, "code"),
    cause: depth < 5 ? toldOf(cause, depth + 1) : undefined,
  };
}

/** The call was refused locally, before a byte was sent, or (`side`) the server's answer is not what its description says. */
export class ValidationError extends ApiError {
  override name: string = "ValidationError";
  declare readonly side: "request" | "response";
  /** Everything that is wrong, each with its path. */
  declare readonly issues: readonly Issue[];

  constructor(
    issues: readonly Issue[],
    side: "request" | "response",
    details: ErrorDetails = {},
  ) {
    super(`invalid ${side}: ${issues.map(formatIssue).join("; ")}`, details);
    assignKnown(this, { side, issues });
  }
}

/** The client lacks what the call needs: credentials, or a base URL. */
export class ConfigurationError extends ApiError {
  override name: string = "ConfigurationError";
}

/** No response arrived, or (with a `status`) not all of it. `cause` says why. */
export class NetworkError extends ApiError {
  override name: string = "NetworkError";
}

/** No whole response arrived in time. */
export class TimeoutError extends ApiError {
  override name: string = "TimeoutError";
}

/** The caller's signal aborted the call. `cause` is the signal's reason. */
export class AbortedError extends ApiError {
  override name: string = "AbortedError";
}

/** The response's body is not what was promised: invalid JSON, an HTML page, nothing at all. */
export class UnreadableBodyError extends ApiError {
  override name: string = "UnreadableBodyError";
  /** The beginning of what came instead. */
  declare readonly excerpt: string;

  constructor(message: string, excerpt: string, details: ErrorDetails) {
    super(message, details);
    assignKnown(this, { excerpt });
  }
}
