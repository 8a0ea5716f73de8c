import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askedCompilers, compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { construct, type Exports, loadModule } from "../load.js";
import { generatePackage } from "../sdk.js";
import { type Arrived, failure, loopback } from "./loopback.js";

// What may be given as a body, in types, in checks and on the wire.

const nothing = `required: false, content: { application/x-www-form-urlencoded: { encoding: {}, schema: { type: object, properties: {}, additionalProperties: false } } }`;
const done = `responses: { "204": { description: done } }`;

const spec = `
openapi: 3.1.0
info: { title: Bodies, version: "1" }
paths:
  /balance:
    get: { operationId: getBalance, requestBody: { ${nothing} }, ${done} }
  /drafts:
    delete: { operationId: deleteDrafts, requestBody: { ${nothing} }, ${done} }
    post: { operationId: addDraft, requestBody: { ${nothing} }, ${done} }
  /plans/{id}:
    delete:
      operationId: deletePlan
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { ${nothing} }
      ${done}
  /jobs:
    post:
      operationId: addJob
      requestBody: { content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } } }
      ${done}
  /notes:
    post:
      operationId: addNote
      parameters: [{ name: sig, in: query, schema: { type: string, format: binary } }]
      requestBody: { content: { application/json: { schema: { type: object, properties: { data: { type: string, format: binary }, list: { type: array, items: { type: string, format: binary } } } } } } }
      ${done}
  /deposits:
    post:
      operationId: addDeposit
      requestBody: { required: true, content: { application/xml: { schema: { type: object, properties: { title: { type: string } } } } } }
      ${done}
  /avatar:
    put:
      operationId: putAvatar
      requestBody: { required: true, content: { "image/*": { schema: { type: string, format: binary } } } }
      ${done}
  /photos:
    post:
      operationId: addPhoto
      requestBody:
        required: true
        content:
          application/json: { schema: { type: object, required: [url], properties: { url: { type: string } } } }
          multipart/form-data: { schema: { type: object, required: [photo], properties: { photo: { type: string, format: binary, maxLength: 5 }, nullable: { type: [string, "null"], format: binary } } } }
      ${done}
`;

const folder = temporaryFolder();
let sdk: Exports;

beforeAll(async () => {
  const description = join(folder, "openapi.yaml");
  writeFile(description, spec);
  await generatePackage(description, join(folder, "src/sdk"));
  sdk = await loadModule(folder, `export * from "./src/sdk/src/index.js";`);
});

async function sent(
  operation: string,
  ...args: readonly unknown[]
): Promise<Arrived> {
  const { url, arrived } = await loopback(() => ({ status: 204 }));
  const client = construct(sdk, "Bodies", { baseUrl: url });
  await Reflect.apply(Reflect.get(client, operation), client, args);
  const [request] = arrived;
  if (request === undefined) throw new Error("nothing arrived");
  return request;
}

describe("on the wire", () => {
  it.each<readonly [string, readonly unknown[]]>([
    ["getBalance", [{ timeout: 5000 }]],
    ["deleteDrafts", [{ timeout: 5000 }]],
    ["addDraft", []],
    ["deletePlan", [{ id: "a" }]],
    ["addJob", []],
    ["addJob", [{}]],
  ])("%s has no body: %j", async (operation, args) => {
    const { body, headers, method } = await sent(operation, ...args);
    expect(body).toBe("");
    expect(headers).not.toHaveProperty("content-type");
    const length = method === "POST" ? "0" : undefined;
    expect(headers["content-length"]).toBe(length);
  });

  it("XML is sent as it is given", async () => {
    const { body, headers } = await sent("addDeposit", { body: "<a/>" });
    expect([headers["content-type"], body]).toEqual([
      "application/xml",
      "<a/>",
    ]);
  });

  it("an image has its own type", async () => {
    const body = new Blob(["x"], { type: "image/png" });
    const { headers } = await sent("putAvatar", { body });
    expect(headers["content-type"]).toBe("image/png");
  });
});

describe("refused before anything is sent", () => {
  const blob = new Blob(["x"]);

  it.each<readonly [string, unknown, string]>([
    ["addNote", { data: blob }, "data: must be a string"],
    ["addNote", { list: [blob] }, "list[0]: must be a string"],
    ["addNote", { sig: blob }, "sig: must be a string"],
    ["addDeposit", { body: { title: "a" } }, "body: must be a string"],
    ["deletePlan", { id: "a", x: 1 }, "x: is not a known key"],
    ["addJob", { name: 1 }, "name: must be a string"],
    ["addPhoto", { photo: "x" }, "url: is required"],
    ["putAvatar", { body: blob }, "body: must be of a type within image/*"],
  ])("%s with %o: %s", async (operation, params, message) => {
    const error = await failure(sent(operation, params));
    expect(error).toMatchObject({ name: "ValidationError" });
    expect(String(error)).toContain(message);
  });
});

const uses = (calls: readonly string[]): string => `
import { Bodies, file } from "./sdk/src/index.js";
const api = new Bodies({});
const bytes = new Uint8Array(1);
const named = file(bytes, { name: "a.png", type: "image/png" });
export const calls = [
${calls.map((each) => `api.${each},`).join("\n")}
named];
`;

const right = [
  "getBalance({ timeout: 5 })",
  "addDraft()",
  'deletePlan({ id: "a" })',
  "addJob()",
  'addNote({ data: "x", list: ["x"], sig: "x" })',
  'addDeposit({ body: "<a/>" })',
  "putAvatar({ body: named })",
  "putAvatar({ body: new Blob([]) })",
  'addPhoto({ url: "x" })',
  "addPhoto({ photo: bytes, nullable: null })",
  "addPhoto({ photo: new Blob([]).stream() })",
  'addPhoto({ photo: named }, { contentType: "multipart/form-data" })',
];

const wrong = [
  'deletePlan({ id: "a", x: 1 })',
  "addNote({ data: bytes })",
  "addNote({ list: [new Blob([])] })",
  'addDeposit({ body: { title: "a" } })',
  'addPhoto({ photo: "x" })',
  'addPhoto({ url: "x" }, { contentType: "text/csv" })',
];

describe.each(askedCompilers)("in types, under TypeScript %s", (compiler) => {
  const errors = async (calls: readonly string[]): Promise<number> => {
    writeFile(join(folder, "src/uses.mts"), uses(calls));
    const compilerOptions = {
      lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
      types: [],
      isolatedDeclarations: false,
    };
    const include = ["src/uses.mts"];
    const said = await compile(folder, { compiler, include, compilerOptions });
    const lines = said.map((each) => /uses\.mts\((\d+)/.exec(each)?.[1]);
    return new Set(lines).size;
  };

  it("what may be given compiles", async () => {
    expect(await errors(right)).toBe(0);
  });

  it("and nothing else does", async () => {
    expect(await errors(wrong)).toBe(wrong.length);
  });
});
