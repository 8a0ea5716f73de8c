import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Result } from "../../generator/ir/sdk.js";
import { planned } from "../sdk.js";
import { ok, operation } from "./fragments.js";

async function result(
  properties: JsonObject,
  extensions: JsonObject = {},
  envelope = true,
  required = Object.keys(properties),
): Promise<Result["unwrap"] | undefined> {
  const schema = { type: "object", required, properties };
  const config = envelope
    ? { envelope: { flag: "ok", beside: ["pagination"] } }
    : {};
  const get = operation({ responses: ok(schema), ...extensions });
  const { methods } = await planned({ paths: { "/x": { get } } }, { config });
  return [...methods.values()][0]?.result.unwrap;
}

const flag = { ok: { type: "boolean" } };

describe("what a call resolves to", () => {
  it("nothing, where the envelope holds only its flag", async () => {
    expect(await result(flag)).toEqual({ kind: "none" });
  });

  it("the one other property of the envelope", async () => {
    expect(await result({ ...flag, device: {} })).toEqual({
      kind: "property",
      name: "device",
    });
  });

  it("or nothing, where that is not required: only what is required is promised", async () => {
    const device = { kind: "property", name: "device", optional: true };
    const properties = { ...flag, device: {} };
    expect(await result(properties, {}, true, ["ok"])).toEqual(device);
    const named = { "x-response-key": "device" };
    expect(await result(properties, named, false, [])).toEqual(device);
  });

  it("also where something stands beside it that is not the result", async () => {
    expect(await result({ ...flag, devices: {}, pagination: {} })).toEqual({
      kind: "property",
      name: "devices",
    });
  });

  it("the whole body, where the envelope holds more", async () => {
    expect(await result({ ...flag, a: {}, b: {} })).toEqual({ kind: "body" });
  });

  it("what the author says: `x-response-key`, and null for nothing", async () => {
    expect(
      await result({ ...flag, a: {}, b: {} }, { "x-response-key": "b" }),
    ).toEqual({ kind: "property", name: "b" });
    expect(
      await result({ ...flag, a: {} }, { "x-response-key": null }),
    ).toEqual({ kind: "none" });
  });

  it("the whole body for an API without such a rule: no envelope is built in", async () => {
    expect(await result({ ...flag, device: {} }, {}, false)).toEqual({
      kind: "body",
    });
  });
});

describe("verbs", () => {
  const paths = {
    "/a/get": {
      get: operation({ operationId: "aGetGet" }),
      post: operation({ operationId: "aGetPost" }),
    },
  };

  it("of one purpose on one path: the first of `methods:` is kept, and the others are noted", async () => {
    const { methods, diagnostics } = await planned(
      { paths },
      { config: { methods: ["post", "get"] } },
    );
    expect(
      [...methods.values()].map((each) => [
        each.operation.method,
        each.alternatives,
      ]),
    ).toEqual([["POST", ["GET"]]]);
    expect(diagnostics.map((each) => each.code)).toEqual(["method-left-out"]);
  });

  it("of different purposes on one path are all kept", async () => {
    const paths = {
      "/a": {
        get: operation({ operationId: "listA" }),
        post: operation({ operationId: "createA" }),
      },
    };
    const { methods } = await planned(
      { paths },
      { config: { methods: ["post", "get"] } },
    );
    expect(methods.size).toBe(2);
  });
});

describe("exclude", () => {
  it("leaves out operations and properties that bear the keyword, unless it is false", async () => {
    const config = { exclude: ["x-hidden"] };
    const schema = {
      type: "object",
      required: ["a", "b"],
      properties: { a: { "x-hidden": "reason" }, b: { "x-hidden": false } },
    };
    const paths = {
      "/a": { get: operation({ "x-hidden": true }) },
      "/b": { get: operation({ responses: ok(schema) }) },
    };
    const { methods } = await planned({ paths }, { config });
    const body = [...methods.values()][0]?.result.success[0]?.bodies[0]?.schema;
    expect(methods.size).toBe(1);
    expect(body?.properties?.map((property) => property.name)).toEqual(["b"]);
    expect(body?.required).toEqual(["b"]);
  });
});

// OpenAPI 3.1, 4.8.16: `default` is what the other statuses have in common, and most descriptions mean errors by it.
describe("which statuses are a success", () => {
  async function success(...statuses: readonly string[]): Promise<{
    readonly success: readonly string[];
    readonly errors: readonly string[];
  }> {
    const responses = Object.fromEntries(
      statuses.map((status) => [status, { description: "-" }]),
    );
    const { methods } = await planned({
      paths: { "/x": { get: operation({ responses }) } },
    });
    const [result] = [...methods.values()].map((each) => each.result);
    return {
      success: result?.success.map(({ status }) => status) ?? [],
      errors: result?.errors.map(({ status }) => status) ?? [],
    };
  }

  it("those that begin with 2; beside them redirects and `default` are errors", async () => {
    expect(
      await success("200", "2XX", "302", "304", "3XX", "404", "default"),
    ).toEqual({
      success: ["200", "2XX"],
      errors: ["302", "304", "404", "3XX", "default"],
    });
  });

  it("`default` where no other is, which is then no error", async () => {
    expect(await success("404", "default")).toEqual({
      success: ["default"],
      errors: ["404"],
    });
  });
});

describe("the result of an envelope", () => {
  it("is unwrapped by `x-fern-sdk-return-value`, as by `x-response-key`, which comes first", async () => {
    const many = { ...flag, a: {}, b: {} };
    expect(await result(many, { "x-fern-sdk-return-value": "a" })).toEqual({
      kind: "property",
      name: "a",
    });
    const both = { "x-fern-sdk-return-value": "a", "x-response-key": "b" };
    expect(await result(many, both)).toEqual({ kind: "property", name: "b" });
  });

  it("is unwrapped by name in an API without a rule, too", async () => {
    const named = { "x-response-key": "device" };
    expect(await result({ device: {}, more: {} }, named, false)).toEqual({
      kind: "property",
      name: "device",
    });
  });

  it.each([{ "x-response-key": "other" }, { "x-response-key": 1 }])(
    "is found by the rule where %j names none of its properties",
    async (extensions) => {
      expect(await result({ ...flag, device: {} }, extensions)).toEqual({
        kind: "property",
        name: "device",
      });
    },
  );

  it("is the whole body where that has no flag", async () => {
    expect(await result({ device: {} })).toEqual({ kind: "body" });
    expect(await result({})).toEqual({ kind: "body" });
  });

  it("has its flag told, with which errors are known", async () => {
    const config = { envelope: { flag: "ok", beside: [] } };
    const flags = [flag, { device: {} }].map(async (properties) => {
      const get = operation({ responses: ok({ type: "object", properties }) });
      const { methods } = await planned(
        { paths: { "/x": { get } } },
        { config },
      );
      return [...methods.values()][0]?.result.flag;
    });
    expect(await Promise.all(flags)).toEqual(["ok", undefined]);
  });

  it("has a type of its own where something comes and not all of it is the result", async () => {
    const named = { "x-response-key": "device" };
    const body = { type: "object", properties: { device: {} } };
    const responses = ok(body);
    const { methods } = await planned({
      paths: {
        "/x": {
          get: operation({ operationId: "getX", responses, ...named }),
          head: operation({ operationId: "headX", responses, ...named }),
          put: operation({ operationId: "putX", responses }),
          delete: operation({ operationId: "deleteX" }),
        },
      },
    });
    const types = [...methods].map(([name, each]) => [name, each.envelopeType]);
    expect(Object.fromEntries(types)).toEqual({
      getX: "GetXEnvelope",
      headX: undefined,
      putX: undefined,
      deleteX: undefined,
    });
  });

  it("is the whole body where two successes have one, and where it is no JSON", async () => {
    const config = { envelope: { flag: "ok", beside: [] } };
    const schema = { type: "object", properties: { ...flag, a: {} } };
    const json = {
      description: "",
      content: { "application/json": { schema } },
    };
    const text = { description: "", content: { "text/plain": { schema } } };
    for (const responses of [{ 200: json, 201: json }, { 200: text }]) {
      const get = operation({ responses });
      const { methods } = await planned(
        { paths: { "/x": { get } } },
        { config },
      );
      const [method] = methods.values();
      expect(method?.result.unwrap).toEqual({ kind: "body" });
    }
  });
});

// As APIs that answer in events have it: `stream: true` in the request asks for them.
describe("the flag that asks for events", () => {
  const boolean = { type: "boolean" };
  const events = { "text/event-stream": {} };
  const both = { "application/json": { schema: {} }, ...events };

  async function streamFlag(
    properties: JsonObject,
    content: JsonObject,
    requestType = "application/json",
  ): Promise<string | undefined> {
    const schema = { type: "object", properties };
    const post = operation({
      requestBody: { content: { [requestType]: { schema } } },
      responses: { 200: { description: "", content } },
    });
    const { methods } = await planned({ paths: { "/x": { post } } });
    return [...methods.values()][0]?.result.streamFlag;
  }

  it.each<readonly [string, JsonObject]>([
    ["a boolean", boolean],
    ["a boolean or null", { type: ["boolean", "null"], default: null }],
    ["false unless told", { type: "boolean", default: false }],
    ["a constant", { const: true }],
  ])(
    "is `stream`, %s, where the answer is JSON or events",
    async (_, stream) => {
      expect(await streamFlag({ stream }, both)).toBe("stream");
    },
  );

  it.each<readonly [string, JsonObject, JsonObject]>([
    ["where only events come", { stream: boolean }, events],
    ["where only JSON comes", { stream: boolean }, { "application/json": {} }],
    ["where nothing is called so", { streaming: boolean }, both],
    ["where it is no boolean", { stream: { type: "string" } }, both],
    ["where nothing is said of it", { stream: {} }, both],
    [
      "where events come unless told",
      { stream: { ...boolean, default: true } },
      both,
    ],
  ])("is none %s", async (_, properties, content) => {
    expect(await streamFlag(properties, content)).toBeUndefined();
  });

  it("is none where the body is given as a whole", async () => {
    expect(
      await streamFlag({ stream: boolean }, both, "text/plain"),
    ).toBeUndefined();
  });
});
