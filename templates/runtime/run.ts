import type { Call, PreparedCall } from "./call.js";
import { ApiError, NetworkError } from "./errors.js";
import { withinLimits } from "./limits.js";
import { redactError } from "./redact.js";
import { prepare } from "./request.js";
import { readResponse, type WithResponse } from "./response.js";
import { follow } from "./transport.js";

/**
 * Makes the request of a call, sends it and reads what comes back.
 *
 * @throws ApiError, always one of its subclasses
 */
export async function run<Result>(call: Call): Promise<WithResponse<Result>> {
  const prepared = prepare(call);
  return withinLimits(prepared, (signal) => exchange(prepared, signal));
}

async function exchange<Result>(
  call: PreparedCall,
  signal: AbortSignal | null,
): Promise<WithResponse<Result>> {
  const { core, operation } = call;
  try {
    await core.authorize?.(call);
    const response = await follow(core.fetch, call, signal);
    return { data: await readResponse<Result>(call, response), response };
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new NetworkError("no response", {
      operation: operation.id,
      cause: redactError(error, call),
    });
  }
}
