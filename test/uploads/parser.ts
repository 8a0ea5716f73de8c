import busboy from "busboy";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterEach } from "vitest";

/** A part of a multipart body, as a parser that no one here wrote reads it. */
export interface Part {
  readonly name: string;
  /** There is one for a file only. */
  readonly fileName?: string | undefined;
  readonly type: string;
  readonly content: string;
}

/** A body as it arrived. */
export interface Received {
  readonly contentType: string;
  readonly length: string | undefined;
  /** Of a multipart body. */
  readonly parts: readonly Part[];
  /** Of any other. */
  readonly text: string;
}

export interface Parser {
  readonly url: string;
  readonly received: readonly Received[];
}

const open: Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server on 127.0.0.1 that reads what is uploaded, and is stopped after the test. */
export async function parser(): Promise<Parser> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void receive(request).then((each) => {
      received.push(each);
      response.writeHead(204).end();
    });
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { url: `http://127.0.0.1:${port}`, received };
}

async function receive(request: IncomingMessage): Promise<Received> {
  const { "content-type": contentType = "", "content-length": length } =
    request.headers;
  const isMultipart = contentType.startsWith("multipart/form-data");
  return {
    contentType,
    length,
    parts: isMultipart ? await partsOf(request) : [],
    text: isMultipart ? "" : await textOf(request),
  };
}

async function partsOf(request: IncomingMessage): Promise<readonly Part[]> {
  const parts: (Part | Promise<Part>)[] = [];
  const reader = busboy({ headers: request.headers, preservePath: true });
  reader.on("field", (name, content, { mimeType }) => {
    parts.push({ name, type: mimeType, content });
  });
  reader.on("file", (name, stream, { filename, mimeType }) => {
    parts.push(
      textOf(stream).then((content) => ({
        name,
        fileName: filename,
        type: mimeType,
        content,
      })),
    );
  });
  const done = new Promise<void>((resolve, reject) => {
    reader.on("close", resolve);
    reader.on("error", reject);
  });
  request.pipe(reader);
  await done;
  return Promise.all(parts);
}

async function textOf(
  stream: AsyncIterable<Uint8Array | string>,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
