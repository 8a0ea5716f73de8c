import type { Server } from "../../ir/api.js";
import type { Method, Sdk } from "../../ir/sdk.js";

/** Where an API is that doesn't say so: a name that stands for any other (RFC 2606, 3). */
const anywhere = "https://example.com";

/** The URL that an operation's path continues: of its own server or the API's first, with the defaults of its variables. */
export function baseUrl(method: Method, { client }: Sdk): string {
  const ofApi = absolute(client.servers[0], anywhere);
  return absolute(method.servers[0], ofApi).replace(/\/+$/, "");
}

function absolute(server: Server | undefined, base: string): string {
  if (server === undefined) return base;
  const url = withDefaults(server);
  if (/^https?:\/\/[^/]/i.test(url)) return url;
  return URL.canParse(url, base) ? new URL(url, base).href : base;
}

/** OpenAPI 3.1, 4.8.6. */
function withDefaults({ url, variables }: Server): string {
  return url.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) =>
      variables.find((variable) => variable.name === name)?.default ?? whole,
  );
}
