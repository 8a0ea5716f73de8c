import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { type Answer, failure } from "../runtime/loopback.js";
import { type Call, clientOf, errorsOf } from "./client.js";

// What a success is held to, and how it is read, is told by the status that came: a code stands before a range, a range before `default`
// (OpenAPI 3.1, 4.8.16); then by the media types of that status.

const model = (name: string): string =>
  `application/json: { schema: { $ref: "#/components/schemas/${name}" } }`;

const answer = (...content: readonly string[]): string =>
  `{ description: Done., content: { ${content.join(", ")} } }`;

const queued = `"202": ${answer(model("Job"))}`;
const done = `"200": ${answer(model("Report"))}`;

const spec = `
openapi: 3.1.0
info: { title: Reports, version: "1" }
servers: [{ url: "http://localhost:4999" }]
paths:
  /made: { post: { operationId: made, responses: { ${done}, ${queued} } } }
  /ranged: { post: { operationId: ranged, responses: { ${done}, "2XX": ${answer(model("Job"))} } } }
  /failed: { post: { operationId: failed, responses: { ${done}, default: ${answer(model("Job"))} } } }
  /any: { post: { operationId: any, responses: { default: ${answer(model("Report"))} } } }
  /silent: { post: { operationId: silent, responses: { ${done}, "202": { description: Later. } } } }
  /mixed: { post: { operationId: mixed, responses: { ${done}, "202": ${answer("text/plain: {}")} } } }
  /same: { post: { operationId: same, responses: { ${done}, "201": ${answer(model("Report"))} } } }
  /files: { get: { operationId: files, responses: { "200": ${answer("application/pdf: {}", "text/csv: {}")} } } }
  /stored: { get: { operationId: stored, responses: { "200": ${answer("application/octet-stream: {}", "text/plain: {}")} } } }
  /export: { get: { operationId: export, responses: { "200": ${answer(model("Report"), "text/csv: {}")} } } }
  /picture: { get: { operationId: picture, responses: { "200": ${answer(model("Report"), '"image/*": {}')} } } }
  /pictures: { get: { operationId: pictures, responses: { "200": ${answer("image/png: {}", "image/jpeg: {}")}, "202": { description: Later. } } } }
  /exports: { get: { operationId: exports, responses: { "200": ${answer(model("Report"), "text/csv: {}")}, ${queued} } } }
  /state: { get: { operationId: state, responses: { "200": ${answer("text/plain: { schema: { type: string, enum: [up, down] } }")}, "201": ${answer("text/plain: { schema: { type: string, enum: [new] } }")}, "202": ${answer("text/plain: { schema: { type: string, enum: [up] } }", model("Report"))} } } }
  /none: { delete: { operationId: none, responses: { "200": { description: Done. } } } }
  /whatever: { get: { operationId: whatever, responses: { "200": ${answer('"application/*": {}')} } } }
  /speech:
    post:
      operationId: speech
      requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } } }
      responses: { "200": ${answer(model("Report"), '"audio/*": {}', "text/event-stream: {}")} }
components:
  schemas:
    Report: { type: object, required: [total], properties: { total: { type: number } } }
    Job: { type: object, required: [job], properties: { job: { type: string } } }
`;

const folder = temporaryFolder();
let call: Call;

beforeAll(async () => {
  call = await clientOf(folder, spec);
});

const report = { total: 1 };
const job = { job: "7" };

const as = (type: string, body: string, status = 200): Answer => ({
  status,
  body,
  headers: { "content-type": type },
});

async function given(
  name: string,
  sent: Answer,
  options?: object,
): Promise<unknown> {
  const { request } = await call(name, sent, {}, options);
  const body = await request;
  return body instanceof Blob ? `Blob: ${await body.text()}` : body;
}

describe("each status has a promise of its own", () => {
  it.each<readonly [string, number, unknown]>([
    ["made", 200, report],
    ["made", 202, job],
    ["ranged", 200, report],
    ["ranged", 201, job],
    ["any", 202, report],
    ["same", 201, report],
  ])("%s: %d with %j", async (name, status, body) => {
    const { request } = await call(name, { status, body });
    expect(await request).toEqual(body);
  });

  it.each<readonly [string, number, unknown, string]>([
    ["made", 200, job, "total"],
    ["made", 202, report, "job"],
    // What nobody speaks of is taken for the first that is described.
    ["made", 203, job, "total"],
    ["ranged", 200, job, "total"],
    ["ranged", 202, report, "job"],
    ["failed", 202, job, "total"],
    ["same", 201, job, "total"],
  ])("%s is no success: %d with %j", async (name, status, body, missing) => {
    const { request } = await call(name, { status, body });
    expect(await failure(Promise.resolve(request))).toMatchObject({
      name: "UnreadableBodyError",
      message: `${name}: ${status}, but the body is without ${missing} (application/json)`,
    });
  });

  it("a status that is described without a body gives none, whatever comes", async () => {
    for (const body of [undefined, job, "<html>"]) {
      const { request } = await call("silent", { status: 202, body });
      expect(await request).toBeUndefined();
    }
    const { request } = await call("silent", { status: 200 });
    expect(await failure(Promise.resolve(request))).toMatchObject({
      name: "UnreadableBodyError",
    });
  });

  it("and so it does where another media type is asked for", async () => {
    const options = { accept: "application/pdf" };
    const answer = { status: 202 };
    const typed = await call("pictures", answer, { accept: "image/png" });
    expect(await typed.request).toBeUndefined();
    const other = await call("silent", answer, options);
    expect(await other.request).toBeUndefined();
    const none = await call("none", { status: 200 }, options);
    expect(await none.request).toBeUndefined();
  });

  it("JSON stays what is promised of one status where another is a text", async () => {
    const text = await call("mixed", as("text/plain", "later", 202));
    expect(await text.request).toBe("later");
    const page = await call("mixed", as("text/html", "<html>"));
    expect(await failure(Promise.resolve(page.request))).toMatchObject({
      message: "mixed: 200, but the body is not JSON (text/html)",
    });
  });

  it("and so has the check that a call asks for", async () => {
    const validate = { response: true };
    const options = { validate };
    const good = await call("made", { status: 202, body: job }, options);
    expect(await good.request).toEqual(job);
    const wrong = { status: 202, body: { job: 7 } };
    const { request } = await call("made", wrong, options);
    expect(await failure(Promise.resolve(request))).toMatchObject({
      name: "ValidationError",
      status: 202,
      issues: [{ path: ["job"] }],
    });
  });
});

describe("a text is checked by the schema that its type has", () => {
  const options = { validate: { response: true } };

  it.each([
    ["up", 200, options],
    ["new", 201, options],
    ["anything", 200, undefined],
    ["anything", 200, { ...options, as: "text" }],
    ["anything", 200, { ...options, accept: "text/csv" }],
  ])("%s, %d, %j", async (text, status, of) => {
    const { request } = await call("state", as("text/plain", text, status), of);
    expect(await request).toBe(text);
  });

  it.each([
    ["anything", 200, 'one of "up", "down"'],
    ["up", 201, '"new"'],
    // Beside JSON, a text is none that was asked for.
    ["up", 202, "JSON"],
  ])("%s, %d is refused", async (text, status, expected) => {
    const answer = as("text/plain", text, status);
    const { request } = await call("state", answer, options);
    expect(await failure(Promise.resolve(request))).toMatchObject({
      name: "ValidationError",
      side: "response",
      status,
      issues: [{ path: [], expected }],
    });
  });
});

describe("what comes is one of the media types that are described", () => {
  const json = as("application/json", '{"total":1}');
  const svg = as("image/svg+xml", "<svg/>");
  const page = as("text/html", "<html>");

  it.each<readonly [string, Answer, object | undefined, unknown]>([
    ["files", as("application/pdf", "%PDF"), undefined, "Blob: %PDF"],
    ["files", as("text/csv; charset=utf-8", "a,b"), undefined, "a,b"],
    ["files", as("text/plain", "a,b"), undefined, "a,b"],
    ["files", json, { as: "json" }, report],
    ["files", json, { accept: "application/json" }, report],
    ["stored", json, undefined, 'Blob: {"total":1}'],
    ["export", json, undefined, report],
    ["export", as("application/problem+json", "{}"), { as: "json" }, {}],
    ["picture", svg, undefined, "Blob: <svg/>"],
    ["picture", svg, { accept: "image/svg+xml" }, "Blob: <svg/>"],
    ["picture", as("text/plain", '{"total":1}'), undefined, report],
    ["whatever", json, undefined, report],
    ["whatever", as("application/zip", "PK"), undefined, "Blob: PK"],
    ["whatever", as("text/plain", "a"), undefined, "a"],
  ])("%s: %j with %j gives %j", async (name, sent, options, expected) => {
    const { request } = await call(name, sent, options);
    const body = await request;
    expect(body instanceof Blob ? `Blob: ${await body.text()}` : body).toEqual(
      expected,
    );
  });

  it.each<readonly [string, Answer, string]>([
    ["files", json, "none of application/pdf, text/csv (application/json)"],
    [
      "files",
      as("application/problem+json", "{}"),
      "none of application/pdf, text/csv (application/problem+json)",
    ],
    ["export", page, "not JSON (text/html)"],
    ["picture", page, "not JSON (text/html)"],
  ])("%s: %j is none", async (name, sent, reason) => {
    const { request } = await call(name, sent);
    expect(await failure(Promise.resolve(request))).toMatchObject({
      name: "UnreadableBodyError",
      message: `${name}: 200, but the body is ${reason}`,
      excerpt: sent.body,
    });
  });

  it.each<readonly [string, Answer, string, unknown]>([
    // What servers call otherwise is read as what was asked for.
    ["export", as("application/octet-stream", "a,b"), "text/csv", "a,b"],
    ["export", as("text/plain", "a,b"), "text/csv; header=present", "a,b"],
    ["picture", as("a/b", "x"), "image/png", "Blob: x"],
    ["pictures", json, "image/jpeg", 'Blob: {"total":1}'],
    ["files", as("text/html", "<p>"), "application/pdf", "Blob: <p>"],
    // Of these no type tells.
    ["picture", json, "*/*", report],
    ["picture", json, "application/pdf, image/png", report],
    ["export", page, "text/html", "<html>"],
    ["whatever", json, "image/png", report],
  ])("%s: %j, asked for as %s, gives %j", async (name, sent, accept, read) => {
    const body = await (await call(name, sent, { accept })).request;
    expect(body instanceof Blob ? `Blob: ${await body.text()}` : body).toEqual(
      read,
    );
  });

  it.each([
    ["export", json, "text/csv", "application/json"],
    ["picture", json, "image/png", "application/json"],
    ["picture", svg, "application/json", "image/svg+xml"],
    ["files", as("text/csv", "a,b"), "application/pdf", "text/csv"],
  ])("%s: %j is none that a call for %s is typed as", async (...each) => {
    const [name, sent, accept, type] = each;
    const { request } = await call(name, sent, { accept });
    expect(await failure(Promise.resolve(request))).toMatchObject({
      name: "UnreadableBodyError",
      message: `${name}: 200, but the body is no ${accept} (${type})`,
      excerpt: sent.body,
    });
    const read = await call(name, sent, { accept, as: "text" });
    expect(await read.request).toBe(sent.body);
  });

  it("a stream that is asked for comes as one, or as other bytes", async () => {
    const audio = as("audio/mpeg", "ID3");
    expect(await given("speech", audio)).toBe("Blob: ID3");
    const events = await given("speech", as("text/event-stream", "data: 1"));
    expect(events).toBeInstanceOf(ReadableStream);
  });
});

it("types tell all that may come, and what is asked for", async () => {
  const use = `
import { Reports } from "./index.js";
import type { Job, Report } from "./index.js";
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(isSame: Equal<A, B>): void;
export async function use(client: Reports): Promise<void> {
  const made = await client.made();
  same<typeof made, Job | Report>(true);
  const ranged = await client.ranged();
  same<typeof ranged, Job | Report>(true);
  const failed = await client.failed();
  same<typeof failed, Report>(true);
  const silent = await client.silent();
  same<typeof silent, Report | undefined>(true);
  const mixed = await client.mixed();
  same<typeof mixed, Report | string>(true);
  const files = await client.files();
  same<typeof files, Blob | string>(true);
  const picture = await client.picture();
  same<typeof picture, Report>(true);
  const png = await client.picture({ accept: "image/png" });
  same<typeof png, Blob>(true);
  const pictures = await client.pictures({ accept: "image/png" });
  same<typeof pictures, Blob | undefined>(true);
  const exports = await client.exports({ accept: "text/csv" });
  same<typeof exports, string | Job>(true);
  const plain = await client.speech({});
  same<typeof plain, Report>(true);
  const streamed = await client.speech({ stream: true });
  same<typeof streamed, Blob | ReadableStream<Uint8Array>>(true);
  const speech = await client.speech({}, { accept: "audio/mpeg" });
  same<typeof speech, Blob>(true);
}
`;
  expect(await errorsOf(folder, use)).toEqual([]);
});
