import type { Method, Sdk } from "../../ir/sdk.js";
import { absoluteUrl } from "../../examples/server-url.js";

/** What a request's URL begins with. */
export interface BaseUrl {
  /** What an operation's path continues. */
  readonly url: string;
  /** `name=value` pairs that go before those of the operation. */
  readonly query: readonly string[];
}

/** Of an operation's own server or the API's first, with the defaults of its variables. */
export function baseUrl(method: Method, { client }: Sdk): BaseUrl {
  const ofApi = absoluteUrl(client.servers[0]);
  const whole = absoluteUrl(method.servers[0], ofApi);
  const [url = "", query = ""] = whole.split("?");
  return {
    url: url.replace(/\/+$/, ""),
    query: query.split("&").filter((pair) => pair !== ""),
  };
}
