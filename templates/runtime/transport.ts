import type { Fetch } from "./client.js";
import type { HeaderFields } from "./headers.js";
import type { RequestBody } from "./operation.js";
import { parseUrl } from "./url.js";

/** A request as it goes on the wire. Credentials are added last. */
export interface WireRequest {
  readonly method: string;
  url: string;
  readonly headers: HeaderFields;
  readonly body: RequestBody | undefined;
}

interface WireInit extends RequestInit {
  duplex?: "half";
}

const redirectLimit = 5;

/**
 * Fetches, following redirects by hand: `fetch` would take headers such as `x-api-key` along to any other origin. There only
 * what asks for nothing but a download is followed, without credentials. What is not followed is returned as it is.
 */
export async function follow(
  fetch: Fetch,
  request: WireRequest,
  signal: AbortSignal | null,
): Promise<Response> {
  let next = request;
  for (let hop = 0; ; hop += 1) {
    const response = await fetch(next.url, initOf(next, signal));
    const onward = hop < redirectLimit ? redirected(next, response) : undefined;
    if (onward === undefined) return response;
    await response.body?.cancel();
    next = onward;
  }
}

function initOf(
  { method, headers, body }: WireRequest,
  signal: AbortSignal | null,
): RequestInit {
  const init: WireInit = {
    method,
    headers: Object.fromEntries(headers),
    signal,
    redirect: "manual",
  };
  if (body !== undefined) init.body = body;
  if (body instanceof ReadableStream) init.duplex = "half";
  return init;
}

/** Fetch, 4.4: HTTP-redirect fetch; RFC 9110, 15.4. */
function redirected(
  request: WireRequest,
  { status, headers }: Response,
): WireRequest | undefined {
  const location = headers.get("location");
  if (![301, 302, 303, 307, 308].includes(status) || location === null)
    return undefined;
  const { method, url, body } = request;
  const target = parseUrl(location, url);
  if (target === undefined || !/^https?:$/.test(target.protocol))
    return undefined;
  const isGet = method === "GET" || method === "HEAD";
  const isSameOrigin = target.origin === new URL(url).origin;
  const becomesGet =
    !isGet && (status === 303 || (status < 303 && method === "POST"));
  const isRepeatable =
    !(body instanceof ReadableStream) && (isGet || isSameOrigin);
  if (!becomesGet && !isRepeatable) return undefined;
  return {
    method: becomesGet ? "GET" : method,
    url: target.href,
    headers: onwardHeaders(request.headers, isSameOrigin, becomesGet),
    body: becomesGet ? undefined : body,
  };
}

function onwardHeaders(
  headers: HeaderFields,
  isSameOrigin: boolean,
  becomesGet: boolean,
): HeaderFields {
  const kept = [...headers].filter(
    ([name]) =>
      (isSameOrigin || name === "accept" || name === "user-agent") &&
      !(becomesGet && name.startsWith("content-")),
  );
  return new Map(kept);
}
