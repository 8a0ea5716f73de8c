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
  core: Core,
  operation: Operation,
  ofCall: string | undefined,
): string {
  const own = core.baseUrlGiven ? undefined : operation.server;
  const chosen = ofCall ?? own ?? core.baseUrl;
  const url = parse(chosen, own === undefined ? undefined : core.baseUrl);
  if (url === undefined)
    throw refusal(
      operation,
      chosen === undefined
        ? "baseUrl is needed: the description names no server"
        : "baseUrl must be an absolute http or https URL",
    );
  if (url.username !== "" || url.password !== "")
    throw refusal(operation, "baseUrl must not hold credentials");
  return url.origin + url.pathname.replace(/\/+$/, "");
}

function parse(
  text: string | undefined,
  serverUrl: string | undefined,
): URL | undefined {
  if (text === undefined) return undefined;
  const location: unknown = Reflect.get(globalThis, "location");
  const page = location === undefined ? undefined : String(location);
  const base = URL.canParse(serverUrl ?? "", page) ? serverUrl : page;
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

function refusal(operation: Operation, message: string): ConfigurationError {
  return new ConfigurationError(`${operation.id}: ${message}`, {
    operation: operation.id,
  });
}
