import type { Call } from "./call.js";
import { ConfigurationError } from "./errors.js";
import type { SentRequest } from "./operation.js";
import { validates } from "./params.js";
import { prepare } from "./request.js";
import { errorBody, failure } from "./response.js";

/** What becomes of the response to a call. */
export type Use<T> = (
  call: Call,
  request: SentRequest,
  response: Response,
) => Promise<T>;

/**
 * Makes the request of a call, sends it and does with a success what the caller is after.
 *
 * @throws ApiError, always one of its subclasses
 */
export async function run<T extends { readonly data: unknown }>(
  call: Call,
  use: Use<T>,
): Promise<T> {
  // What is thrown before would not tell who awaits the call.
  await undefined;
  const prepared = prepare(call);
  const { exchange, timeout, checkResponse } = call.core;
  if (validates("response", call) && !checkResponse)
    throw new ConfigurationError("no response checks", {
      operation: call.operation,
    });
  const { signal, timeout: ofCall = timeout } = call.options;
  const limits = { timeout: ofCall, signal };
  return await exchange(prepared, limits, async (request, response) => {
    if (response.ok) return use(call, request, response);
    throw failure(request, response, await errorBody(response, request.redact));
  });
}
