import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { construct, type Exports, loadModule } from "../load.js";
import { generatePackage } from "../sdk.js";
import { type Arrived, failure, loopback } from "./loopback.js";

// What stands in parts, in queries and in bodies of several media types, as an emitted client sends it.

const done = `responses: { "204": { description: done } }`;
const binary = `type: string, format: binary`;

const spec = `
openapi: 3.1.0
info: { title: Bodies, version: "1" }
paths:
  /drafts:
    post: { operationId: addDraft, requestBody: { content: { multipart/form-data: { schema: { $ref: "#/components/schemas/Draft" } } } }, ${done} }
    put: { operationId: putDraft, requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: "#/components/schemas/Draft" } } } }, ${done} }
  /avatars:
    post:
      operationId: addAvatar
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                file: { type: [string, "null"], format: binary }
                typed: { type: [string, "null"], format: binary }
                perhaps: { anyOf: [{ ${binary} }, { type: "null" }] }
                many: { type: array, items: { type: [string, "null"], format: binary } }
                vector: { type: [string, "null"] }
                about: { type: [object, "null"] }
                note: { type: [string, "null"] }
                picture: { ${binary} }
                drawing: { ${binary} }
                paper: { ${binary} }
            encoding:
              typed: { contentType: image/png }
              vector: { contentType: image/svg+xml }
              about: { contentType: application/json }
              picture: { contentType: "image/png, image/jpeg" }
              drawing: { contentType: image/* }
              paper: { contentType: application/* }
      ${done}
  /records:
    post:
      operationId: addRecord
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                name: { type: string }
                tags: { type: array, items: { type: string } }
                document: { type: string, contentMediaType: application/json }
                order: { type: object, properties: { id: { type: string } } }
                orders: { type: array, items: { type: object } }
                size: { type: object, properties: { w: { type: integer }, h: { type: integer } } }
                colours: { type: array, items: { type: string } }
                words: { type: array, items: { type: string } }
                ids: { type: array, items: { type: integer } }
                about: { type: object }
            encoding:
              name: { contentType: application/json }
              tags: { contentType: application/json }
              document: { contentType: application/json }
              order: { contentType: application/xml }
              orders: { contentType: text/xml }
              size: { style: form }
              colours: { explode: false }
              words: { style: spaceDelimited }
              ids: { style: pipeDelimited, contentType: application/json }
              about: { allowReserved: true }
      ${done}
  /texts:
    post:
      operationId: addText
      requestBody: { required: true, content: { application/json: { schema: { type: string } }, text/json: { schema: { type: string } }, application/*+json: { schema: { type: string } } } }
      ${done}
  /patches:
    post:
      operationId: addPatch
      requestBody: { required: true, content: { application/*+json: { schema: { type: object, properties: { a: { type: string } } } } } }
      ${done}
  /changes:
    post:
      operationId: addChange
      requestBody:
        required: true
        content:
          application/*+json: { schema: { type: object, required: [b], additionalProperties: false, properties: { b: { type: string } } } }
          application/json: { schema: { type: object, required: [a], additionalProperties: false, properties: { a: { type: string } } } }
      ${done}
  /hooks:
    post:
      operationId: addHook
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: { type: object, properties: { url: { type: string }, tags: { type: object } } }
            encoding: { url: { allowReserved: true }, tags: { style: deepObject, explode: true, allowReserved: true } }
      ${done}
  /related:
    post:
      operationId: addRelated
      requestBody:
        required: true
        content:
          multipart/related:
            schema: { type: object, properties: { meta: { type: object }, file: { ${binary} } } }
            encoding: { file: { contentType: video/mp4 } }
      ${done}
  /photos:
    post:
      operationId: addPhoto
      requestBody: { required: true, content: { image/png: { schema: { ${binary} } }, image/jpeg: { schema: { ${binary} } } } }
      ${done}
  /files:
    post:
      operationId: addFile
      requestBody: { required: true, content: { image/png: { schema: { ${binary} } }, application/octet-stream: { schema: { ${binary} } } } }
      ${done}
  /notes/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    put:
      operationId: setNote
      requestBody: { required: true, content: { application/json: { schema: { anyOf: [{ $ref: "#/components/schemas/Note" }, { type: "null" }] } } } }
      ${done}
  /users:
    get:
      operationId: listUsers
      parameters: [{ name: pageable, in: query, schema: { $ref: "#/components/schemas/Pageable" } }]
      ${done}
components:
  schemas:
    Note: { type: object, required: [id, text], properties: { id: { type: integer, readOnly: true }, text: { type: string } } }
    Draft: { type: object, properties: { title: { type: string }, tags: { type: array, items: { type: string } }, file: { type: [string, "null"], format: binary } } }
    Pageable: { type: object, properties: { page: { type: integer }, sort: { type: array, items: { type: string } }, size: { type: integer } } }
`;

const folder = temporaryFolder();
let sdk: Exports;

async function emit(config: string): Promise<Exports> {
  const into = join(folder, config.replace(/\W+/, "-"));
  const description = join(into, "openapi.yaml");
  writeFile(description, spec);
  writeFile(join(into, "sdk.yaml"), config);
  await generatePackage(description, join(into, "sdk"));
  return loadModule(into, `export * from "./sdk/src/index.js";`);
}

beforeAll(async () => {
  sdk = await emit("broken: refuse");
});

async function sent(
  operation: string,
  args: readonly unknown[],
  exports = sdk,
): Promise<Arrived> {
  const { url, arrived } = await loopback(() => ({ status: 204 }));
  const client = construct(exports, "Bodies", { baseUrl: url });
  await Reflect.apply(Reflect.get(client, operation), client, args);
  const [request] = arrived;
  if (request === undefined) throw new Error("nothing arrived");
  return request;
}

/** The parts of a multipart body, without their boundary. */
async function parts(
  params: object,
  operation = "addAvatar",
): Promise<readonly string[]> {
  const { body } = await sent(operation, [params]);
  return body
    .split(/--[\da-f]{32}(?:--)?\r\n/)
    .filter((part) => part !== "")
    .map((part) => part.replace(/\r\n$/, ""));
}

const ofType = (type: string): Blob => new Blob(["x"], { type });

describe("an optional multipart body", () => {
  it.each([[], [{}], [{ tags: [] }], [{ file: null }]])(
    "of no parts is none: %j",
    async (...args) => {
      const { body, headers } = await sent("addDraft", args);
      expect(body).toBe("");
      expect(headers).not.toHaveProperty("content-type");
    },
  );

  it("is none where other empty bodies are sent as {}", async () => {
    const configured = await emit("emptyBody: send");
    const { body, headers } = await sent("addDraft", [], configured);
    expect([body, headers["content-type"]]).toEqual(["", undefined]);
  });

  it("is sent where it is required", async () => {
    const { body } = await sent("putDraft", [{}]);
    expect(body).toMatch(/^--[\da-f]{32}--\r\n$/);
  });
});

describe("a JSON body that is an object or null", () => {
  it.each([
    [{ id: "a b", text: "Hi" }, '{"text":"Hi"}'],
    [{ id: "a b", body: null }, "null"],
  ])("is sent from %j", async (params, expected) => {
    const { body, url } = await sent("setNote", [params]);
    expect([url, body]).toEqual(["/notes/a%20b", expected]);
  });

  it.each([
    [{ id: "a" }, ["text"]],
    [{ id: "a", body: { text: "Hi" } }, ["text", "body"]],
    [{ id: "a", text: "Hi", body: null }, ["text"]],
  ])("refuses %j", async (params, names) => {
    const refused = await failure(sent("setNote", [params]));
    const issues = names.map((name) => ({ path: [name] }));
    expect(refused).toMatchObject({ issues });
  });
});

describe("null in a multipart body", () => {
  it.each(["file", "typed", "perhaps", "vector"])(
    "is no part: %s",
    async (name) => expect(await parts({ [name]: null })).toEqual([]),
  );

  it("is no file of a list", async () => {
    expect(await parts({ many: [null, ofType("image/png")] })).toEqual([
      'Content-Disposition: form-data; name="many"; filename="many.png"\r\nContent-Type: image/png\r\n\r\nx',
    ]);
  });

  it("is null in JSON, and an empty text", async () => {
    expect(await parts({ about: null, note: null })).toEqual([
      'Content-Disposition: form-data; name="about"\r\nContent-Type: application/json\r\n\r\nnull',
      'Content-Disposition: form-data; name="note"\r\n\r\n',
    ]);
  });
});

it.each([
  ["image/jpeg", "image/jpeg"],
  ["image/png", "image/png"],
  ["", "image/png"],
])("a part of several types, given %j, is %s", async (given, expected) => {
  const [part] = await parts({ picture: ofType(given) });
  expect(part).toContain(`Content-Type: ${expected}\r\n`);
});

describe("a part of a range of types", () => {
  it.each([
    ["drawing", "image/gif", "image/gif"],
    ["paper", "", "application/octet-stream"],
  ])("is what it is: %s of %j is %s", async (name, type, expected) => {
    const [part] = await parts({ [name]: ofType(type) });
    expect(part).toContain(`Content-Type: ${expected}\r\n`);
  });

  it("is refused where nothing says that it is one of them", async () => {
    expect(await failure(parts({ drawing: ofType("") }))).toMatchObject({
      issues: [{ path: ["drawing"], code: "type" }],
    });
  });
});

describe("a JSON body", () => {
  it.each<readonly [string, readonly unknown[], string]>([
    ["addText", [{ body: "a" }], "application/json"],
    ["addText", [{ body: "a" }, { contentType: "text/json" }], "text/json"],
    ["addPatch", [{ a: "b" }], "application/json"],
    [
      "addPatch",
      [{ a: "b" }, { contentType: "application/a+json" }],
      "application/a+json",
    ],
    [
      "addText",
      [{ body: "a" }, { contentType: "application/a+json" }],
      "application/a+json",
    ],
    ["addChange", [{ a: "b" }], "application/json"],
    [
      "addChange",
      [{ b: "b" }, { contentType: "application/a+json" }],
      "application/a+json",
    ],
    [
      "addChange",
      [{ b: "b" }, { headers: { "Content-Type": "application/a+json" } }],
      "application/a+json",
    ],
  ])("%s of %j is %s", async (operation, given, expected) => {
    const { headers, body } = await sent(operation, given);
    expect(headers["content-type"]).toBe(expected);
    const [params] = given;
    expect(body).toBe(operation === "addText" ? '"a"' : JSON.stringify(params));
  });

  it("of a range is of no other type", async () => {
    const options = { contentType: "application/xml" };
    expect(
      await failure(sent("addPatch", [{ a: "b" }, options])),
    ).toMatchObject({
      message: expect.stringContaining("none of application/*+json"),
    });
  });

  it("of a range beside JSON is named by the call", async () => {
    expect(await failure(sent("addChange", [{ b: "b" }]))).toMatchObject({
      issues: [
        {
          path: ["options", "contentType"],
          message: "must be a type within application/*+json",
        },
      ],
    });
  });
});

it("reserved characters that have a meaning in a form are encoded", async () => {
  const params = { url: "http://a/?b=1&c=2+3#d%20", tags: { t: "a&b:c" } };
  const { body } = await sent("addHook", [params]);
  expect(body).toBe(
    "url=http://a/?b%3D1%26c%3D2%2B3%23d%20&tags%5Bt%5D=a%26b:c",
  );
});

it("a part is refused that is of another type than those that are described", async () => {
  const error = await failure(parts({ picture: ofType("image/gif") }));
  expect(error).toMatchObject({ issues: [{ path: ["picture"] }] });
  expect(String(error)).toContain(
    "must be of a type within image/png, image/jpeg",
  );
});

describe("a part", () => {
  it.each<readonly [string, object, readonly string[]]>([
    ["a text is JSON", { name: "hi" }, ['json "hi"']],
    [
      "each item of a list is JSON",
      { tags: ["a", "b"] },
      ['json "a"', 'json "b"'],
    ],
    ["a JSON document is sent as it is", { document: "{}" }, ["json {}"]],
    ["XML is given as a text", { order: "<order/>" }, ["xml <order/>"]],
    ["so are the items of a list", { orders: ["<o/>"] }, ["xml <o/>"]],
    [
      "an object of style form is its properties",
      { size: { w: 1, h: 2 } },
      ["w: 1", "h: 2"],
    ],
    ["a list is joined by commas", { colours: ["a", "b"] }, ["a,b"]],
    ["a list is joined by spaces", { words: ["a", "b"] }, ["a b"]],
    ["a style stands before JSON", { ids: [1, 2] }, ["1|2"]],
    ["allowReserved implies a style", { about: { a: "&" } }, ["a: &"]],
  ])("%s", async (_, params, expected) => {
    const [given = ""] = Object.keys(params);
    const found = (await parts(params, "addRecord")).map((part) => {
      const [, name = ""] = /name="(.*?)"/.exec(part) ?? [];
      const [, type = ""] = /Content-Type: .*\/(.*)\r/.exec(part) ?? [];
      const [, content = ""] = part.split("\r\n\r\n");
      return `${name === given ? type : `${name}:`} ${content}`.trim();
    });
    expect(found).toEqual(expected);
  });

  it("under XML is no object", async () => {
    const error = await failure(parts({ order: { id: "1" } }, "addRecord"));
    expect(error).toMatchObject({ issues: [{ path: ["order"] }] });
  });

  it("of multipart/related is told by its id", async () => {
    const params = { meta: { a: 1 }, file: new Uint8Array([65]) };
    const { headers } = await sent("addRelated", [params]);
    expect(headers["content-type"]).toMatch(
      /^multipart\/related; type="application\/json"; boundary=[\da-f]{32}$/,
    );
    expect(await parts(params, "addRelated")).toEqual([
      'Content-ID: <meta>\r\nContent-Type: application/json\r\n\r\n{"a":1}',
      "Content-ID: <file>\r\nContent-Type: video/mp4\r\n\r\nA",
    ]);
  });
});

describe("bytes for one of several exact media types", () => {
  it.each([
    ["addPhoto", "image/jpeg", "image/jpeg"],
    ["addPhoto", "", "image/png"],
    ["addFile", "image/gif", "application/octet-stream"],
  ])("%s of a Blob of %j: %s", async (operation, given, expected) => {
    const { headers } = await sent(operation, [{ body: ofType(given) }]);
    expect(headers["content-type"]).toBe(expected);
  });

  it("are refused where they are of another type", async () => {
    const error = await failure(
      sent("addPhoto", [{ body: ofType("image/gif") }]),
    );
    expect(error).toMatchObject({ name: "ValidationError" });
    expect(String(error)).toContain(
      "body: must be of a type within image/png, image/jpeg",
    );
  });

  it.each([
    { contentType: "image/jpeg" },
    { headers: { "Content-Type": "image/gif" } },
  ])("are what the caller says: %j", async (options) => {
    const body = ofType("image/gif");
    const { headers } = await sent("addPhoto", [{ body }, options]);
    const [expected] = Object.values(options).map((each) =>
      typeof each === "string" ? each : each["Content-Type"],
    );
    expect(headers["content-type"]).toBe(expected);
  });
});

it("a list in an object of the query repeats its name", async () => {
  const pageable = { page: 1, sort: ["a,asc", "b"], size: 2 };
  const { url } = await sent("listUsers", [{ pageable }]);
  expect(url).toBe("/users?page=1&sort=a%2Casc&sort=b&size=2");
  const empty = await sent("listUsers", [{ pageable: { sort: [] } }]);
  expect(empty.url).toBe("/users");
});
