import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { failure, loopback } from "../runtime/loopback.js";
import { type Call, clientOf, errorsOf } from "./client.js";

// A download is often described by the redirect that leads to it, and by nothing else: what the redirect leads to is what the method gives.

const spec = `
openapi: 3.1.0
info: { title: Files, version: "1" }
servers: [{ url: "http://localhost:4999" }]
paths:
  /archive:
    get:
      operationId: archive.get
      responses:
        "302": { description: Where it is., headers: { Location: { schema: { type: string } } } }
        "404": { description: There is none., content: { application/json: { schema: { type: object } } } }
  /both:
    get:
      operationId: both.get
      responses:
        "200": { description: Here it is., content: { application/json: { schema: { type: object } } } }
        "302": { description: Where it is. }
  /login:
    post: { operationId: login.create, responses: { "302": { description: Where to go. } } }
`;

const folder = temporaryFolder();
let call: Call;

beforeAll(async () => {
  call = await clientOf(folder, spec);
});

describe("a method that is described by a redirect", () => {
  it("gives the bytes that it leads to", async () => {
    const { url } = await loopback(() => ({
      body: "PK",
      headers: { "content-type": "application/zip" },
    }));
    const { request, accept } = await call("archive.get", {
      status: 302,
      headers: { location: `${url}/archive.zip` },
    });
    const bytes = await Promise.resolve(request);
    expect(bytes).toBeInstanceOf(Blob);
    expect(bytes instanceof Blob && (await bytes.text())).toBe("PK");
    expect(accept()).toMatch(/^\*\/\*/);
  });

  it("fails as it is described", async () => {
    const { request } = await call("archive.get", { status: 404, body: {} });
    expect(await failure(Promise.resolve(request))).toMatchObject({
      status: 404,
    });
  });

  it("has the type of bytes; where success is described, or another method is sent, it has not", async () => {
    const use = `
import { Files } from "./index.js";
const files = new Files();
export const archive: () => Promise<Blob> = () => files.archive.get();
export const both: () => Promise<{ [key: string]: unknown }> = () => files.both.get();
export const login: () => Promise<void> = () => files.login.create();
`;
    expect(await errorsOf(folder, use)).toEqual([]);
  }, 60_000);
});
