import { percentEncoded } from "../ir/percent.js";
import type { Server } from "../ir/api.js";
import type { Method } from "../ir/sdk.js";

/** Where an API is that doesn't say so: a name that stands for any other (RFC 2606, 3). */
const anywhere = "https://example.com";

/** Whether a server says where it is by itself, and not as seen from the description. */
export function isAbsolute(server: Server): boolean {
  return /^https?:\/\/[^/]/i.test(server.defaultUrl);
}

/** Where calls of a method go that has a server of its own; one that is relative is as far as that is known (OpenAPI 3.1, 4.8.5). */
export function ownServerUrl(
  { servers: [own] }: Pick<Method, "servers">,
  [ofApi]: readonly Server[],
): string | undefined {
  if (own === undefined) return undefined;
  const isKnown = isAbsolute(own) || (ofApi && isAbsolute(ofApi)) === true;
  return isKnown ? absoluteUrl(own, ofApi?.defaultUrl) : own.defaultUrl;
}

/** An absolute URL for a server: a relative one is continued from `base`, or from a place that stands for any. */
export function absoluteUrl(
  server: Server | undefined,
  base: string = anywhere,
): string {
  if (server === undefined) return base;
  const url = server.defaultUrl;
  if (isAbsolute(server)) return url.replace(/[ "<>^`|]/g, percentEncoded);
  return URL.canParse(url, base) ? new URL(url, base).href : base;
}
