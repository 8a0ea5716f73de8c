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

/**
 * Fetches, following redirects by hand: `fetch` would take headers such as `x-api-key` along to any other origin. There only
 * what asks for nothing but a download is followed, without credentials. What is not followed is returned as it is.
 *
 * @param hops how many redirects are followed
 */
export async function follow(
  fetch: Fetch,
  request: WireRequest,
  signal: AbortSignal | null,
  hops = 5,
): Promise<Response> {
  const { url, method, headers, body = null } = request;
  // A stream as the body asks for `duplex`.
  const init = {
    method,
    headers,
    body: await body,
    signal,
    redirect: "manual",
    duplex: "half",
  } as const;
  const response = await fetch(url, init);
  const onward = hops > 0 ? redirected(request, response) : undefined;
  if (onward === undefined) return response;
  await response.body?.cancel();
  return follow(fetch, onward, signal, hops - 1);
}

/** RFC 9110, 15.4 */
export function isRedirect({ status, headers }: Response): boolean {
  return [301, 302, 303, 307, 308].includes(status) && headers.has("location");
}

/** GET and HEAD ask for nothing but a download, and carry no body. */
export function isDownload(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/** Fetch, 4.4: HTTP-redirect fetch. */
function redirected(
  request: WireRequest,
  response: Response,
): WireRequest | undefined {
  const { method, url, headers, body } = request;
  if (!isRedirect(response)) return undefined;
  const { status } = response;
  const target = httpUrl(response.headers.get("location") ?? "", url);
  if (target === undefined) return undefined;
  const isSameOrigin = target.origin === new URL(url).origin;
  const becomesGet =
    !isDownload(method) &&
    (status === 303 || (status < 303 && method === "POST"));
  const kept = Object.entries(headers).filter(
    ([name]) =>
      (isSameOrigin || name === "accept" || name === "user-agent") &&
      !(becomesGet && name.startsWith("content-")),
  );
  const onward = { url: target.href, headers: Object.fromEntries(kept) };
  if (becomesGet) return { ...onward, method: "GET" };
  return (isSameOrigin || isDownload(method)) && isRepeatable(request)
    ? { ...onward, method, body }
    : undefined;
}
