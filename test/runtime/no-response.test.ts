import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { below, type Check } from "../../templates/runtime/check.js";
import { BaseClient } from "../../templates/runtime/client.js";
import { inHeader } from "../../templates/runtime/places.js";
import { responseCheck } from "../../templates/runtime/response-checks.js";
import { send } from "../../templates/runtime/send.js";
import { client, failure, loopback, operation } from "./loopback.js";

/** What a call of a server that is nowhere, or is none, fails with. */
function calling(baseUrl: string): Promise<unknown> {
  return failure(send(client({ baseUrl }), operation({})));
}

/** A port on which nobody listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("where no response comes, the error says why", () => {
  it("nobody listens", async () => {
    const port = await closedPort();
    const error = await calling(`http://127.0.0.1:${port}`);
    expect(error).toMatchObject({
      name: "NetworkError",
      message: `widgets: no response: connect ECONNREFUSED 127.0.0.1:${port}`,
      operation: "widgets",
      cause: { message: "fetch failed" },
    });
  });

  it("there is no such host", async () => {
    expect(String(await calling("http://nowhere.invalid"))).toMatch(
      /^NetworkError: widgets: no response: getaddrinfo (ENOTFOUND|EAI_AGAIN) nowhere.invalid$/,
    );
  });

  it("it speaks no TLS", async () => {
    const { url } = await loopback();
    expect(String(await calling(url.replace("http:", "https:")))).toMatch(
      /no response: .*SSL routines/,
    );
  });

  it("the connection ends", async () => {
    const { url } = await loopback((_, response) => {
      response.destroy();
      return undefined;
    });
    expect(String(await calling(url))).toMatch(
      /no response: (other side closed|read ECONNRESET)$/,
    );
  });
});

it.each([200, 404])(
  "where the body of a response (%d) breaks off, the error says so, with what is known of the response",
  async (status) => {
    const { url } = await loopback((_, response) => {
      response.writeHead(status, {
        "content-type": "application/json",
        "content-length": "1000",
        "x-request-id": "r-1",
      });
      response.write('{"a":');
      setTimeout(() => response.destroy(), 20);
      return undefined;
    });
    const error = await calling(url);
    expect(error).toMatchObject({
      name: "NetworkError",
      status,
      requestId: "r-1",
    });
    expect(String(error)).toMatch(
      new RegExp(`widgets: ${status}, but the body is unreadable: .+`),
    );
  },
);

it("where a stream breaks off that the call has returned, reading it says so, with what is known of the response", async () => {
  const { url } = await loopback((_, response) => {
    response.writeHead(206, { "x-request-id": "r-1" });
    response.write("a");
    setTimeout(() => response.destroy(), 20);
    return undefined;
  });
  const widgets = client({ baseUrl: url });
  const stream = await send(widgets, operation({ reads: "stream" }));
  const chunks: unknown[] = [];
  const reading = async (): Promise<void> => {
    if (stream instanceof ReadableStream)
      for await (const chunk of stream) chunks.push(chunk);
  };
  const error = await failure(reading());
  expect(chunks).toEqual([new Uint8Array([97])]);
  expect(error).toMatchObject({
    name: "NetworkError",
    operation: "widgets",
    status: 206,
    requestId: "r-1",
    cause: { message: "terminated" },
  });
  expect(String(error)).toMatch(/widgets: 206, but the body is unreadable: .+/);
});

it("a body that is nested deeper than a check can follow is refused as one, and none that broke off", async () => {
  const depth = 100_000;
  const body = "[".repeat(depth) + "]".repeat(depth);
  const headers = { "content-type": "application/json" };
  const { url } = await loopback(() => ({ body, headers }));
  const nested: Check = (value, at) => {
    for (const each of Array.isArray(value) ? value : [])
      nested(each, below(at, 0));
  };
  const widgets = new BaseClient(
    { userAgent: "w", auth: [] },
    { baseUrl: url, validate: { response: true } },
    responseCheck({ widgets: async () => ({ nested }) }),
  );
  const checked = operation({ response: ["widgets", "nested"] });
  expect(await failure(send(widgets, checked))).toMatchObject({
    name: "ValidationError",
    side: "response",
    issues: [{ message: "must be JSON that can be followed to its end" }],
  });
  const promised = operation({ promises: { object: [] } });
  expect(String(await failure(send(widgets, promised)))).toMatch(
    /200, but the body is unreadable: Maximum call stack/,
  );
});

describe("the reason of a failure", () => {
  const messageOf = async (thrown: unknown): Promise<unknown> => {
    const fetch = () => Promise.reject(thrown);
    const options = { baseUrl: "http://h", fetch, key: "s3cr3t" };
    const auth = [
      { scheme: "key", option: "key", place: inHeader, name: "x-key" },
    ];
    const error = await failure(
      send(client(options, { auth }), operation({ security: [["key"]] })),
    );
    return Object(error).message;
  };
  const addresses = [new Error("refused ::1"), new Error("refused 127.0.0.1")];

  it.each([
    ["lies at the bottom", new Error("a", { cause: new Error("b") }), ": b"],
    [
      "is each address's, of several",
      new TypeError("failed", { cause: new AggregateError(addresses, "") }),
      ": refused ::1, refused 127.0.0.1",
    ],
    ["is told once", new AggregateError([new Error("a"), "a"]), ": a"],
    ["is a name where there is no message", new RangeError(), ": RangeError"],
    ["may be a text", "closed", ": closed"],
    ["may be unknown", { closed: true }, ""],
    [
      "tells no secret",
      new Error("a", { cause: new Error("sent s3cr3t") }),
      ": sent [redacted]",
    ],
  ])("%s", async (_, thrown, told) => {
    expect(await messageOf(thrown)).toBe(`widgets: no response${told}`);
  });

  it("is found also where causes go round", async () => {
    const round = new Error("round");
    round.cause = round;
    expect(await messageOf(round)).toBe("widgets: no response: round");
  });
});
