import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { type Answer, failure } from "../runtime/loopback.js";
import { type Call, clientOf, errorsOf } from "./client.js";

// Whatever media types a response is described in, none of them vanishes: what arrives is read by its content type.

const total = `{ type: object, required: [total], properties: { total: { type: number } } }`;
const bytes = `{ type: string, format: binary }`;

const response = (...content: readonly string[]): string =>
  `responses: { "200": { description: Done., content: { ${content.join(", ")} } } }`;

const spec = `
openapi: 3.1.0
info: { title: Billing, version: "1" }
servers: [{ url: "http://localhost:4999" }]
paths:
  /invoices/{id}:
    get:
      operationId: invoices.get
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      ${response(`application/pdf: { schema: ${bytes} }`, `application/json: { schema: ${total} }`, "text/csv: {}")}
  /scans:
    get:
      operationId: scans.get
      ${response("image/png: {}", "text/plain: {}")}
  /pages:
    get:
      operationId: pages.get
      responses:
        "200": { description: Done., content: { application/json: { schema: ${total} } } }
        "404": { description: None., content: { application/problem+json: { schema: { type: object } } } }
  /any/text: { get: { operationId: any.text, ${response('"*/*": { schema: { type: string } }')} } }
  /any/colour: { get: { operationId: any.colour, ${response('"*/*": { schema: { $ref: "#/components/schemas/Colour" } }')} } }
  /any/list: { get: { operationId: any.list, ${response('"*/*": { schema: { type: array, items: { type: string } } }')} } }
  /any/file: { get: { operationId: any.file, ${response('"application/*": { schema: { $ref: "#/components/schemas/Content" } }')} } }
  /any/thing: { get: { operationId: any.thing, ${response('"*/*": {}')} } }
  /replies:
    post:
      operationId: replies.create
      requestBody: { required: true, content: { application/json: { schema: { type: object, required: [prompt], properties: { prompt: { type: string }, stream: { type: boolean } } } } } }
      ${response(`application/json: { schema: ${total} }`, "text/event-stream: {}")}
  /changes:
    get:
      operationId: changes.get
      ${response(`application/json: { schema: ${total} }`, "text/event-stream: {}")}
  /news:
    get: { operationId: news.get, ${response("text/event-stream: {}")} }
  /versions:
    get:
      operationId: versions.get
      ${response(
        `application/vnd.x.v1+json: { schema: ${total} }`,
        "application/vnd.x.v2+json: { schema: { type: object, required: [sum], properties: { sum: { type: number } } } }",
        `text/json: { schema: ${total} }`,
        "application/zip: {}",
      )}
components:
  schemas:
    Content: ${bytes}
    Colour: { type: string, enum: [red] }
`;

const folder = temporaryFolder();
let call: Call;

beforeAll(async () => {
  call = await clientOf(folder, spec);
});

const json: Answer = { body: { total: 1 } };
const asJson = (body: string): Answer => ({
  body,
  headers: { "content-type": "application/json" },
});
const csv: Answer = { body: "a,b", headers: { "content-type": "text/csv" } };
const png: Answer = { body: "PNG", headers: { "content-type": "image/png" } };
const pdf: Answer = {
  body: "%PDF",
  headers: { "content-type": "application/pdf" },
};
const events: Answer = {
  body: "data: 1\n\n",
  headers: { "content-type": "text/event-stream; charset=utf-8" },
};
const id = { id: "7" };

async function text(body: unknown): Promise<string> {
  if (body instanceof Blob) return `Blob: ${await body.text()}`;
  if (body instanceof ReadableStream)
    return `stream: ${await new Response(body).text()}`;
  return JSON.stringify(body);
}

describe("what arrives is read by its content type", () => {
  it.each<readonly [string, Answer, object | undefined, string]>([
    ["invoices.get", json, id, '{"total":1}'],
    ["invoices.get", csv, id, '"a,b"'],
    ["invoices.get", pdf, id, "Blob: %PDF"],
    ["scans.get", png, undefined, "Blob: PNG"],
    ["scans.get", { body: "seen" }, undefined, '"seen"'],
    ["any.text", { body: "hello" }, undefined, '"hello"'],
    ["any.colour", { body: "red" }, undefined, '"red"'],
    ["any.colour", asJson('"red"'), undefined, '"red"'],
    ["any.list", { body: ["a"] }, undefined, '["a"]'],
    ["any.file", png, undefined, "Blob: PNG"],
    ["any.thing", json, undefined, '{"total":1}'],
    ["any.thing", csv, undefined, '"a,b"'],
    ["replies.create", json, { prompt: "a" }, '{"total":1}'],
    ["replies.create", json, { prompt: "a", stream: true }, '{"total":1}'],
    [
      "replies.create",
      events,
      { prompt: "a", stream: true },
      "stream: data: 1\n\n",
    ],
    ["changes.get", events, undefined, "stream: data: 1\n\n"],
    ["news.get", events, undefined, "stream: data: 1\n\n"],
  ])("%s of %j with %j: %s", async (accessor, answer, params, expected) => {
    const { request } = await call(accessor, answer, params);
    expect(await text(await request)).toBe(expected);
  });

  it("and must be of the kind that its schema tells", async () => {
    const page = {
      body: "<html>",
      headers: { "content-type": "text/html" },
    };
    const { request } = await call("any.list", page);
    expect(await failure(Promise.resolve(request))).toMatchObject({
      name: "UnreadableBodyError",
    });
  });
});

describe("what is asked for", () => {
  it.each([
    [
      "invoices.get",
      id,
      "application/json, application/pdf;q=0.9, text/csv;q=0.9",
    ],
    ["scans.get", undefined, "image/png, text/plain;q=0.9"],
    [
      "pages.get",
      undefined,
      "application/json, application/problem+json;q=0.8",
    ],
    ["any.list", undefined, "*/*"],
    ["changes.get", undefined, "application/json, text/event-stream;q=0.9"],
    // JSON of another schema than the type tells of is none of it.
    [
      "versions.get",
      undefined,
      "application/vnd.x.v1+json, text/json;q=0.9, application/zip;q=0.9",
    ],
    ["news.get", undefined, "text/event-stream"],
  ])("by %s with %j: %s", async (accessor, params, accept) => {
    const answers: Readonly<Record<string, Answer>> = {
      "any.list": { body: [] },
      "scans.get": png,
    };
    const answer = answers[accessor] ?? json;
    const called = await call(accessor, answer, params);
    await called.request;
    expect(called.accept()).toBe(accept);
  });

  it("is what the caller says", async () => {
    const called = await call("invoices.get", pdf, id, {
      headers: { accept: "application/pdf" },
    });
    expect(await text(await called.request)).toBe("Blob: %PDF");
    expect(called.accept()).toBe("application/pdf");
  });
});

describe("JSON of another schema than the first", () => {
  const v2: Answer = {
    body: '{"sum":1}',
    headers: { "content-type": "application/vnd.x.v2+json" },
  };

  it("comes to who asks for it", async () => {
    const accept = "application/vnd.x.v2+json";
    const called = await call("versions.get", v2, { accept });
    expect(await called.request).toEqual({ sum: 1 });
    expect(called.accept()).toBe(accept);
  });

  it.each([undefined, { validate: { response: true } }])(
    "is what it is described as where it comes unasked: %j",
    async (options) => {
      const called = await call("versions.get", v2, options);
      expect(await called.request).toEqual({ sum: 1 });
      expect(called.accept()).not.toContain("v2");
    },
  );
});

describe("the check of a response tells what is no JSON beside it", () => {
  const validate = { response: true };

  it.each([
    ["invoices.get", csv, id, "text/csv"],
    ["invoices.get", pdf, id, "application/pdf"],
    [
      "versions.get",
      { ...pdf, headers: { "content-type": "application/zip" } },
      undefined,
      "application/zip",
    ],
  ])("%s of %j", async (accessor, answer, params, received) => {
    const { request } = await call(accessor, answer, params, { validate });
    expect(await failure(Promise.resolve(request))).toMatchObject({
      name: "ValidationError",
      issues: [
        { path: [], message: "must be JSON", received: `"${received}"` },
      ],
    });
  });

  it.each<readonly [string, Answer, object | undefined, object]>([
    ["invoices.get", csv, id, { accept: "text/csv" }],
    ["invoices.get", json, id, {}],
    ["scans.get", png, undefined, {}],
    ["changes.get", events, undefined, {}],
    ["any.thing", csv, undefined, {}],
  ])(
    "but not what a type tells of: %s of %j",
    async (accessor, answer, params, more) => {
      const { request } = await call(accessor, answer, params, {
        validate,
        ...more,
      });
      await expect(request).resolves.toBeDefined();
    },
  );
});

it("types tell what a call resolves to", async () => {
  const use = `
import { type ApiRequest, Billing, type RequestOptions } from "./index.js";
declare function wrap<T>(call: (options?: RequestOptions) => ApiRequest<T>): T;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(isSame: Equal<A, B>): void;
export async function use(client: Billing, flag: boolean): Promise<void> {
  const id = "7";
  const invoice = await client.invoices.get({ id });
  same<typeof invoice.total, number>(true);
  const wrapped = wrap((options) => client.invoices.get({ id }, options));
  same<typeof wrapped.total, number>(true);
  const plain: ApiRequest<typeof invoice> = client.invoices.get({ id });
  await plain;
  const pdf = await client.invoices.get({ id }, { accept: "application/pdf" });
  same<typeof pdf, Blob>(true);
  const csv = await client.invoices.get({ id }, { headers: { accept: "text/csv" }, timeout: 5 });
  same<typeof csv, string>(true);
  const read = await client.invoices.get({ id }, { as: "bytes" });
  same<typeof read, Uint8Array<ArrayBuffer>>(true);
  const raw = await client.invoices.get({ id }).asResponse();
  same<typeof raw, Response>(true);
  const scan = await client.scans.get();
  same<typeof scan, Blob | string>(true);
  const whole = await client.replies.create({ prompt: "a" });
  same<typeof whole.total, number>(true);
  const stream = await client.replies.create({ prompt: "a", stream: true });
  same<typeof stream, ReadableStream<Uint8Array>>(true);
  const either = await client.replies.create({ prompt: "a", stream: flag });
  if (!(either instanceof ReadableStream)) same<typeof either.total, number>(true);
  const change = await client.changes.get();
  if (!(change instanceof ReadableStream)) same<typeof change.total, number>(true);
  const news = await client.news.get();
  same<typeof news, ReadableStream<Uint8Array>>(true);
  const colour = await client.any.colour();
  same<typeof colour, "red">(true);
  const options = { timeout: 5 };
  const again = await client.invoices.get({ id }, options);
  same<typeof again.total, number>(true);
}
`;
  expect(await errorsOf(folder, use)).toEqual([]);
});

it("types refuse options and readings that don't exist", async () => {
  const use = `
import type { Billing } from "./index.js";
export async function use(client: Billing): Promise<void> {
  await client.pages.get({ timeot: 5 });
  await client.scans.get({ as: "image" });
}
`;
  const errors = await errorsOf(folder, use);
  expect(errors.map((each) => each.replace(/:.*/, ""))).toEqual([
    "src/use.ts(4,28)",
    "src/use.ts(5,28)",
  ]);
});
