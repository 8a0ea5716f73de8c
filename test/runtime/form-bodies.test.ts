import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { construct, type Exports, loadModule } from "../load.js";
import { generatePackage } from "../sdk.js";
import { type Arrived, failure, loopback } from "./loopback.js";

// Forms and ranges of which little is said, as an emitted client sends them: nothing that is given is sent as nothing.

const done = `responses: { "204": { description: done } }`;
const form = `application/x-www-form-urlencoded`;

const spec = `
openapi: 3.1.0
info: { title: Forms, version: "1" }
paths:
  /text: { post: { operationId: text, requestBody: { content: { ${form}: { schema: { type: string } } } }, ${done} } }
  /any: { post: { operationId: any, requestBody: { content: { ${form}: {} } }, ${done} } }
  /either: { post: { operationId: either, requestBody: { content: { ${form}: { schema: { oneOf: [{ type: object, required: [x], properties: { x: { type: string } } }, { type: string }] } } } }, ${done} } }
  /parts: { post: { operationId: parts, requestBody: { content: { multipart/form-data: {} } }, ${done} } }
  /range: { post: { operationId: range, requestBody: { content: { "*/*": {} } }, ${done} } }
  /described: { post: { operationId: described, requestBody: { content: { "*/*": { schema: { description: Anything } } } }, ${done} } }
  /application: { post: { operationId: application, requestBody: { content: { "application/*": { schema: {} } } }, ${done} } }
`;

const folder = temporaryFolder();
let sdk: Exports;

beforeAll(async () => {
  const description = join(folder, "openapi.yaml");
  writeFile(description, spec);
  await generatePackage(description, join(folder, "sdk"));
  sdk = await loadModule(folder, `export * from "./sdk/src/index.js";`);
});

async function sent(
  operation: string,
  body: unknown,
  options: object = {},
): Promise<Pick<Arrived, "body"> & { readonly type: unknown }> {
  const { url, arrived } = await loopback(() => ({ status: 204 }));
  const client = construct(sdk, "Forms", { baseUrl: url });
  const args = [{ body }, options];
  await Reflect.apply(Reflect.get(client, operation), client, args);
  const [request] = arrived;
  if (request === undefined) throw new Error("nothing arrived");
  return { body: request.body, type: request.headers["content-type"] };
}

describe("an urlencoded form", () => {
  it.each<readonly [string, unknown, string]>([
    ["text", "a=b&c=d%20e", "a=b&c=d%20e"],
    ["any", "a=b&c=d%20e", "a=b&c=d%20e"],
    ["any", new URLSearchParams({ a: "b c" }), "a=b+c"],
    ["any", { a: ["b", "c"] }, "a=b&a=c"],
    ["either", { x: "1 2" }, "x=1%202"],
    ["either", "x=1", "x=1"],
  ])("%s of %j", async (operation, given, body) => {
    expect(await sent(operation, given)).toEqual({ body, type: form });
  });

  it.each<readonly [string, unknown]>([
    ["text", 5],
    ["any", ["a"]],
    ["any", 5],
    ["either", ["a"]],
  ])("%s is none of %j", async (operation, given) => {
    const error = await failure(sent(operation, given));
    expect(error).toMatchObject({ issues: [{ path: ["body"] }] });
  });

  it("is not sent as nothing where nothing is checked", async () => {
    const options = { validate: false };
    expect(await sent("text", 5, options)).toMatchObject({ body: "5" });
    expect(await sent("any", ["a"], options)).toMatchObject({ body: '["a"]' });
  });
});

describe("a multipart body of which nothing is said", () => {
  it("has a part for each property", async () => {
    const { body } = await sent("parts", { a: 1, f: new Uint8Array([65]) });
    expect(body).toMatch(/name="a"\r\n\r\n1\r\n[^]*filename="f"[^]*\r\n\r\nA/);
  });

  it.each([["x"], [["x"]], [new Uint8Array([1])]])(
    "is no other value: %j",
    async (given) => {
      for (const validate of [true, false]) {
        const error = await failure(sent("parts", given, { validate }));
        expect(error).toMatchObject({ issues: [{ path: ["body"] }] });
      }
    },
  );
});

describe("a range of which nothing is said", () => {
  const zip = new Blob(["z"], { type: "application/zip" });

  it.each<readonly [string, unknown, string, string]>([
    ["range", { a: 1 }, '{"a":1}', "application/json"],
    ["range", "a", '"a"', "application/json"],
    ["range", zip, "z", "application/zip"],
    ["range", new Uint8Array([65]), "A", "application/octet-stream"],
    ["described", zip, "z", "application/zip"],
    ["application", zip, "z", "application/zip"],
    ["application", new Uint8Array([65]), "A", "application/octet-stream"],
    ["application", [1], "[1]", "application/json"],
  ])("%s takes JSON and bytes: %j", async (operation, given, body, type) => {
    expect(await sent(operation, given)).toEqual({ body, type });
  });

  it("is sent as the type that a header names", async () => {
    const options = { headers: { "content-type": "text/csv" } };
    const { type } = await sent("application", new Uint8Array([1]), options);
    expect(type).toBe("text/csv");
  });

  it("refuses bytes of a type that is not within, and bytes in JSON", async () => {
    const png = new Blob(["p"], { type: "image/png" });
    for (const given of [png, { file: zip }])
      expect(await failure(sent("application", given))).toMatchObject({
        issues: [{ code: "type" }],
      });
  });
});
