import { ApiRequest, type WithResponse } from "./api-request.js";
import type { Call } from "./call.js";
import type { Client, RequestOptions } from "./client.js";
import { withinLimits } from "./limits.js";
import type { Operation } from "./operation.js";
import { secretsOf } from "./redact.js";
import { prepare } from "./request.js";
import { readResponse } from "./response.js";
import { follow } from "./transport.js";

/**
 * Calls an operation.
 *
 * @returns a request that is sent when it is awaited; it rejects with a subclass of ApiError
 */
export function send<Params, Result>(
  client: Client,
  operation: Operation<Params, Result>,
  params?: Params,
  options: RequestOptions = {},
): ApiRequest<Result> {
  const core = client["~core"];
  const call = (): Call => ({ core, operation, params, options, secrets: [] });
  return new ApiRequest({
    method: operation.method,
    target: () => prepare(call()).url,
    run: () => run(call()),
  });
}

async function run<Result>(call: Call): Promise<WithResponse<Result>> {
  const { core, secrets } = call;
  const request = prepare(call);
  return withinLimits(call, async (signal) => {
    await core.authorize?.(call, request);
    secrets.push(...secretsOf(request.headers));
    const response = await follow(core.fetch, request, signal);
    return { data: await readResponse<Result>(call, response), response };
  });
}
