import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { construct, type Exports, loadModule } from "../load.js";
import { generatePackage } from "../sdk.js";
import { failure, loopback } from "./loopback.js";

const spec = `
openapi: 3.1.0
info: { title: Storage, version: "1" }
servers:
  - url: https://{region}.storage.example/{base}
    variables:
      region: { default: eu, enum: [eu, us] }
      base: { default: v1 }
security: [{ key: [] }]
paths:
  /ping:
    get:
      operationId: ping
      security: []
      responses:
        "200": { description: Pong., content: { text/plain: { schema: { type: string } } } }
  /files/{path}:
    parameters:
      - { name: path, in: path, required: true, schema: { type: string } }
    put:
      operationId: files.upload
      parameters:
        - { name: overwrite, in: query, schema: { type: boolean } }
        - { name: labels, in: query, style: deepObject, schema: { type: object, additionalProperties: { type: string } } }
        - { name: filter, in: query, content: { application/json: { schema: { type: object } } } }
        - { name: X-Trace, in: header, schema: { type: string } }
        - { name: theme, in: cookie, schema: { type: string } }
      requestBody: { content: { application/octet-stream: {} } }
      responses: { "204": { description: Stored. } }
    get:
      operationId: files.download
      responses:
        "200": { description: The file., content: { application/octet-stream: {} } }
        "404": { description: None., content: { application/json: { schema: { type: object, properties: { why: { type: string } } } } } }
    delete:
      operationId: files.delete
      servers: [{ url: https://trash.storage.example }]
      responses: { "204": { description: Deleted. } }
  /rename/{id}:
    post:
      operationId: files.rename
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      requestBody:
        content: { application/json: { schema: { type: object, properties: { id: { type: string }, name: { type: string } } } } }
      responses:
        "200": { description: Done., content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } } }
  /login:
    post:
      operationId: sessions.create
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: { type: object, required: [user], properties: { user: { type: string }, device: { type: object }, place: { type: object }, tags: { type: array, items: { type: string } } } }
            encoding: { device: { style: deepObject, explode: true }, tags: { explode: false } }
      responses: { "200": { description: A token., content: { text/plain: { schema: { type: string } } } } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
`;

type Members = Readonly<Record<string, unknown>>;
let sdk: Exports;

/** The method of a client at a path such as `files.upload`, called. */
function call(
  client: unknown,
  path: string,
  ...args: unknown[]
): PromiseLike<unknown> & Members {
  const names = path.split(".");
  const owner = names
    .slice(0, -1)
    .reduce((each, name) => Reflect.get(Object(each), name), client);
  return Reflect.apply(
    Reflect.get(Object(owner), names.at(-1) ?? ""),
    owner,
    args,
  );
}

function make(name: string, options: object): object {
  return construct(sdk, name, options);
}

beforeAll(async () => {
  const folder = temporaryFolder();
  const file = join(folder, "openapi.yaml");
  writeFile(file, spec);
  await generatePackage(file, join(folder, "sdk"));
  const contents = ["index", "resources/files"]
    .map((each) => `export * from "./sdk/src/${each}.js";`)
    .join("\n");
  sdk = await loadModule(folder, contents);
});

describe("an emitted client", () => {
  it("puts parameters, body and credentials where they belong", async () => {
    const { url, arrived } = await loopback(() => ({ status: 204 }));
    const storage = make("Storage", { baseUrl: url, key: "k1" });
    const params = {
      path: "a/b",
      overwrite: true,
      labels: { x: "1" },
      filter: { a: [1] },
      "X-Trace": "t",
      theme: "dark",
      body: new Blob(["bytes"]),
    };
    expect(await call(storage, "files.upload", params)).toBeUndefined();
    expect(arrived[0]).toMatchObject({
      method: "PUT",
      url: "/files/a%2Fb?overwrite=true&labels%5Bx%5D=1&filter=%7B%22a%22%3A%5B1%5D%7D",
      headers: {
        "x-trace": "t",
        cookie: "theme=dark",
        "x-key": "k1",
        "content-type": "application/octet-stream",
        "user-agent": expect.stringMatching(/^storage\/\d/),
      },
      body: "bytes",
    });
  });

  it("keeps the whole body apart where a name is shared", async () => {
    const { url, arrived } = await loopback(() => ({ body: { name: "n" } }));
    const storage = make("Storage", { baseUrl: url, key: "k1" });
    expect(
      await call(storage, "files.rename", {
        id: "7",
        body: { id: "8", name: "n" },
      }),
    ).toEqual({ name: "n" });
    expect(arrived[0]).toMatchObject({
      url: "/rename/7",
      body: '{"id":"8","name":"n"}',
    });
  });

  it("has operations without a resource, and reads text", async () => {
    const { url, arrived } = await loopback(() => ({ body: "pong" }));
    expect(await call(make("Storage", { baseUrl: url }), "ping")).toBe("pong");
    expect(arrived[0]?.headers).toMatchObject({ accept: "text/plain" });
    expect(arrived[0]?.headers).not.toHaveProperty("x-key");
  });

  it("writes forms as their encoding says", async () => {
    const { url, arrived } = await loopback(() => ({ body: "token" }));
    const params = {
      user: "a b",
      device: { os: "x" },
      place: { id: 1 },
      tags: ["a", "b"],
    };
    expect(
      await call(
        make("Storage", { baseUrl: url, key: "k" }),
        "sessions.create",
        params,
      ),
    ).toBe("token");
    expect(arrived[0]).toMatchObject({
      body: "user=a%20b&device%5Bos%5D=x&place=%7B%22id%22%3A1%7D&tags=a,b",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  });

  it("reads bytes, and its errors by status", async () => {
    const found = await loopback(() => ({ body: "bytes" }));
    const blob = await call(
      make("Storage", { baseUrl: found.url, key: "k" }),
      "files.download",
      { path: "a" },
    );
    expect(blob instanceof Blob && (await blob.text())).toBe("bytes");
    const none = await loopback(() => ({ status: 404, body: { why: "gone" } }));
    const error = await failure(
      call(make("Storage", { baseUrl: none.url, key: "k" }), "files.download", {
        path: "a",
      }),
    );
    expect(error).toMatchObject({
      name: "NotFoundError",
      operation: "files.download",
      body: { why: "gone" },
    });
    expect(
      Reflect.apply(Object(sdk["isFailureOf"]), undefined, [
        sdk["downloadOperation"],
        error,
      ]),
    ).toBe(true);
  });

  it("knows its servers", () => {
    const url = (options: object, method: string): unknown =>
      call(make("Storage", options), method, { path: "a" })["url"];
    expect(url({}, "files.download")).toBe(
      "https://eu.storage.example/v1/files/a",
    );
    expect(url({ serverVariables: { region: "us" } }, "files.download")).toBe(
      "https://us.storage.example/v1/files/a",
    );
    expect(url({}, "files.delete")).toBe(
      "https://trash.storage.example/files/a",
    );
    expect(url({ baseUrl: "http://localhost:1" }, "files.delete")).toBe(
      "http://localhost:1/files/a",
    );
  });

  it("refuses what is wrong before it sends anything", async () => {
    const { url, arrived } = await loopback();
    const storage = make("Storage", { baseUrl: url, key: "k" });
    const error = await failure(
      call(storage, "files.download", { paths: "a" }),
    );
    expect(String(error)).toMatch(/path: is required.*did you mean path\?/);
    expect(
      await failure(
        call(make("Storage", { baseUrl: url }), "files.download", {
          path: "a",
        }),
      ),
    ).toMatchObject({
      message: "files.download: needs credentials: key",
    });
    expect(arrived).toHaveLength(0);
  });

  it("checks responses when asked to", async () => {
    const { url } = await loopback(() => ({ body: { name: 7 } }));
    const storage = make("Storage", { baseUrl: url, key: "k" });
    expect(await call(storage, "files.rename", { id: "1" })).toEqual({
      name: 7,
    });
    const error = await failure(
      call(
        storage,
        "files.rename",
        { id: "1" },
        { validate: { response: true } },
      ),
    );
    expect(error).toMatchObject({
      name: "ValidationError",
      side: "response",
      issues: [{ path: ["name"] }],
    });
  });
});

describe("plain functions", () => {
  it("work with the client that has no resources, also under a reserved name", async () => {
    const { url, arrived } = await loopback(() => ({ status: 204 }));
    const core = make("StorageCore", { baseUrl: url, key: "k" });
    expect(await call(sdk, "delete", core, { path: "a" })).toBeUndefined();
    expect(arrived[0]).toMatchObject({ method: "DELETE", url: "/files/a" });
  });
});
