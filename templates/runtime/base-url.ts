import { ConfigurationError } from "./errors.js";
import type { Operation } from "./operation.js";
import { addQuery } from "./query.js";
import { type BaseUrl, resolveUrl } from "./url.js";

/** The URL of a path that continues a base URL, whose query stays: `/widgets` of `https://h/v1?version=7` is `https://h/v1/widgets?version=7`. */
export type Urls = (
  operation: Operation,
  path: string,
  ofCall: string | undefined,
) => string;

/**
 * Base URLs of calls: the call's own, the one given to the client, the operation's own server, or the API's first. A relative one is resolved
 * against the next of these, at last where a browser's page is.
 *
 * @throws ConfigurationError if there is none, or it is no http(s) URL, or has credentials in it, or a fragment, which no request has (RFC 9110, 7.1)
 */
export function urls(
  given: string | undefined,
  ofApi: string | undefined,
  page: string | undefined,
): Urls {
  const ofClient: BaseUrl = resolveUrl(given ?? ofApi, page);
  return (operation, path, ofCall) => {
    const own = given === undefined ? operation.server : undefined;
    const url = resolveUrl(ofCall, resolveUrl(own, ofClient));
    if (!(url instanceof URL) || url.hash !== "")
      throw new ConfigurationError(
        "baseUrl must be an absolute http or https URL without credentials or fragment",
        { operation },
      );
    const { origin, pathname, search } = url;
    const whole = origin + pathname.replace(/\/+$/, "") + path;
    return addQuery(whole, search === "" ? [] : [search.slice(1)]);
  };
}
