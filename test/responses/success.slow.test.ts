import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { type Answer, failure } from "../runtime/loopback.js";
import { type Call, clientOf } from "./client.js";

// What counts as success: where JSON is promised, the answer is JSON, of the kind that is promised, with the envelope's flag and result, and
// with at least one of the properties that are required. Nothing more is asked for: an API that moved on stays useful.

const body = (schema: string): string =>
  `responses: { "200": { description: Done., content: { application/json: { schema: ${schema} } } } }`;

const flag = "ok: { type: boolean }";
const thing = `{ $ref: "#/components/schemas/Thing" }`;

const spec = `
openapi: 3.1.0
info: { title: Things, version: "1" }
servers: [{ url: "http://localhost:4999" }]
paths:
  /things/delete: { post: { operationId: things.delete, ${body(`{ type: object, required: [ok], properties: { ${flag} } }`)} } }
  /things/get: { post: { operationId: things.get, ${body(`{ type: object, required: [ok, thing], properties: { ${flag}, thing: ${thing} } }`)} } }
  /things/list: { get: { operationId: things.list, ${body(`{ type: object, required: [ok, things], properties: { ${flag}, things: { type: array, items: ${thing} } } }`)} } }
  /ping: { get: { operationId: ping, ${body(`{ type: object, required: [ok], properties: { ${flag} } }`)} } }
components: { schemas: { Thing: { type: object, required: [id], properties: { id: { type: string } } } } }
`;

let plain: Call;
let enveloped: Call;

const folders = [temporaryFolder(), temporaryFolder()] as const;

beforeAll(async () => {
  plain = await clientOf(folders[0], spec);
  enveloped = await clientOf(folders[1], spec, "envelope: { flag: ok }\n");
});

const methods = ["things.delete", "things.get", "things.list", "ping"] as const;

function asJson(text: string): Answer {
  return { body: text, headers: { "content-type": "application/json" } };
}

const useless: readonly (readonly [string, Answer, RegExp])[] = [
  [
    "a page",
    { body: "<html>", headers: { "content-type": "text/html" } },
    /not JSON \(text\/html\)/,
  ],
  ["a page that says it is JSON", asJson("<html>"), /not JSON/],
  ["{}", asJson("{}"), /without ok/],
  ["null", asJson("null"), /no object|without ok/],
  ["a list", asJson("[]"), /no object|without ok/],
  ["nothing", { status: 200 }, /empty/],
  ["nothing that says it is JSON", asJson(""), /empty/],
  ["JSON that ends too soon", asJson('{"ok":true'), /not JSON/],
];

describe.each(methods)("%s takes for no success", (method) => {
  it.each(useless)("%s", async (_, answer, message) => {
    for (const call of [plain, enveloped]) {
      const { request } = await call(method, answer);
      const error = await failure(Promise.resolve(request));
      expect(error).toMatchObject({
        name: "UnreadableBodyError",
        status: 200,
        operation: method,
      });
      expect(String(error)).toMatch(message);
    }
  });

  it.each([
    ["a flag that is none", '{"ok":"yes"}'],
    ["no flag", '{"thing":{"id":"a"},"things":[]}'],
  ])("under an envelope %s", async (_, text) => {
    const { request } = await enveloped(method, asJson(text));
    expect(await failure(Promise.resolve(request))).toMatchObject({
      name: "UnreadableBodyError",
    });
  });

  it.each([301, 302, 303])(
    "a redirect with %d that turns it into a GET",
    async (status) => {
      const headers = { location: "/ping" };
      for (const call of [plain, enveloped]) {
        if (!/delete|get/.test(method)) continue;
        const { request } = await call(method, { status, headers });
        expect(await failure(Promise.resolve(request))).toMatchObject({
          name: "StatusError",
          message: `${method}: ${status} redirect to /ping not followed`,
        });
      }
    },
  );

  it("a page with another status: that is its error", async () => {
    const headers = { "content-type": "text/html" };
    for (const [status, name] of [
      [404, "NotFoundError"],
      [500, "ServerError"],
    ] as const) {
      const { request } = await plain(method, { status, headers, body: "<p>" });
      expect(await failure(Promise.resolve(request))).toMatchObject({ name });
    }
  });
});

describe("a success is", () => {
  it.each([
    ["things.delete", { ok: true }, undefined],
    ["things.get", { ok: true, thing: { id: "a" } }, { id: "a" }],
    ["things.list", { ok: true, things: [{ id: "a" }] }, [{ id: "a" }]],
    ["ping", { ok: true }, undefined],
  ])(
    "%s with %j: the whole, or under an envelope %j",
    async (method, answer, result) => {
      const whole = await plain(method, { body: answer });
      expect(await whole.request).toEqual(answer);
      const { request } = await enveloped(method, { body: answer });
      expect(await request).toEqual(result);
    },
  );

  it("useful also where the API moved on: one of the required properties is enough", async () => {
    const { request } = await plain("things.get", { body: { ok: 1, more: 2 } });
    expect(await request).toEqual({ ok: 1, more: 2 });
  });

  it.each([
    ["things.list", { ok: true, things: null }, "with things that is no array"],
    ["things.list", { ok: true, things: {} }, "with things that is no array"],
    ["things.get", { ok: true, thing: [] }, "with thing that is no object"],
    ["things.get", { ok: true, thing: {} }, "with thing that is without id"],
  ])(
    "under an envelope %s with no result of another kind: %j",
    async (method, answer, reason) => {
      const { request } = await enveloped(method, { body: answer });
      expect(await failure(Promise.resolve(request))).toMatchObject({
        message: `${method}: 200, but the body is ${reason} (application/json)`,
      });
    },
  );

  it("under an envelope no answer that says it failed, or without its result", async () => {
    const failed = await enveloped("things.get", { body: { ok: false } });
    expect(await failure(Promise.resolve(failed.request))).toMatchObject({
      name: "StatusError",
    });
    const empty = await enveloped("things.get", { body: { ok: true } });
    expect(await failure(Promise.resolve(empty.request))).toMatchObject({
      name: "UnreadableBodyError",
      message:
        "things.get: 200, but the body is without thing (application/json)",
    });
  });
});
