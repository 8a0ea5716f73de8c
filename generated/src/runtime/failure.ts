import type { Operation } from "./operation.js";
import { StatusError } from "./status-error.js";

/**
 * Whether an error is one that the operation is described to fail with, by its status; then `error.status` tells which, and `error.body` has its
 * type, for which the server's word is taken. What nobody described, such as the page of a gateway, is none.
 *
 * @param operation the constant beside the function of a method, which is called after it
 * @example
 * if (isFailureOf(operation, error) && error.status === 404) …
 */
export function isFailureOf<Failure>(
  { id, failures }: Operation<unknown, unknown, Failure>,
  error: unknown,
): error is Failure & StatusError {
  if (!(error instanceof StatusError) || error.operation !== id) return false;
  const status = String(error.status);
  const range = status.replace(/..$/, "XX");
  return failures?.some((each) => each === status || each === range) ?? true;
}
