import type { Authorize } from "./auth.js";
import { ApiError } from "./errors.js";
import { abortedBy, type Limits, withinLimits } from "./limits.js";
import { noResponse } from "./no-response.js";
import type { PreparedRequest, SentRequest } from "./operation.js";
import { redaction } from "./redact.js";
import type { Transport } from "./transport.js";

/**
 * Adds the credentials to a request, sends it, and does with the response what the caller is after, all of it within limits. It is the client's,
 * so that bundles hold it once for all operations.
 *
 * @throws ApiError, always one of its subclasses
 */
export type Exchange = <T extends { readonly data: unknown }>(
  prepared: PreparedRequest,
  limits: Limits,
  use: (request: SentRequest, response: Response) => Promise<T>,
) => Promise<T>;

/** How requests are exchanged for responses. */
export function exchange(
  transport: Transport,
  authorize: Authorize | undefined,
): Exchange {
  return (prepared, limits, use) =>
    withinLimits(prepared.operation, limits, async (signal) => {
      let request = prepared;
      let response: Response | undefined;
      try {
        if (authorize) request = await authorize(prepared);
        const sent = toBeSent(request, limits);
        response = await transport(sent, signal);
        return await use(sent, response);
      } catch (error) {
        throw toBeSent(request, limits).errorOf(error, response);
      }
    });
}

// Named one by one: `...` took a seventh of what a call takes besides `fetch`.
function toBeSent(prepared: PreparedRequest, { signal }: Limits): SentRequest {
  const { operation, method, url, headers, body } = prepared;
  const redact = redaction(prepared);
  return {
    operation,
    method,
    url,
    headers,
    body,
    redact,
    errorOf(error, response): ApiError {
      if (error instanceof ApiError) return error;
      return signal?.aborted
        ? abortedBy(signal, operation)
        : noResponse(error, operation, redact, response);
    },
  };
}
