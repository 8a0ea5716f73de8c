import { isStream } from "./bytes.js";
import { pageUrl } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import type { OwnBytes } from "./reading.js";
import type { RequestBody } from "./transport.js";

/** What of a stream is held in memory where it can't be sent as one: 100 MiB. */
const mostCollected = 100 * 2 ** 20;

/** A body that may be a stream: on platforms that send none, such as Firefox and Safari, it is collected when the request is sent. */
export function sendable(
  body: RequestBody,
): RequestBody | PromiseLike<RequestBody> {
  return !isStream(body) || sendsStreams() ? body : new Collected(body);
}

/** What a stream holds, read when somebody waits for it. */
class Collected implements PromiseLike<Blob> {
  readonly #stream: ReadableStream<Uint8Array>;
  #blob: Promise<Blob> | undefined;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#stream = stream;
  }

  then<A = Blob, B = never>(
    onfulfilled?: ((value: Blob) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#blob ??= collect(this.#stream);
    return this.#blob.then(onfulfilled, onrejected);
  }
}

/** Who sends no streams takes one for a text, or does not know that such a request asks for `duplex`. */
function sendsStreams(): boolean {
  let asksForDuplex = false;
  const init = {
    method: "POST",
    body: new ReadableStream(),
    get duplex(): "half" {
      asksForDuplex = true;
      return "half";
    },
  };
  const { headers } = new Request("https://example.com", init);
  const isBrowser = pageUrl() !== undefined;
  return !headers.has("content-type") && (asksForDuplex || !isBrowser);
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const chunks: OwnBytes[] = [];
  let size = 0;
  for await (const chunk of chunksOf([stream])) {
    size += chunk.byteLength;
    if (size > mostCollected)
      throw new ConfigurationError(
        "this platform sends no streams, and this one is too long to be collected: give a Blob or File",
      );
    chunks.push(chunk.slice());
  }
  return new Blob(chunks);
}

/** One after the other as one stream, each read when its turn comes. */
export function concatenated(
  pieces: readonly (Blob | ReadableStream<Uint8Array>)[],
): ReadableStream<Uint8Array> {
  const chunks = chunksOf(pieces);
  return new ReadableStream({
    async pull(controller): Promise<void> {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel(): Promise<void> {
      await chunks.return();
    },
  });
}

/** Not every platform iterates over streams. */
async function* chunksOf(
  pieces: readonly (Blob | ReadableStream<Uint8Array>)[],
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of pieces) {
    const reader = (isStream(piece) ? piece : piece.stream()).getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        yield value;
      }
    } finally {
      // Of one that was read to its end, nothing is left to be cancelled.
      await reader.cancel();
    }
  }
}
