import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import type { Answer } from "../runtime/loopback.js";
import { type Call, clientOf } from "./client.js";

// RFC 9110, 12.5.1: what is asked for, over all statuses.

const of = (...types: readonly string[]): string =>
  `{ description: "-", content: { ${types.map((type) => `${type}: { schema: { type: ${/json/.test(type) ? "object" : "string"} } }`).join(", ")} } }`;

const spec = `
openapi: 3.1.0
info: { title: Asked, version: "1" }
paths:
  /asked:
    post:
      operationId: ask
      requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } } }
      responses: { "200": ${of("application/json", "audio/mpeg", "text/event-stream")}, "400": ${of("application/problem+json")} }
  /made: { post: { operationId: make, responses: { "2XX": ${of("application/json")}, "201": ${of("text/plain")} } } }
  /later: { get: { operationId: later, responses: { "200": ${of("text/plain")}, "201": ${of("application/hal+json")}, "203": ${of("application/json")} } } }
  /gone: { delete: { operationId: gone, responses: { "204": { description: "-" }, "400": ${of("text/plain", "application/problem+json")}, "404": ${of("application/json")} } } }
  /plain: { delete: { operationId: plain, responses: { "204": { description: "-" }, "400": ${of("application/json")} } } }
  /problem: { delete: { operationId: problem, responses: { "204": { description: "-" }, default: ${of("application/problem+json")} } } }
  /silent: { delete: { operationId: silent, responses: { "204": { description: "-" } } } }
`;

const folder = temporaryFolder();
let call: Call;

beforeAll(async () => {
  call = await clientOf(folder, spec);
});

const json: Answer = { body: {} };
const nothing: Answer = { status: 204 };

describe("JSON stands first, of whatever status it is", () => {
  it.each<readonly [string, Answer, string]>([
    ["make", json, "application/json, text/plain;q=0.9"],
    [
      "later",
      json,
      "application/json, application/hal+json;q=0.9, text/plain;q=0.9",
    ],
  ])("%s", async (name, answer, expected) => {
    const { request, accept } = await call(name, answer);
    await request;
    expect(accept()).toBe(expected);
  });
});

describe("a stream stands first where the flag asks for one", () => {
  const jsonFirst =
    "application/json, audio/mpeg;q=0.9, text/event-stream;q=0.9, application/problem+json;q=0.8";
  const streamsFirst =
    "text/event-stream, audio/mpeg;q=0.9, application/json;q=0.9, application/problem+json;q=0.8";
  const ofCaller = { accept: "audio/mpeg" };
  const audio = { body: "ID3", headers: { "content-type": "audio/mpeg" } };

  it.each<readonly [object, object | undefined, string]>([
    [{ stream: true }, undefined, streamsFirst],
    [{ stream: false }, undefined, jsonFirst],
    [{}, undefined, jsonFirst],
    [{ stream: true }, ofCaller, "audio/mpeg"],
  ])("%j, %j", async (params, options, expected) => {
    const answer = options === undefined ? json : audio;
    const { request, accept } = await call("ask", answer, params, options);
    await request;
    expect(accept()).toBe(expected);
  });
});

describe("where a success has no body, the errors tell", () => {
  it.each([
    [
      "gone",
      "application/json, application/problem+json;q=0.9, text/plain;q=0.9",
    ],
    ["plain", "application/json"],
    ["problem", "application/problem+json"],
    ["silent", "application/json"],
  ])("%s: %s", async (name, expected) => {
    const { request, accept } = await call(name, nothing);
    expect(await request).toBeUndefined();
    expect(accept()).toBe(expected);
  });
});
