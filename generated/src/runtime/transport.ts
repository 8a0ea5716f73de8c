import { pageUrl } from "./environment.js";
import { type Called, NetworkError } from "./errors.js";
import type { HeaderFields } from "./headers.js";
import { httpUrl } from "./url.js";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type RequestBody = NonNullable<RequestInit["body"]>;

/** A request as it goes on the wire: a value, of which others are made. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderFields;
  /** A promise of one for what has to be read first. */
  readonly body?: RequestBody | PromiseLike<RequestBody> | undefined;
}

/** Whether a request may be sent again: what streams is used up by the first time. */
export function isRepeatable({ body }: WireRequest): boolean {
  return !(body instanceof ReadableStream);
}

/** Sends requests; what a redirect may not be followed to is returned as it is. */
export type Transport = (
  request: WireRequest & { readonly operation: Called },
  signal: AbortSignal | null,
) => Promise<Response>;

/**
 * Follows redirects by hand: `fetch` would take headers such as `x-api-key` along to any other origin. There only what asks for
 * nothing but a download is followed, without credentials.
 */
export function transport(fetch: Fetch): Transport {
  return async (request, signal) => {
    const response = await follow(fetch, request, signal, 5);
    if (response.type === "opaqueredirect")
      throw new NetworkError(
        "redirected, which a browser lets nobody follow without the risk of telling credentials",
        { operation: request.operation },
      );
    return response;
  };
}

/** @param hops how many redirects are followed */
async function follow(
  fetch: Fetch,
  request: WireRequest,
  signal: AbortSignal | null,
  hops: number,
): Promise<Response> {
  const { url, method, headers, body = null } = request;
  // A stream as the body asks for `duplex`.
  const init = {
    method,
    headers,
    body: await body,
    signal,
    redirect: mayFollow(request) ? "follow" : "manual",
    duplex: "half",
  } as const;
  const response = await fetch(url, init);
  const onward = hops > 0 ? redirected(request, response) : undefined;
  if (onward === undefined) return response;
  await response.body?.cancel();
  return follow(fetch, onward, signal, hops - 1);
}

/** A browser doesn't tell where a redirect leads: it follows by itself what has no credentials to lose and nothing to repeat. */
function mayFollow({ method, headers }: WireRequest): boolean {
  return (
    pageUrl() !== undefined &&
    isDownload(method) &&
    Object.keys(headers).every((name) => name.startsWith("accept"))
  );
}

/** GET and HEAD ask for nothing but a download, and carry no body. */
function isDownload(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/**
 * What a redirect asks for (Fetch, 4.4: HTTP-redirect fetch). A request that would become a GET is not followed: what came
 * then would be no answer to the call.
 */
function redirected(
  request: WireRequest,
  response: Response,
): WireRequest | undefined {
  const { method, url, headers, body } = request;
  const { status } = response;
  const place = response.headers.get("location");
  const becomesGet = status === 303 || (status < 303 && method === "POST");
  if (
    place === null ||
    !redirects.includes(status) ||
    (becomesGet && !isDownload(method))
  )
    return undefined;
  const target = httpUrl(bytesEncoded(place), url);
  if (target === undefined) return undefined;
  const isSameOrigin = target.origin === new URL(url).origin;
  const isFollowed =
    isDownload(method) || (isSameOrigin && isRepeatable(request));
  if (!isFollowed) return undefined;
  const kept = Object.entries(headers).filter(
    ([name]) => isSameOrigin || wanted.test(name),
  );
  return { url: target.href, headers: Object.fromEntries(kept), method, body };
}

/** Bytes of UTF-8 that a header holds arrive as characters each: as `fetch` does, percent-encodes them (Fetch, 2.2.6: location URL). */
function bytesEncoded(place: string): string {
  return place.replace(
    /[\x80-\xff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16)}`,
  );
}

/** Headers that say what is wanted, and by which program (RFC 9110, 10.1.5, 12.5, 13.1 and 14.2; RFC 9111, 5). Any other may hold a credential. */
const wanted = /^(accept|if-|(cache-control|pragma|range|user-agent)$)/;

/** RFC 9110, 15.4 */
const redirects: readonly number[] = [301, 302, 303, 307, 308];
