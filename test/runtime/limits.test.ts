import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bearer } from "../../templates/runtime/places.js";
import { send } from "../../templates/runtime/send.js";
import { client, failure, loopback, operation } from "./loopback.js";

const silent = (): undefined => undefined;
const never = (): Promise<Response> => new Promise(() => undefined);

describe("time", () => {
  it("a call that takes longer is given up", async () => {
    const { url } = await loopback(silent);
    const error = await failure(
      send(client({ baseUrl: url, timeout: 30 }), operation({})),
    );
    expect(error).toMatchObject({
      name: "TimeoutError",
      message: "widgets: no response within 30 ms",
      operation: "widgets",
    });
  });

  it("also while the body is read", async () => {
    const { url } = await loopback((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{");
      return undefined;
    });
    const error = await failure(
      send(client({ baseUrl: url, timeout: 50 }), operation({})),
    );
    expect(error).toMatchObject({ name: "TimeoutError" });
  });

  it("also where a fetch or a credential does not heed its signal", async () => {
    expect(
      await failure(
        send(
          client({ baseUrl: "http://h", timeout: 20, fetch: never }),
          operation({}),
        ),
      ),
    ).toMatchObject({ name: "TimeoutError" });
    const auth = [{ scheme: "key", option: "token", place: bearer }] as const;
    const widgets = client(
      {
        baseUrl: "http://h",
        timeout: 20,
        token: () => new Promise(() => undefined),
      },
      { auth },
    );
    expect(
      await failure(send(widgets, operation({ security: [["key"]] }))),
    ).toMatchObject({ name: "TimeoutError" });
  });

  it.each([0, Infinity, 2 ** 31, 2 ** 40])(
    "%d is no limit",
    async (timeout) => {
      const { url } = await loopback(
        (_, response) => void setTimeout(() => response.end("1"), 30),
      );
      expect(
        await send(
          client({ baseUrl: url, timeout: 1 }),
          operation({}),
          {},
          { timeout },
        ),
      ).toBe(1);
    },
  );
});

describe("the caller's signal", () => {
  it("aborts, and its reason is the cause", async () => {
    const { url } = await loopback(silent);
    const controller = new AbortController();
    const call = failure(
      send(
        client({ baseUrl: url }),
        operation({}),
        {},
        { signal: controller.signal },
      ),
    );
    const reason = new Error("enough");
    setTimeout(() => controller.abort(reason), 20);
    const error = await call;
    expect(error).toMatchObject({ name: "AbortedError", operation: "widgets" });
    expect(error instanceof Error && error.cause).toBe(reason);
  });

  it("aborted before, nothing is sent", async () => {
    const { url, arrived } = await loopback();
    const error = await failure(
      send(
        client({ baseUrl: url }),
        operation({}),
        {},
        { signal: AbortSignal.abort() },
      ),
    );
    expect(error).toMatchObject({ name: "AbortedError" });
    expect(arrived).toHaveLength(0);
  });

  it("has a reason of its own where the caller gives none", async () => {
    const { url } = await loopback(silent);
    const signal = AbortSignal.timeout(20);
    const call = send(client({ baseUrl: url }), operation({}), {}, { signal });
    const error = await failure(call);
    expect(error).toMatchObject({ message: "widgets: aborted" });
    expect(Object(error).cause).toMatchObject({ name: "TimeoutError" });
  });

  /** A server whose answer begins, and ends where it is told to. */
  async function beginning(end?: "a"): Promise<string> {
    const { url } = await loopback((_, response) => {
      response.writeHead(200);
      if (end === undefined) response.write("a");
      else response.end(end);
      return undefined;
    });
    return url;
  }

  const streams = operation({ reads: "stream" });

  async function readerOf(
    url: string,
    signal: AbortSignal,
  ): Promise<ReadableStreamDefaultReader<unknown>> {
    const stream = await send(
      client({ baseUrl: url }),
      streams,
      {},
      { signal },
    );
    if (stream instanceof ReadableStream) return stream.getReader();
    throw new Error("no stream");
  }

  it("stops a stream after the call has returned it", async () => {
    const controller = new AbortController();
    const reader = await readerOf(await beginning(), controller.signal);
    await reader.read();
    const reason = new Error("enough");
    controller.abort(reason);
    const error = await failure(reader.read());
    expect(error).toMatchObject({ name: "AbortedError", operation: "widgets" });
    expect(Object(error).cause).toBe(reason);
  });

  it("stops a body that is left to be read", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const widgets = client({ baseUrl: await beginning() });
    const call = send(widgets, operation({}), {}, { signal });
    const response = await call.asResponse();
    controller.abort();
    expect(await failure(response.text())).toMatchObject({
      name: "AbortError",
    });
  });

  it("is let go after each call, also of what streams or is left unread, however it ends", async () => {
    const { signal } = new AbortController();
    const [whole, endless] = [await beginning("a"), await beginning()];
    for (let call = 0; call < 5; call += 1) {
      const read = await readerOf(whole, signal);
      while (!(await read.read()).done);
      await (await readerOf(endless, signal)).cancel();
      await readerOf(endless, signal);
      const ended = send(
        client({ baseUrl: whole }),
        operation({}),
        {},
        { signal },
      );
      await (await ended.asResponse()).text();
      await send(
        client({ baseUrl: whole }),
        operation({ reads: "text" }),
        {},
        { signal },
      );
    }
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("has no listener of a call that is under way: it may be that of hundreds", async () => {
    const { url } = await loopback(() => ({ body: 1 }));
    const { signal } = new AbortController();
    const widgets = client({ baseUrl: url });
    const calls = Array.from({ length: 30 }, () =>
      send(widgets, operation({}), {}, { signal }).then((value) => value),
    );
    await Promise.resolve();
    await Promise.resolve();
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(new Set(await Promise.all(calls))).toEqual(new Set([1]));
  });

  describe("on a platform that can't join signals", () => {
    const { any } = AbortSignal;
    beforeEach(() => void Reflect.deleteProperty(AbortSignal, "any"));
    afterEach(() => void Object.assign(AbortSignal, { any }));

    it("stops a stream as well", async () => {
      const controller = new AbortController();
      const reader = await readerOf(await beginning(), controller.signal);
      await reader.read();
      controller.abort();
      expect(await failure(reader.read())).toMatchObject({
        name: "AbortedError",
      });
    });

    it("is let go after each call that is not", async () => {
      const { signal } = new AbortController();
      const { url } = await loopback();
      await send(client({ baseUrl: url }), operation({}), {}, { signal });
      expect(getEventListeners(signal, "abort")).toHaveLength(0);
    });
  });
});

describe("the network", () => {
  it("a refused connection is a NetworkError with its cause", async () => {
    const error = await failure(
      send(client({ baseUrl: "http://127.0.0.1:1" }), operation({})),
    );
    expect(error).toMatchObject({ name: "NetworkError", operation: "widgets" });
    expect(error instanceof Error && error.cause).toBeInstanceOf(Error);
  });

  it("a fetch of one's own is used", async () => {
    const urls: string[] = [];
    const widgets = client({
      baseUrl: "https://example.com",
      fetch: async (url) => {
        urls.push(url);
        return Response.json({ mocked: true });
      },
    });
    expect(await send(widgets, operation({}))).toEqual({ mocked: true });
    expect(urls).toEqual(["https://example.com/widgets"]);
  });
});
