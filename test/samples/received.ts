import { createServer, type IncomingMessage } from "node:http";

/** A request as a server understands it, however it was written. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Listener {
  readonly url: string;
  /** By the sample's number, which comes in the header `x-sample`. */
  readonly received: ReadonlyMap<string, Received>;
  close(): void;
}

/** A server on loopback that remembers what it is sent. */
export async function listen(): Promise<Listener> {
  const received = new Map<string, Received>();
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      received.set(
        String(request.headers["x-sample"]),
        understood(request, body),
      );
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error();
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    close: () => server.close(),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** Headers that every client has of its own. */
const ownHeaders =
  /^(?:host|user-agent|accept|accept-encoding|accept-language|connection|content-length|content-type|transfer-encoding|sec-fetch-mode|x-sample|expect|cookie)$/;

/** Which credential an SDK sends that was given several depends on all of them, unless it has but the one that samples take. */
function isOwn(name: string, value: string): boolean {
  return (
    ownHeaders.test(name) ||
    (name === "authorization" && !value.startsWith("Bearer seam_"))
  );
}

function understood(request: IncomingMessage, body: string): Received {
  const { method = "", headers, url = "" } = request;
  const [path = "", query = ""] = url.split(/\?([^]*)/);
  const type = headers["content-type"] ?? "";
  return {
    method,
    path: decodeURIComponent(path),
    query: [...new URLSearchParams(query)].map((pair) => pair.join("=")),
    headers: {
      ...Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          isOwn(name, String(value)) ? [] : [[name, String(value)]],
        ),
      ),
      ...(body !== "" && { "content-type": type.split(";")[0] ?? "" }),
    },
    body: bodyOf(body, type),
  };
}

function bodyOf(body: string, type: string): unknown {
  if (type.includes("json")) return body === "" ? "" : JSON.parse(body);
  if (type.startsWith("application/x-www-form-urlencoded"))
    return [...new URLSearchParams(body)];
  const [, boundary] = /boundary="?([^";]+)/.exec(type) ?? [];
  return boundary === undefined ? body : partsOf(body, boundary);
}

/** Names and contents of parts, files told from texts; the order of texts and files is that of each client. */
function partsOf(body: string, boundary: string): readonly string[] {
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = "", content = ""] = part.split(/\r\n\r\n([^]*)\r\n$/);
      const [, name = ""] = /[; ]name="([^"]*)"/.exec(head) ?? [];
      const kind = head.includes("filename=") ? "file" : "text";
      const json = /content-type: application\/json/i.test(head) ? " json" : "";
      return `${kind}${json} ${name}: ${content}`;
    })
    .toSorted();
}
