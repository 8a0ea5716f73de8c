import { ApiRequest, type WithResponse } from "./api-request.js";
import { type Authorization, authorize } from "./auth.js";
import { type Client, type Core, type RequestOptions } from "./client.js";
import { withinLimits } from "./limits.js";
import type { Operation } from "./operation.js";
import { addQuery, type PreparedRequest, prepare } from "./request.js";
import { readResponse } from "./response.js";
import { follow, type WireRequest } from "./transport.js";

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
  const of = client["~core"];
  return new ApiRequest({
    method: operation.method,
    target: () => prepare(of, operation, params, options).url,
    run: () => run(of, operation, params, options),
  });
}

async function run<Params, Result>(
  of: Core,
  operation: Operation<Params, Result>,
  params: Params | undefined,
  options: RequestOptions,
): Promise<WithResponse<Result>> {
  const request = prepare(of, operation, params, options);
  const secrets: string[] = [];
  return withinLimits(of, operation, options, secrets, async (signal) => {
    const credentials = await authorize(of, operation, request.headers);
    secrets.push(...credentials.secrets);
    const wire = addCredentials(request, credentials);
    const response = await follow(of.fetch, wire, signal);
    const data = await readResponse<Result>(
      of,
      operation,
      options,
      response,
      secrets,
    );
    return { data, response };
  });
}

/** Headers that the caller gave stand: who writes `authorization` means it. */
function addCredentials(
  { method, url, headers, cookies, body }: PreparedRequest,
  credentials: Authorization,
): WireRequest {
  for (const [name, value] of credentials.headers) {
    if (!headers.has(name)) headers.set(name, value);
  }
  const all = [headers.get("cookie"), ...cookies, ...credentials.cookies];
  const cookie = all.filter((each) => each !== null).join("; ");
  if (cookie !== "") headers.set("cookie", cookie);
  return { method, url: addQuery(url, credentials.query), headers, body };
}
