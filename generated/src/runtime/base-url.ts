import type { Core } from "./client.js";
import { ConfigurationError } from "./errors.js";
import type { Operation } from "./operation.js";

/**
 * The URL that an operation's path continues, without a slash at its end: the call's, the one given to the client, the operation's
 * own server, or the API's first. A relative one is resolved against the next of these, at last where a browser's page is.
 *
 * @throws ConfigurationError if there is none, or it is no http(s) URL, or has credentials in it
 */
export function resolveBaseUrl(
  core: Core,
  { id, server }: Operation,
  ofCall: string | undefined,
): string {
  const own = core.baseUrlGiven ? undefined : server;
  const key = JSON.stringify([ofCall, own]);
  const known = core.baseUrls.get(key) ?? parse(core.baseUrl, own, ofCall, id);
  core.baseUrls.set(key, known);
  return known;
}

function parse(
  baseUrl: string | undefined,
  own: string | undefined,
  ofCall: string | undefined,
  operation: string,
): string {
  const page: unknown = Reflect.get(globalThis, "location");
  const url = resolve(ofCall, resolve(own, resolve(baseUrl, page)));
  if (
    !(url instanceof URL) ||
    !/^https?:$/.test(url.protocol) ||
    url.username + url.password !== ""
  )
    throw new ConfigurationError(
      "baseUrl must be an absolute http or https URL without credentials",
      { operation },
    );
  return url.origin + url.pathname.replace(/\/+$/, "");
}

function resolve(text: string | undefined, base: unknown): unknown {
  const from = base === undefined ? undefined : String(base);
  if (text === undefined) return base;
  return URL.canParse(text, from) ? new URL(text, from) : undefined;
}
