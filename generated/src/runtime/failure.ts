import type { Operation } from "./operation.js";
import { StatusError } from "./status-error.js";

/**
 * Whether an error is one that the operation is described to fail with; then `error.status` tells which, and `error.body` has its type.
 *
 * @param operation the constant beside the function of a method, which is called after it
 * @example
 * if (isFailureOf(operation, error) && error.status === 404) …
 */
export function isFailureOf<Failure>(
  operation: Operation<unknown, unknown, Failure>,
  error: unknown,
): error is Failure & StatusError {
  return error instanceof StatusError && error.operation === operation.id;
}
