import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { construct, type Exports, loadModule } from "../load.js";
import { generatePackage } from "../sdk.js";
import { type Arrived, failure, loopback } from "./loopback.js";

// What single values of params become on the wire: null, bytes and their sizes, and bytes where there is no place for them.

const done = `responses: { "204": { description: done } }`;
const form = "application/x-www-form-urlencoded";
const nullable = "[string, 'null']";
const values = `{ type: object, properties: { plain: { type: ${nullable} }, json: { type: ${nullable} }, list: { type: [array, "null"], items: { type: ${nullable} } }, joined: { type: array, items: { type: ${nullable} } }, object: { type: [object, "null"], properties: { a: { type: ${nullable} } } }, deep: { type: object, properties: { a: { type: ${nullable} }, b: { type: array, items: { type: ${nullable} } } } } } }`;
const encoding =
  "{ json: { contentType: application/json }, joined: { style: form, explode: false }, deep: { style: deepObject } }";

const spec = `
openapi: 3.1.0
info: { title: Values, version: "1" }
paths:
  /form: { post: { operationId: addForm, requestBody: { required: true, content: { ${form}: { schema: ${values}, encoding: ${encoding} } } }, ${done} } }
  /query:
    get:
      operationId: find
      parameters:
        - { name: plain, in: query, schema: { type: ${nullable} } }
        - { name: list, in: query, schema: { type: array, items: { type: ${nullable} } } }
        - { name: object, in: query, schema: { type: object, properties: { a: { type: ${nullable} } } } }
        - { name: deep, in: query, style: deepObject, schema: { type: object, properties: { a: { type: ${nullable} } } } }
        - { name: X-Plain, in: header, schema: { type: ${nullable} } }
        - { name: form, in: query, content: { ${form}: { schema: ${values}, encoding: ${encoding} } } }
        - { name: X-Form, in: header, content: { ${form}: { schema: ${values}, encoding: ${encoding} } } }
      ${done}
  /files:
    post: { operationId: addFile, requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary, minLength: 2, maxLength: 4 }, shared: { $ref: "#/components/schemas/Small" }, table: { type: string, contentMediaType: text/csv, maxLength: 3 } } } } } }, ${done} }
  /whole:
    put: { operationId: putWhole, requestBody: { required: true, content: { application/octet-stream: { schema: { type: string, format: binary, maxLength: 4 } } } }, ${done} }
  /picture:
    put: { operationId: putPicture, requestBody: { required: true, content: { image/png: {} } }, ${done} }
  /encoded:
    put: { operationId: putEncoded, requestBody: { required: true, content: { image/png: { schema: { type: string, format: byte } } } }, ${done} }
  /free:
    post: { operationId: addFree, requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { any: {}, map: { type: object }, list: { type: array, items: { $ref: "#/components/schemas/Free" } } } } } } }, ${done} }
  /open/{id}:
    post:
      operationId: addOpen
      parameters:
        - { name: id, in: path, required: true, schema: {} }
        - { name: any, in: query, schema: {} }
        - { name: deep, in: query, style: deepObject, schema: { type: object } }
        - { name: json, in: query, content: { application/json: { schema: {} } } }
        - { name: X-Any, in: header, schema: {} }
        - { name: cookie, in: cookie, schema: {} }
      requestBody: { content: { ${form}: { schema: { type: object, properties: { some: {} } } } } }
      ${done}
  /parts:
    post: { operationId: addParts, requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: { some: {}, many: { type: array, items: {} } } } } } }, ${done} }
  /whole-form:
    post: { operationId: addWholeForm, requestBody: { required: true, content: { ${form}: { schema: { type: object } } } }, ${done} }
  /anything:
    post: { operationId: addAnything, requestBody: { required: true, content: { application/json: {} } }, ${done} }
components:
  schemas:
    Small: { allOf: [{ type: string, format: binary, maxLength: 4 }] }
    Free: { type: object, additionalProperties: true }
`;

const folder = temporaryFolder();
let sdk: Exports;

beforeAll(async () => {
  writeFile(join(folder, "openapi.yaml"), spec);
  await generatePackage(join(folder, "openapi.yaml"), join(folder, "sdk"));
  sdk = await loadModule(folder, `export * from "./sdk/src/index.js";`);
});

async function sent(
  operation: string,
  params: unknown,
  options?: unknown,
): Promise<Arrived> {
  const { url, arrived } = await loopback(() => ({ status: 204 }));
  const client = construct(sdk, "Values", { baseUrl: url });
  const method: unknown = Reflect.get(client, operation);
  if (typeof method !== "function") throw new Error(`no ${operation}`);
  await Reflect.apply(method, client, [params, options]);
  const [request] = arrived;
  if (request === undefined) throw new Error("nothing arrived");
  return request;
}

describe("null is nothing, and never the text `null` but in JSON", () => {
  it.each([
    [{ plain: null }, "plain="],
    [{ list: null }, "list="],
    [{ list: ["a", null] }, "list=a&list="],
    [{ joined: ["a", null] }, "joined=a,"],
    [{ object: null }, "object="],
    [{ deep: { a: null, b: [null] } }, "deep%5Ba%5D=&deep%5Bb%5D%5B0%5D="],
    [{ json: null }, "json=null"],
    [{ object: { a: null } }, "object=%7B%22a%22%3Anull%7D"],
  ])("in a form: %j is %s", async (params, body) => {
    expect((await sent("addForm", params)).body).toBe(body);
  });

  it.each<readonly [object, object, string]>([
    [{ plain: null }, {}, "plain="],
    [{ list: ["a", null] }, {}, "list=a&list="],
    [{ object: { a: null } }, {}, "a="],
    [{ deep: { a: null } }, {}, "deep%5Ba%5D="],
    [{}, { query: { more: null, list: [1, null] } }, "more=&list=1&list="],
  ])("in a query: %j with %j is %s", async (params, options, query) => {
    expect((await sent("find", params, options)).url).toBe(`/query?${query}`);
  });

  it("in a header", async () => {
    const { headers } = await sent("find", { "X-Plain": null });
    expect(headers["x-plain"]).toBe("");
  });
});

describe("`encoding` of a form that is one value", () => {
  const value = { joined: ["a", "b"], deep: { a: "c" }, json: "d" };
  const text = "joined=a,b&deep%5Ba%5D=c&json=%22d%22";

  it("is that of a form as a body", async () => {
    expect((await sent("addForm", value)).body).toBe(text);
    const { url } = await sent("find", { form: value });
    expect(url).toBe(`/query?form=${encodeURIComponent(text)}`);
    const { headers } = await sent("find", { "X-Form": value });
    expect(headers["x-form"]).toBe(text);
  });
});

const bytes = (size: number): readonly [string, unknown][] => [
  ["Blob", new Blob(["x".repeat(size)])],
  ["File", new File(["x".repeat(size)], "a")],
  ["Uint8Array", new Uint8Array(size)],
  ["view of more", new Uint8Array(new ArrayBuffer(9), 1, size)],
];

describe("the length of bytes is that of their octets", () => {
  it.each(bytes(5))("%s that is too long", async (_, value) => {
    const long = { name: "ValidationError" };
    for (const [operation, params, at] of [
      ["addFile", { file: value }, "file"],
      ["addFile", { shared: value }, "shared"],
      ["putWhole", { body: value }, "body"],
    ] as const) {
      const error = await failure(sent(operation, params));
      expect(error).toMatchObject(long);
      expect(String(error)).toContain(`${at}: must be at most 4 bytes long`);
    }
  });

  it.each(bytes(1))("%s that is too short", async (_, value) => {
    const error = await failure(sent("addFile", { file: value }));
    expect(String(error)).toContain("file: must be at least 2 bytes long");
  });

  it.each([...bytes(4), ["stream", new Blob(["xxxxx"]).stream()] as const])(
    "%s that fits, or of which nobody knows",
    async (_, value) => {
      const { body } = await sent("addFile", { file: value });
      expect(body).toContain('name="file"');
    },
  );

  it("what may be a text is held to its characters as a text only", async () => {
    const error = await failure(sent("addFile", { table: "a,bc" }));
    expect(String(error)).toContain("table: must be at most 3 characters long");
    for (const table of ["äöü", new Blob(["äöü"])])
      expect((await sent("addFile", { table })).body).toContain("table");
  });

  it("and something else is told once", async () => {
    const error = await failure(sent("addFile", { file: 7 }));
    expect(error).toMatchObject({ issues: [{ code: "type" }] });
  });
});

describe("bytes where JSON may be anything are refused before anything is lost", () => {
  const blob = new Blob(["x"]);
  const message = "must be something that JSON has, which bytes are not";

  it.each<readonly [string, object, readonly (string | number)[]]>([
    ["addFree", { any: blob }, ["any"]],
    ["addFree", { any: [{ deep: new Uint8Array(1) }] }, ["any", 0, "deep"]],
    ["addFree", { map: blob }, ["map"]],
    ["addFree", { map: { a: blob.stream() } }, ["map", "a"]],
    ["addFree", { list: [{}, { a: Buffer.from("x") }] }, ["list", 1, "a"]],
    ["addAnything", { body: blob }, ["body"]],
    ["addAnything", { body: [new ArrayBuffer(1)] }, ["body", 0]],
  ])("%s of %o", async (operation, params, path) => {
    for (const validate of [true, false]) {
      const error = await failure(sent(operation, params, { validate }));
      expect(error).toMatchObject({
        name: "ValidationError",
        issues: [{ path, message }],
      });
    }
  });

  it("all else is JSON, and what says what it is as JSON is that", async () => {
    const date = new Date(0);
    const any = { date, none: null, list: [1, "a"] };
    const { body } = await sent("addFree", { any });
    expect(JSON.parse(body)).toEqual({
      any: { date: date.toJSON(), none: null, list: [1, "a"] },
    });
  });
});

describe("where anything may be given", () => {
  const date = new Date(0);
  const time = "1970-01-01T00:00:00.000Z";
  const url = new URL("https://a.b/c");
  const list: unknown[] = [];
  const circular = { a: { b: list } };
  list.push(circular);

  it("what stands in two places is no circle", async () => {
    const twice = { a: 1 };
    const { body } = await sent("addAnything", { body: [twice, twice] });
    expect(body).toBe('[{"a":1},{"a":1}]');
  });

  it("a big integer is a text where that is no JSON", async () => {
    const given = await sent("addOpen", { id: 1n, any: [2n], some: 3n });
    expect(given).toMatchObject({ url: "/open/1?any=2", body: "some=3" });
    const { body } = await sent("addParts", { some: 1n });
    expect(body).toContain('name="some"\r\n\r\n1\r\n');
  });

  it("a Date or a URL is the text that it is as JSON", async () => {
    const given = await sent("addOpen", {
      id: date,
      any: [date, url],
      deep: { at: date },
      json: { at: date },
      "X-Any": url,
      cookie: date,
      some: date,
    });
    expect(decodeURIComponent(given.url)).toBe(
      `/open/${time}?any=${time}&any=${url}&deep[at]=${time}&json={"at":"${time}"}`,
    );
    expect(given.headers).toMatchObject({
      "x-any": `${url}`,
      cookie: `cookie=${encodeURIComponent(time)}`,
    });
    expect(decodeURIComponent(given.body)).toBe(`some=${time}`);
    const { body } = await sent("addParts", { some: date, many: [url] });
    expect(body).toContain(`name="some"\r\n\r\n${time}\r\n`);
    expect(body).toContain(`name="many"\r\n\r\n${url}\r\n`);
  });

  it("an object of any class is its properties", async () => {
    class Range {
      readonly from = 1;
    }
    const given = await sent("addOpen", { id: 1, any: new Range() });
    expect(given.url).toBe("/open/1?from=1");
  });

  it.each<readonly [string, object, readonly (string | number)[], string]>([
    ["addOpen", { id: new Map() }, ["id"], "this Map is"],
    ["addOpen", { any: new Map([[1, 2]]) }, ["any"], "this Map is"],
    ["addOpen", { any: [new Set()] }, ["any", 0], "this Set is"],
    ["addOpen", { any: () => 1 }, ["any"], "this Function is"],
    ["addOpen", { any: Symbol("a") }, ["any"], "this Symbol is"],
    ["addOpen", { any: new Uint8Array(2) }, ["any"], "bytes are"],
    ["addOpen", { deep: { a: new Map() } }, ["deep", "a"], "this Map is"],
    ["addOpen", { json: { a: new Map() } }, ["json", "a"], "this Map is"],
    ["addOpen", { "X-Any": new Blob() }, ["X-Any"], "bytes are"],
    ["addOpen", { cookie: new Error("a") }, ["cookie"], "this Error is"],
    ["addOpen", { some: new Blob() }, ["some"], "bytes are"],
    ["addOpen", { some: { a: new Blob() } }, ["some", "a"], "bytes are"],
    ["addWholeForm", { body: { a: /a/ } }, ["body", "a"], "this RegExp is"],
    ["addParts", { some: new Map() }, ["some"], "this Map is"],
    ["addParts", { some: { a: new Blob() } }, ["some", "a"], "bytes are"],
    ["addFree", { any: { a: new Map() } }, ["any", "a"], "this Map is"],
    ["addAnything", { body: [() => 1] }, ["body", 0], "this Function is"],
    ["addAnything", { body: { a: 1n } }, ["body", "a"], "this BigInt is"],
    ["addParts", { some: { a: 1n } }, ["some", "a"], "this BigInt is"],
    [
      "addAnything",
      { body: circular },
      ["body", "a", "b", 0],
      "this circular reference is",
    ],
    [
      "addOpen",
      { deep: circular },
      ["deep", "a", "b", 0],
      "this circular reference is",
    ],
  ])("%s refuses %o, of which nothing would be left", async (...each) => {
    const [operation, params, path, which] = each;
    const message = `must be something that JSON has, which ${which} not`;
    const id = operation === "addOpen" && { id: 1 };
    const error = await failure(sent(operation, { ...id, ...params }));
    expect(error).toMatchObject({
      name: "ValidationError",
      issues: [{ path, message }],
    });
  });

  it("bytes are parts, alone or several", async () => {
    const blob = new Blob(["x"]);
    const { body } = await sent("addParts", { some: blob, many: [blob] });
    expect(body.match(/filename=/g)).toHaveLength(2);
  });
});

describe("a whole body that is encoded", () => {
  it("is such a text, or bytes as they are", async () => {
    expect((await sent("putEncoded", { body: "R29v" })).body).toBe("R29v");
    const blob = new Blob(["R29v"]);
    expect((await sent("putEncoded", { body: blob })).body).toBe("R29v");
    const error = await failure(sent("putEncoded", { body: "a b" }));
    expect(String(error)).toContain("body: must be Base64 text");
  });
});

describe("the media type of bytes", () => {
  // Windows calls a CSV file application/vnd.ms-excel: what browsers say of files is no reason to send another type than the only one that
  // the API takes.
  it("is the only one that is described, whatever they say of themselves", async () => {
    const body = new Blob(["x"], { type: "image/jpeg" });
    const { headers } = await sent("putPicture", { body });
    expect(headers["content-type"]).toBe("image/png");
  });

  it("is that of a header, where the call has one", async () => {
    const body = new Blob(["x"], { type: "image/jpeg" });
    const options = { headers: { "Content-Type": "image/jpeg" } };
    const { headers } = await sent("putPicture", { body }, options);
    expect(headers["content-type"]).toBe("image/jpeg");
  });
});
