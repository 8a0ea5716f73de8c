import { afterEach, describe, expect, it, vi } from "vitest";
import { asIs } from "../../templates/runtime/bodies.js";
import { asMultipart } from "../../templates/runtime/multipart.js";
import { send } from "../../templates/runtime/send.js";
import { concatenated } from "../../templates/runtime/streams.js";
import {
  type Arrived,
  client,
  failure,
  loopback,
  operation,
} from "./loopback.js";

/** What arrives of a stream that is sent as it is. */
async function put(body: ReadableStream<Uint8Array>): Promise<Arrived> {
  const { url, arrived } = await loopback();
  const putting = operation({
    method: "PUT",
    body: { mediaType: "text/plain", key: "body", write: asIs },
  });
  await send(client({ baseUrl: url }), putting, { body });
  const [request] = arrived;
  if (request === undefined) throw new Error("nothing arrived");
  return request;
}

const hello = (): ReadableStream<Uint8Array> => new Blob(["hello"]).stream();

afterEach(() => {
  vi.unstubAllGlobals();
});

it("a stream is sent as one where the platform can", async () => {
  const { headers, body } = await put(hello());
  expect(headers["transfer-encoding"]).toBe("chunked");
  expect(body).toBe("hello");
});

describe("a stream is collected where the platform sends none", () => {
  /** Firefox takes a stream for a text; Safari does not ask for `duplex`. */
  const platforms = {
    firefox: class {
      readonly headers = new Headers({ "content-type": "text/plain" });
    },
    safari: class {
      readonly headers = new Headers();
    },
  };

  const stub = (platform: keyof typeof platforms): void => {
    vi.stubGlobal("Request", platforms[platform]);
    vi.stubGlobal("location", { href: "https://example.com/page" });
  };

  it.each(["firefox", "safari"] as const)("such as %s", async (platform) => {
    stub(platform);
    const { headers, body } = await put(hello());
    expect(headers["content-length"]).toBe("5");
    expect(headers["content-type"]).toBe("text/plain");
    expect(body).toBe("hello");
  });

  it("in a multipart body, which may then be asked for again", async () => {
    stub("safari");
    const { url, arrived } = await loopback(({ url: path }) =>
      path === "/widgets"
        ? { status: 307, headers: { location: "/other" } }
        : { body: {} },
    );
    const posting = operation({ method: "POST", body: { write: asMultipart } });
    await send(client({ baseUrl: url }), posting, { a: hello(), b: "x" });
    expect(arrived[0]?.body).toContain("\r\n\r\nhello\r\n");
    expect(arrived[1]?.body).toBe(arrived[0]?.body);
  });

  it("up to a limit", async () => {
    stub("firefox");
    const chunk = new Uint8Array(2 ** 20);
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller): void {
        controller.enqueue(chunk);
      },
      cancel(): void {
        cancelled = true;
      },
    });
    expect(await failure(put(endless))).toMatchObject({
      name: "ConfigurationError",
    });
    expect(cancelled).toBe(true);
  });
});

it("who gives a body up gives up the stream in it that is being read", async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller): void {
      controller.enqueue(new Uint8Array(1));
    },
    cancel(): void {
      cancelled = true;
    },
  });
  const reader = concatenated([new Blob(["a"]), endless]).getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  expect(cancelled).toBe(true);
});
