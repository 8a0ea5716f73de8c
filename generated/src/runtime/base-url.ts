import type { Call } from "./call.js";
import { ConfigurationError } from "./errors.js";
import { resolveUrl } from "./url.js";

/**
 * The URL that an operation's path continues, without a slash at its end: the call's, the one given to the client, the operation's
 * own server, or the API's first. A relative one is resolved against the next of these, at last where a browser's page is.
 *
 * @throws ConfigurationError if there is none, or it is no http(s) URL, or has credentials in it
 */
export function baseUrlOf({ core, operation, options }: Call): string {
  const own = core.baseUrlGiven ? undefined : operation.server;
  const url = resolveUrl(options.baseUrl, resolveUrl(own, core.baseUrl));
  if (!(url instanceof URL))
    throw new ConfigurationError(
      "baseUrl must be an absolute http or https URL without credentials",
      { operation: operation.id },
    );
  return url.origin + url.pathname.replace(/\/+$/, "");
}
