import type { Method, Sdk } from "../../ir/sdk.js";
import { absoluteUrl } from "../../examples/server-url.js";

/** The URL that an operation's path continues: of its own server or the API's first, with the defaults of its variables. */
export function baseUrl(method: Method, { client }: Sdk): string {
  const ofApi = absoluteUrl(client.servers[0]);
  return absoluteUrl(method.servers[0], ofApi).replace(/\/+$/, "");
}
