import { ApiRequest, type WithResponse } from "./api-request.js";
import { type Authorization, authorize } from "./auth.js";
import type { Call } from "./call.js";
import type { Client, RequestOptions } from "./client.js";
import { ConfigurationError } from "./errors.js";
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
  const core = client["~core"];
  const call = (): Call => ({ core, operation, params, options, secrets: [] });
  return new ApiRequest({
    method: operation.method,
    target: () => prepare(call()).url,
    run: () => run(call()),
  });
}

async function run<Result>(call: Call): Promise<WithResponse<Result>> {
  const request = prepare(call);
  return withinLimits(call, async (signal) => {
    const credentials = await authorize(call, request.headers);
    const wire = addCredentials(call, request, credentials);
    const response = await follow(call.core.fetch, wire, signal);
    return { data: await readResponse<Result>(call, response), response };
  });
}

/**
 * Headers that the caller gave stand: who writes `authorization` means it.
 *
 * @throws ConfigurationError if a credential can't be sent in a header; the platform's own error would tell it
 */
function addCredentials(
  { operation, secrets }: Call,
  { method, url, headers, cookies, body }: PreparedRequest,
  credentials: Authorization,
): WireRequest {
  const cookie = [headers.get("cookie") ?? [], cookies, credentials.cookies]
    .flat()
    .join("; ");
  try {
    for (const [name, value] of credentials.headers)
      if (!headers.has(name)) headers.set(name, value);
    if (cookie !== "") headers.set("cookie", cookie);
  } catch {
    const message = "a credential has characters that no header can carry";
    throw new ConfigurationError(message, { operation: operation.id });
  }
  for (const [name, value] of headers)
    if (/auth|cookie|key|secret|token/i.test(name))
      secrets.push(value, value.slice(value.lastIndexOf(" ") + 1));
  return { method, url: addQuery(url, credentials.query), headers, body };
}
