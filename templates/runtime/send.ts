import { ApiRequest } from "./api-request.js";
import type { Client, RequestOptions } from "./client.js";
import type { Operation } from "./operation.js";

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
  return new ApiRequest({ core: client["~core"], operation, params, options });
}
