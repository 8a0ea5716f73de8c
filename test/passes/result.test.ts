import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Result } from "../../generator/ir/sdk.js";
import { planned } from "../sdk.js";
import { ok, operation } from "./fragments.js";

async function result(
  properties: JsonObject,
  extensions: JsonObject = {},
  envelope = true,
): Promise<Result["unwrap"] | undefined> {
  const schema = { type: "object", properties };
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

  it("those that begin with 2; `default` is an error beside them", async () => {
    expect(await success("200", "2XX", "302", "404", "default")).toEqual({
      success: ["200", "2XX"],
      errors: ["404", "default"],
    });
  });

  it("`default` where no other is, which is then no error", async () => {
    expect(await success("404", "default")).toEqual({
      success: ["default"],
      errors: ["404"],
    });
  });
});
