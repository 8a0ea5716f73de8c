import { lookup, type LookupAddress } from "node:dns";
import type { IncomingMessage } from "node:http";
import { isIP, type LookupFunction } from "node:net";
import { decodeText, type Failure } from "../text/read.js";
import { acceptedEncodings, decodeBody } from "./content-encoding.js";
import { isPublicAddress } from "./public-address.js";

/** What a request may do; the defaults are for documents that a description refers to. */
export interface FetchOptions {
  /** Whether an IP address may be connected to; by default public addresses only. */
  readonly permits?: (address: string) => boolean;
  readonly timeoutMs?: number;
  /** As it is sent, and as it is decoded. */
  readonly maximumBytes?: number;
  /** Sent to the URL's own origin only, and nowhere that it redirects to. */
  readonly headers?: Readonly<Record<string, string>>;
}

type Settings = Required<FetchOptions>;

const defaults: Settings = {
  permits: isPublicAddress,
  timeoutMs: 30_000,
  maximumBytes: 64 * 1024 * 1024,
  headers: {},
};

const maximumRedirects = 5;

/**
 * Gets a text by http or https. Addresses are checked where the connection is made, so neither redirects nor DNS lead to private
 * networks; URLs with credentials are refused.
 */
export async function fetchText(
  url: string,
  options: FetchOptions = {},
): Promise<string | Failure> {
  const settings = { ...defaults, ...options };
  let next = new URL(url);
  for (let redirects = 0; redirects <= maximumRedirects; redirects += 1) {
    const isHome = next.origin === new URL(url).origin;
    const headers = isHome ? settings.headers : {};
    const answer = await get(next, { ...settings, headers });
    if (!(answer instanceof URL)) return answer;
    next = answer;
  }
  return failed(url, "there are too many redirects");
}

/** A text, the URL to go on with, or what went wrong. */
async function get(
  url: URL,
  settings: Settings,
): Promise<string | URL | Failure> {
  const refusal = refuse(url, settings);
  if (refusal !== undefined) return refusal;
  const signal = AbortSignal.timeout(settings.timeoutMs);
  try {
    const response = await request(url, settings, signal);
    const moved = redirection(response, url);
    const isOk = moved === undefined && response.statusCode === 200;
    if (isOk) return await readBody(response, url, settings);
    response.destroy();
    const reason = `the server answers with status ${response.statusCode ?? 0}`;
    return moved ?? failed(url.href, reason);
  } catch (error) {
    if (error instanceof RefusedAddress) return privateAddress(url);
    const reason = error instanceof Error ? error.message : String(error);
    return failed(url.href, signal.aborted ? "it takes too long" : reason);
  }
}

/** The URL that a response with a status from 300 to 399 leads to; `undefined` if it isn't one. */
function redirection(
  { statusCode = 0, headers }: IncomingMessage,
  url: URL,
): URL | Failure | undefined {
  const { location } = headers;
  if (statusCode < 300 || statusCode > 399 || location === undefined) {
    return undefined;
  }
  if (!URL.canParse(location, url))
    return failed(url.href, "it redirects to no URL");
  const next = new URL(location, url);
  return isWeb(next)
    ? next
    : failed(url.href, `it redirects to the scheme ${next.protocol}`);
}

function isWeb({ protocol }: URL): boolean {
  return protocol === "http:" || protocol === "https:";
}

function refuse(url: URL, { permits }: Settings): Failure | undefined {
  if (!isWeb(url)) return failed(url.href, "it is no address of the web");
  if (url.username !== "" || url.password !== "") {
    return {
      code: "ref-network-refused",
      message: `The URL of ${url.host} holds credentials.`,
    };
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !permits(host) ? privateAddress(url) : undefined;
}

async function request(
  url: URL,
  settings: Settings,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { get: send } =
    url.protocol === "https:"
      ? await import("node:https")
      : await import("node:http");
  const options = {
    signal,
    lookup: checkedLookup(settings),
    headers: {
      accept: "application/yaml, application/json, */*;q=0.5",
      "accept-encoding": acceptedEncodings,
      ...settings.headers,
    },
  };
  return new Promise((resolve, reject) => {
    send(url, options, resolve).on("error", reject);
  });
}

class RefusedAddress extends Error {}

/** Resolves names as usual, but to permitted addresses only. */
function checkedLookup({ permits }: Settings): LookupFunction {
  return (hostname, options, callback) => {
    lookup(
      hostname,
      { ...options, all: true },
      (error, found: LookupAddress[]) => {
        if (error !== null) return callback(error, "", 0);
        const [first] = found;
        if (
          first === undefined ||
          !found.every(({ address }) => permits(address))
        )
          return callback(new RefusedAddress(), "", 0);
        return options.all === true
          ? callback(null, found)
          : callback(null, first.address, first.family);
      },
    );
  };
}

async function readBody(
  response: IncomingMessage,
  url: URL,
  { maximumBytes }: Settings,
): Promise<string | Failure> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maximumBytes) {
      response.destroy();
      return failed(url.href, `it is larger than ${maximumBytes} bytes`);
    }
    chunks.push(chunk);
  }
  const encoding = response.headers["content-encoding"] ?? "";
  const body = Buffer.concat(chunks);
  const decoded = await decodeBody(body, encoding, maximumBytes);
  return typeof decoded === "string"
    ? failed(url.href, decoded)
    : decodeText(decoded);
}

function failed(url: string, reason: string): Failure {
  return {
    code: "ref-network-failed",
    message: `${url} can't be read: ${reason}.`,
  };
}

function privateAddress(url: URL): Failure {
  return {
    code: "ref-network-refused",
    message: `${url.host} is an address of a private network.`,
  };
}
