import { ApiRequest } from "./api-request.js";
import type { Client, RequestOptions } from "./client.js";
import type { Operation } from "./operation.js";
import type { Reading } from "./reading.js";

/**
 * Calls an operation.
 *
 * @returns a request that is sent when it is awaited; it rejects with a subclass of ApiError
 */
export function send<Params, Result, Body, As extends Reading = undefined>(
  client: Client,
  operation: Operation<Params, Result, unknown, Body>,
  params?: Params,
  options: RequestOptions<As> = {},
): ApiRequest<Result, As, Body> {
  return new ApiRequest({ core: client["~core"], operation, params, options });
}
