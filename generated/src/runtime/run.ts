import type { Call } from "./call.js";
import { ApiError, NetworkError } from "./errors.js";
import { withinLimits } from "./limits.js";
import type { PreparedRequest } from "./operation.js";
import { redactError } from "./redact.js";
import { prepare } from "./request.js";
import { successOf } from "./response.js";

/** What becomes of the response to a call. */
export type Use<T> = (
  call: Call,
  request: PreparedRequest,
  response: Response,
) => Promise<T>;

/**
 * Makes the request of a call, adds the credentials, sends it and does with a success what the caller is after.
 *
 * @throws ApiError, always one of its subclasses
 */
export async function run<T extends { readonly data: unknown }>(
  call: Call,
  use: Use<T>,
): Promise<T> {
  const request = prepare(call);
  return withinLimits(call, (signal) => exchange(call, request, signal, use));
}

async function exchange<T>(
  call: Call,
  prepared: PreparedRequest,
  signal: AbortSignal | null,
  use: Use<T>,
): Promise<T> {
  const { transport, authorize } = call.core;
  let request = prepared;
  try {
    request = (await authorize?.(prepared)) ?? prepared;
    const response = await transport(request, signal);
    return await use(call, request, await successOf(request, response));
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new NetworkError("no response", {
      operation: call.operation.id,
      cause: redactError(error, request),
    });
  }
}
