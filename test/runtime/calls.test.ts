import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { Check } from "../../templates/runtime/check.js";
import { BaseClient } from "../../templates/runtime/client.js";
import { nothing } from "../../templates/runtime/readers.js";
import { responseCheck } from "../../templates/runtime/response-checks.js";
import { send } from "../../templates/runtime/send.js";
import { client, failure, loopback, operation } from "./loopback.js";

describe("a call is lazy", () => {
  it("nothing is sent before it is awaited, and then once", async () => {
    const { url, arrived } = await loopback(() => ({ body: { n: 1 } }));
    const call = send(client({ baseUrl: url }), operation({ query: ["q"] }), {
      q: "a",
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(arrived).toHaveLength(0);
    expect(await call).toEqual({ n: 1 });
    expect(await call).toEqual({ n: 1 });
    expect((await call.withResponse()).response.status).toBe(200);
    expect(arrived).toHaveLength(1);
  });

  it("and can be looked at", () => {
    const call = send(
      client({ baseUrl: "https://example.com" }),
      operation({ query: ["q"] }),
      { q: "a" },
    );
    expect(call.method).toBe("GET");
    expect(Object.prototype.toString.call(call)).toBe("[object ApiRequest]");
    expect(call.url).toBe("https://example.com/widgets?q=a");
    expect(inspect(call)).toBe(
      "ApiRequest GET https://example.com/widgets?q=a",
    );
    expect(inspect(send(client({}), operation({})))).toBe(
      "ApiRequest GET (refused)",
    );
  });

  it("is a promise for whatever takes one", async () => {
    const { url } = await loopback(() => ({ body: 1 }));
    const widgets = client({ baseUrl: url });
    const ended: string[] = [];
    expect(
      await Promise.all([
        send(widgets, operation({})),
        send(widgets, operation({})),
      ]),
    ).toEqual([1, 1]);
    expect(
      await send(widgets, operation({})).finally(() => ended.push("end")),
    ).toBe(1);
    expect(await send(client({}), operation({})).catch(() => "caught")).toBe(
      "caught",
    );
    expect(ended).toEqual(["end"]);
  });
});

describe("validation before a byte is sent", () => {
  const checkParams: Check = (value, { issues }) => {
    if (!Object.hasOwn(Object(value), "id"))
      issues.push({
        path: ["id"],
        code: "required",
        message: "is required",
        expected: "a value",
      });
  };

  it("refuses with every issue", async () => {
    const { url, arrived } = await loopback();
    const error = await failure(
      send(client({ baseUrl: url }), operation({ checkParams }), {}),
    );
    expect(error).toMatchObject({
      name: "ValidationError",
      message: "widgets: invalid request: id: is required",
      operation: "widgets",
      side: "request",
      issues: [{ path: ["id"], code: "required" }],
    });
    expect(arrived).toHaveLength(0);
  });

  it.each([
    [false, undefined, true],
    [undefined, false, true],
    [{ request: false }, undefined, true],
    [false, true, false],
    [false, { request: true }, false],
    [{ response: true }, undefined, false],
  ])(
    "client %j, call %j: let through is %j",
    async (ofClient, ofCall, passes) => {
      const { url, arrived } = await loopback();
      const widgets = client({ baseUrl: url, validate: ofClient });
      const call = send(
        widgets,
        operation({ checkParams }),
        {},
        { validate: ofCall },
      );
      await call.catch(() => undefined);
      expect(arrived.length === 1).toBe(passes);
    },
  );

  it.each([[null], [[1]], ["text"], [1], [true]])(
    "params that are no object are refused always: %j",
    async (params) => {
      const { url, arrived } = await loopback();
      const error = await failure(
        send(client({ baseUrl: url, validate: false }), operation({}), params),
      );
      expect(error).toMatchObject({
        name: "ValidationError",
        message: "widgets: invalid request: params: must be an object",
        issues: [{ path: ["params"], code: "type" }],
      });
      expect(arrived).toHaveLength(0);
    },
  );

  it("what JSON cannot say is refused too", async () => {
    const circular: Record<string, unknown> = {};
    circular["self"] = circular;
    for (const [params, reason] of [
      [circular, "TypeError: Converting circular structure"],
      [{ n: 1n }, "TypeError: Do not know how to serialize a BigInt"],
    ] as const) {
      const error = await failure(
        send(
          client({ baseUrl: "http://127.0.0.1:1" }),
          operation({ method: "POST", body: {} }),
          params,
        ),
      );
      expect(error).toMatchObject({
        name: "ValidationError",
        message: expect.stringContaining(reason),
      });
    }
  });
});

describe("validation of responses, on demand", () => {
  const responses = {
    widgets: async () => ({
      checkWidget: ((value, { issues }) => {
        if (value !== 1)
          issues.push({
            path: [],
            code: "const",
            message: "must be 1",
            expected: "1",
          });
      }) satisfies Check,
    }),
  };
  const get = operation({ response: ["widgets", "checkWidget"] });

  it("is off by default, and loads nothing", async () => {
    const { url } = await loopback(() => ({ body: 2 }));
    let loaded = 0;
    const counting = { widgets: () => ((loaded += 1), responses.widgets()) };
    const widgets = new BaseClient(
      { userAgent: "w", auth: [] },
      { baseUrl: url },
      responseCheck(counting),
    );
    expect(await send(widgets, get)).toBe(2);
    expect(loaded).toBe(0);
    const error = await failure(
      send(widgets, get, {}, { validate: { response: true } }),
    );
    expect(error).toMatchObject({
      name: "ValidationError",
      side: "response",
      status: 200,
      issues: [{ message: "must be 1" }],
    });
    expect(loaded).toBe(1);
  });

  it("also of bodies that the call does not resolve to, but not of bodies that are not there", async () => {
    const { url } = await loopback(({ method }) =>
      method === "HEAD" ? { status: 200 } : { body: 2 },
    );
    const widgets = new BaseClient(
      { userAgent: "w", auth: [] },
      { baseUrl: url, validate: true },
      responseCheck(responses),
    );
    const unused = { ...get, unwrap: nothing };
    expect(await failure(send(widgets, unused))).toMatchObject({
      side: "response",
    });
    const head = send(widgets, { ...get, method: "HEAD", reads: "nothing" });
    expect(await head).toBeUndefined();
  });

  it("come before what is only promised: they tell all that is wrong", async () => {
    const { url } = await loopback(() => ({ body: 2 }));
    const widgets = new BaseClient(
      { userAgent: "w", auth: [] },
      { baseUrl: url, validate: true },
      responseCheck(responses),
    );
    const promising = { ...get, promises: { object: ["id"] } };
    expect(await failure(send(widgets, promising))).toMatchObject({
      name: "ValidationError",
      side: "response",
    });
  });

  it("says so where the client has no response checks, before anything is sent", async () => {
    const { url, arrived } = await loopback(() => ({ body: 2 }));
    const error = await failure(
      send(client({ baseUrl: url, validate: true }), get),
    );
    expect(error).toMatchObject({ name: "ConfigurationError" });
    expect(arrived).toEqual([]);
  });
});
