import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll } from "vitest";

/** A request as it arrived on the wire. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the recording server answers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Recorder {
  readonly url: string;
  readonly requests: RecordedRequest[];
  /** Set it to answer differently. */
  answer: (request: RecordedRequest) => Answer;
  close(): Promise<void>;
}

const ok: Answer = {
  status: 200,
  headers: { "content-type": "application/json" },
  body: '{"ok":true}',
};

/** A server on 127.0.0.1 that records every request; it stops after the tests of the file. */
export async function startRecorder(): Promise<Recorder> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (message, response) => {
    const request = await read(message);
    if (request.method !== "OPTIONS") requests.push(request);
    const { status, headers, body } = answerTo(request, recorder);
    response.writeHead(status, { ...crossOrigin(request), ...headers });
    response.end(body);
  });
  const recorder: Recorder = {
    url: await listen(server),
    requests,
    answer: () => ok,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  afterAll(() => recorder.close());
  return recorder;
}

function answerTo(request: RecordedRequest, recorder: Recorder): Answer {
  return request.method === "OPTIONS"
    ? { status: 204 }
    : recorder.answer(request);
}

/** CORS, so that pages of another port may call (Fetch standard, 3.2). */
function crossOrigin(request: RecordedRequest): Record<string, string> {
  return {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "*",
    "access-control-allow-headers":
      request.headers["access-control-request-headers"] ?? "*",
  };
}

async function read(message: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const headers = Object.entries(message.headers).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return {
    method: message.method ?? "",
    path: message.url ?? "",
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

/** Listens on a free port of 127.0.0.1 and gives its URL. */
export function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? (address?.port ?? 0) : 0;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}
