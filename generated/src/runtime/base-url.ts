import type { Core } from "./client.js";
import { ConfigurationError } from "./errors.js";
import type { Operation } from "./operation.js";

/**
 * The URL that an operation's path continues, without a slash at its end: the call's, the one given to the client, the operation's
 * own server, or the API's first. A relative one is resolved where the platform has a location (a browser's page).
 *
 * @throws ConfigurationError if there is none, or it is no http(s) URL, or has credentials in it
 */
export function resolveBaseUrl(
  { baseUrl, baseUrlGiven }: Core,
  { id, server }: Operation,
  ofCall: string | undefined,
): string {
  const location: unknown = Reflect.get(globalThis, "location");
  const url = [baseUrlGiven ? undefined : server, ofCall].reduce<URL | undefined>(
    (base, next) => (next === undefined ? base : parse(next, base)),
    parse(baseUrl ?? "", location),
  );
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new ConfigurationError(
      "baseUrl must be an absolute http or https URL without credentials",
      { operation: id },
    );
  return url.origin + url.pathname.replace(/\/+$/, "");
}
