import { ConfigurationError } from "./errors.js";
import type { Operation } from "./operation.js";
import { type BaseUrl, resolveUrl } from "./url.js";

/** The URL that an operation's path continues, without a slash at its end. */
export type BaseUrls = (
  operation: Operation,
  ofCall: string | undefined,
) => string;

/**
 * Base URLs of calls: the call's own, the one given to the client, the operation's own server, or the API's first. A relative one is resolved
 * against the next of these, at last where a browser's page is.
 *
 * @throws ConfigurationError if there is none, or it is no http(s) URL, or has credentials in it
 */
export function baseUrls(
  given: string | undefined,
  ofApi: string | undefined,
  page: string | undefined,
): BaseUrls {
  const ofClient: BaseUrl = resolveUrl(given ?? ofApi, page);
  return (operation, ofCall) => {
    const own = given === undefined ? operation.server : undefined;
    const url = resolveUrl(ofCall, resolveUrl(own, ofClient));
    if (!(url instanceof URL))
      throw new ConfigurationError(
        "baseUrl must be an absolute http or https URL without credentials",
        { operation },
      );
    return url.origin + url.pathname.replace(/\/+$/, "");
  };
}
