import type { WithResponse } from "./api-request.js";
import type { Call } from "./call.js";
import { withinLimits } from "./limits.js";
import { prepare } from "./request.js";
import { readResponse } from "./response.js";
import { follow } from "./transport.js";

/** Makes the request of a call, sends it and reads what comes back. */
export async function run<Result>(call: Call): Promise<WithResponse<Result>> {
  const prepared = prepare(call);
  const { fetch, authorize } = call.core;
  return withinLimits(prepared, async (signal) => {
    await authorize?.(prepared);
    const response = await follow(fetch, prepared, signal);
    return { data: await readResponse<Result>(prepared, response), response };
  });
}
