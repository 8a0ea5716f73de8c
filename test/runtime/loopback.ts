import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { withCredentials } from "../../templates/runtime/auth.js";
import {
  BaseClient,
  type ClientOptions,
  type ClientSettings,
} from "../../templates/runtime/client.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { placeParameters } from "../../templates/runtime/parameters.js";
import { withVariables } from "../../templates/runtime/server-variables.js";

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What the server answers: a status, headers and a body, JSON unless it is text. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Loopback {
  readonly url: string;
  readonly arrived: readonly Arrived[];
}

const open: Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server on 127.0.0.1 that records what arrives, and is stopped after the test. */
export async function loopback(
  answer: (
    request: Arrived,
    response: ServerResponse,
  ) => Answer | undefined = () => ({ body: {} }),
): Promise<Loopback> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    void arrivedFrom(request).then((each) => {
      arrived.push(each);
      const said = answer(each, response);
      if (said !== undefined) respond(response, said);
    });
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, arrived };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function arrivedFrom(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { method = "", url = "", headers } = request;
  return {
    method,
    url,
    headers,
    body: Buffer.concat(chunks).toString("latin1"),
  };
}

function respond(
  response: ServerResponse,
  { status = 200, headers = {}, body }: Answer,
): void {
  const isText = typeof body === "string";
  response.writeHead(status, {
    ...(body === undefined
      ? {}
      : { "content-type": isText ? "text/plain" : "application/json" }),
    ...headers,
  });
  response.end(body === undefined || isText ? body : JSON.stringify(body));
}

/** A client as it would be emitted. */
export function client(
  options: ClientOptions & Readonly<Record<string, unknown>>,
  settings: Partial<ClientSettings> = {},
): BaseClient {
  return new BaseClient(
    {
      userAgent: "widgets/1.2.3",
      auth: [],
      authorize: withCredentials,
      serverUrl: withVariables,
      ...settings,
    },
    options,
  );
}

/** An operation with what a test is about. */
export function operation(parts: Partial<Operation>): Operation {
  return {
    id: "widgets",
    name: "widgets",
    method: "GET",
    path: "/widgets",
    parameters: placeParameters,
    ...parts,
  };
}

/** What a promise is rejected with. */
export async function failure(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("did not fail");
}
