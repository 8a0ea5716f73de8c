import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { construct, type Exports, loadModule } from "../load.js";
import { generatePackage } from "../sdk.js";
import { type Arrived, failure, loopback } from "./loopback.js";

/** What descriptions hold that their authors mean well and the letter does not know, as it goes over the wire. */
const spec = `
openapi: 3.1.0
info: { title: Api, version: "1" }
servers: [{ url: "http://localhost:4999" }]
security: [{ key: [] }]
paths:
  /files/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    put:
      operationId: put_files_id
      requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
      responses: { "204": { description: done } }
  /files/{id}#add_link:
    put:
      operationId: put_files_id#add_link
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: fields, in: query, required: true, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { type: object, properties: { link: { type: string } } } } } }
      responses: { "204": { description: done } }
  /files/{id}#remove_link:
    put:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: done } }
  /packages/{id:.+}:
    get:
      operationId: packages.get
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: done } }
  /rooms/{room}:
    get: { operationId: rooms.get, responses: { "204": { description: ok } } }
  /rooms/{room}/beds/{bed}:
    put:
      operationId: beds.put
      parameters: [{ name: room, in: path, required: true, schema: { type: integer } }]
      requestBody: { required: true, content: { application/json: { schema: { type: object, required: [bed], properties: { bed: { type: boolean } } } } } }
      responses: { "204": { description: ok } }
  /people/{key}:
    get:
      operationId: people.find
      parameters:
        - { name: q, in: query, content: { application/json: { schema: { type: object } } } }
        - { name: key, in: path, required: true, content: { application/x-www-form-urlencoded: { schema: { type: object } } } }
        - { name: X-Filter, in: header, content: { application/json: { schema: { type: array, items: { type: string } } } } }
        - { name: X-Form, in: header, content: { application/x-www-form-urlencoded: { schema: { type: object } } } }
        - { name: plain, in: query, content: { text/plain: { schema: { type: string } } } }
        - { name: form, in: query, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string }, b: { type: array, items: { type: string } } } } } } }
        - { name: xml, in: query, content: { application/xml: { schema: { type: string } } } }
        - { name: team, in: query, schema: { type: string, nullable: true } }
      responses: { "204": { description: done } }
  /labels:
    post:
      operationId: labels.create
      requestBody: { required: true, content: { application/json: { schema: { type: object, required: [$ref], properties: { $ref: { type: string }, note: { type: string } } } } } }
      responses: { "204": { description: done } }
components:
  securitySchemes: { key: { type: http, scheme: DeepL-Auth-Key } }
`;

let sdk: Exports;

beforeAll(async () => {
  const folder = temporaryFolder();
  const file = join(folder, "openapi.yaml");
  writeFile(file, spec);
  await generatePackage(file, join(folder, "sdk"));
  sdk = await loadModule(folder, 'export * from "./sdk/src/index.js";');
});

function call(client: unknown, path: string, params: object): unknown {
  const names = path.split(".");
  const owner = names
    .slice(0, -1)
    .reduce((each, name) => Reflect.get(Object(each), name), client);
  return Reflect.apply(Reflect.get(Object(owner), names.at(-1) ?? ""), owner, [
    params,
  ]);
}

/** The request of a call. */
async function sent(path: string, params: object): Promise<Arrived> {
  const { url, arrived } = await loopback(() => ({ status: 204 }));
  const client = construct(sdk, "Api", { baseUrl: `${url}/v2`, key: "K" });
  await call(client, path, params);
  const [request] = arrived;
  if (request === undefined) throw new Error("nothing was sent");
  return request;
}

async function refused(path: string, params: object): Promise<string> {
  const { url, arrived } = await loopback(() => ({ status: 204 }));
  const client = construct(sdk, "Api", { baseUrl: url, key: "K" });
  const error = await failure(Promise.resolve(call(client, path, params)));
  expect(arrived).toEqual([]);
  return error instanceof Error ? error.name : "";
}

describe("the fragment of a path", () => {
  it.each([
    ["putFilesId", { name: "n" }, "/v2/files/a%2Fb%23c", '{"name":"n"}'],
    [
      "putFilesIdAddLink",
      { fields: "x", link: "l" },
      "/v2/files/a%2Fb%23c?fields=x",
      '{"link":"l"}',
    ],
    ["files.removeLink", {}, "/v2/files/a%2Fb%23c", ""],
  ])("is never sent: %s", async (name, params, url, body) => {
    const request = await sent(name, { id: "a/b#c", ...params });
    expect(request).toMatchObject({ method: "PUT", url, body });
  });

  it("tells apart what each operation knows", async () => {
    const id = "a";
    expect(await refused("putFilesId", { id, link: "l" })).toBe(
      "ValidationError",
    );
    expect(await refused("putFilesIdAddLink", { id })).toBe("ValidationError");
    expect(await refused("files.removeLink", { id, name: "n" })).toBe(
      "ValidationError",
    );
  });
});

describe("a path parameter", () => {
  it("with a pattern is sent as any other", async () => {
    expect((await sent("packages.get", { id: "a/b" })).url).toBe(
      "/v2/packages/a%2Fb",
    );
  });

  it("that nothing declares is sent as if it were declared", async () => {
    expect((await sent("rooms.get", { room: "a/b" })).url).toBe(
      "/v2/rooms/a%2Fb",
    );
    const put = await sent("beds.put", {
      room: 1,
      bed: "x",
      body: { bed: true },
    });
    expect(put).toMatchObject({
      url: "/v2/rooms/1/beds/x",
      body: '{"bed":true}',
    });
  });

  it.each([{ room: "" }, {}, { room: 1 }])(
    "that nothing declares must be a string that is not empty: %j",
    async (params) => {
      expect(await refused("rooms.get", params)).toBe("ValidationError");
    },
  );
});

describe("a parameter with content", () => {
  const key = { a: 1 };
  it.each([
    [{ q: { and: [] } }, "q=%7B%22and%22%3A%5B%5D%7D"],
    [{ plain: "a b" }, "plain=a%20b"],
    [{ form: { a: "x y", b: ["1", "2"] } }, "form=a%3Dx%2520y%26b%3D1%26b%3D2"],
    [{ xml: "<a/>" }, "xml=%3Ca%2F%3E"],
    [{ team: null }, "team="],
  ])("is one value, written in its media type: %j", async (params, query) => {
    const { url } = await sent("people.find", { key, ...params });
    expect(url).toBe(`/v2/people/a%3D1?${query}`);
  });

  it("of a header is not percent-encoded", async () => {
    const { headers } = await sent("people.find", {
      key,
      "X-Filter": ["a"],
      "X-Form": { a: "1", b: "2" },
    });
    expect(headers).toMatchObject({ "x-filter": '["a"]', "x-form": "a=1&b=2" });
  });
});

it("a property that is called `$ref` is sent as it is", async () => {
  expect((await sent("labels.create", { $ref: "x" })).body).toBe(
    '{"$ref":"x"}',
  );
  expect(await refused("labels.create", { note: "n" })).toBe("ValidationError");
});

it("the name of an http scheme goes out as it is written", async () => {
  const { headers } = await sent("labels.create", { $ref: "x" });
  expect(headers["authorization"]).toBe("DeepL-Auth-Key K");
});
