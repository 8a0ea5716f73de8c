import type { Call } from "./call.js";
import { ApiError, NetworkError } from "./errors.js";
import { withinLimits } from "./limits.js";
import type { PreparedRequest } from "./operation.js";
import { redactError } from "./redact.js";
import { prepare } from "./request.js";
import { readResponse, type WithResponse } from "./response.js";
import { follow } from "./transport.js";

/**
 * Makes the request of a call, adds the credentials, sends it and reads what comes back.
 *
 * @throws ApiError, always one of its subclasses
 */
export async function run<Result>(call: Call): Promise<WithResponse<Result>> {
  const request = prepare(call);
  return withinLimits(call, (signal) => exchange(call, request, signal));
}

async function exchange<Result>(
  call: Call,
  prepared: PreparedRequest,
  signal: AbortSignal | null,
): Promise<WithResponse<Result>> {
  const { fetch, authorize } = call.core;
  let request = prepared;
  try {
    request = (await authorize?.(prepared)) ?? prepared;
    const response = await follow(fetch, request, signal);
    return {
      data: await readResponse<Result>(call, request, response),
      response,
    };
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new NetworkError("no response", {
      operation: call.operation.id,
      cause: redactError(error, request),
    });
  }
}
