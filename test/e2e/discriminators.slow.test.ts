import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askedCompilers, compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { construct, type Exports, loadModule } from "../load.js";
import { failure, loopback } from "../runtime/loopback.js";
import { generatePackage } from "../sdk.js";

// A discriminator never changes what is valid (OpenAPI 3.1.1, 4.8.25), neither for who calls nor on the wire.

const spec = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /turns:
    post:
      operationId: turns.add
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Turns" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Turns" } } } } }
  /entries/{path}:
    parameters: [{ name: path, in: path, required: true, schema: { type: string } }]
    get:
      operationId: entries.get
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Entry" } } } } }
    post:
      operationId: entries.put
      requestBody: { required: true, content: { application/json: { schema: { type: object, required: [entry], properties: { entry: { $ref: "#/components/schemas/Entry" }, shelf: { $ref: "#/components/schemas/Shelf" } } } } } }
      responses: { "204": { description: done } }
  /sources:
    post:
      operationId: sources.add
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Source" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Source" } } } } }
components:
  schemas:
    Source:
      oneOf: [{ $ref: "#/components/schemas/Web" }, { $ref: "#/components/schemas/Disk" }]
      discriminator: { propertyName: kind, mapping: { web: "#/components/schemas/Web", disk: "#/components/schemas/Disk" } }
    Web: { type: object, required: [url], properties: { url: { type: string } } }
    Disk: { type: object, required: [path], properties: { path: { type: string } } }
    Turns: { type: object, required: [input], properties: { input: { type: array, items: { $ref: "#/components/schemas/Turn" } } } }
    Turn:
      oneOf: [{ $ref: "#/components/schemas/Say" }, { $ref: "#/components/schemas/Call" }, { $ref: "#/components/schemas/Note" }]
      discriminator: { propertyName: type }
    Say:
      type: object
      required: [role, text]
      properties: { type: { type: string, enum: [say], default: say }, role: { type: string, enum: [guest, host] }, text: { type: string } }
    Call: { type: object, required: [type, tool], properties: { type: { type: string, enum: [call] }, tool: { type: string } } }
    Note: { type: object, required: [note], properties: { type: { type: [string, "null"], enum: [note, null] }, note: { type: string } } }
    Entry:
      oneOf: [{ $ref: "#/components/schemas/Folder" }, { $ref: "#/components/schemas/File" }, { $ref: "#/components/schemas/Link" }]
      discriminator: { propertyName: type, mapping: { array: "#/components/schemas/Folder", file: "#/components/schemas/File", link: "#/components/schemas/Link" } }
    Folder: { type: array, items: { type: object, required: [type, name], properties: { type: { type: string, enum: [file, link, folder] }, name: { type: string } } } }
    File: { type: object, required: [type, size], properties: { type: { type: string, enum: [file] }, size: { type: integer } } }
    Link: { type: object, required: [type, target], properties: { type: { type: string, enum: [link] }, target: { type: string } } }
    Shelf: { anyOf: [{ $ref: "#/components/schemas/Entry" }, { $ref: "#/components/schemas/Books" }], discriminator: { propertyName: type } }
    Books: { type: object, required: [type, count], properties: { type: { type: string, enum: [books] }, count: { type: integer } } }
`;

const use = `
import { type Entry, type File, Shop, type Say, type Turn } from "./sdk/src/index.js";

export const shop = new Shop({ baseUrl: "http://127.0.0.1:9" });
export const calls = [
  () => shop.turns.add({ input: [{ role: "guest", text: "hi" }, { note: "n" }, { type: null, note: "n" }] }),
  () => shop.entries.put({ path: "a", entry: [], shelf: [{ type: "file", name: "a" }] }),
  () => shop.entries.put({ path: "a", entry: { type: "file", size: 1 }, shelf: { type: "books", count: 1 } }),
];
export const optional: Say["type"] = undefined;

type Sent = Parameters<typeof shop.sources.add>[0];
export const refused: { kind: "disk"; url: string } extends Sent ? never : "by its tag" = "by its tag";

export async function placeOf(): Promise<string> {
  const source = await shop.sources.add({ kind: "web", url: "/" });
  return source.kind === "web" ? source.url : "";
}

export function sizeOf(entry: Entry): number {
  if (Array.isArray(entry)) return entry.length;
  if (entry.type !== "file") return entry.target.length;
  const file: File = entry;
  return file.size;
}

export function toolOf(turn: Turn): string | undefined {
  return turn.type === "call" ? turn.tool : undefined;
}
`;

let folder: string;
let sdk: Exports;

const base = temporaryFolder();

beforeAll(async () => {
  folder = base;
  writeFile(join(folder, "openapi.yaml"), spec);
  await generatePackage(join(folder, "openapi.yaml"), join(folder, "sdk"));
  sdk = await loadModule(folder, `export * from "./sdk/src/index.js";`);
}, 60_000);

/** A method of the client, called. */
function call(url: string, path: string, params: object): PromiseLike<unknown> {
  const shop = construct(sdk, "Shop", { baseUrl: url, validate: true });
  const [resource = "", method = ""] = path.split(".");
  const owner: unknown = Reflect.get(shop, resource);
  return Reflect.apply(Reflect.get(Object(owner), method), owner, [params]);
}

describe("a union with a discriminator", () => {
  it("is sent as it is given, and taken as it comes", async () => {
    const answer = { input: [{ role: "host", text: "yes" }] };
    const { url, arrived } = await loopback(() => ({ body: answer }));
    const given = { input: [{ role: "guest", text: "hi" }] };
    expect(await call(url, "turns.add", given)).toEqual(answer);
    expect(JSON.parse(arrived[0]?.body ?? "")).toEqual(given);
  });

  it.each<readonly [unknown, unknown]>([
    [[], [{ type: "file", name: "a" }]],
    [
      { type: "file", size: 1 },
      { type: "books", count: 1 },
    ],
    [{ type: "link", target: "a" }, []],
  ])("may be a list: %j", async (entry, shelf) => {
    const { url, arrived } = await loopback(() => ({ status: 204 }));
    await call(url, "entries.put", { path: "a", entry, shelf });
    expect(JSON.parse(arrived[0]?.body ?? "")).toEqual({ entry, shelf });
  });

  it("may be a list that comes", async () => {
    const answer = [{ type: "folder", name: "yes" }];
    const { url } = await loopback(() => ({ body: answer }));
    expect(await call(url, "entries.get", { path: "a" })).toEqual(answer);
  });

  it.each([{ kind: "web", url: "/" }, { url: "/" }])(
    "may have a tag that no branch declares: %j",
    async (source) => {
      const answer = { kind: "disk", path: "a" };
      const { url, arrived } = await loopback(() => ({ body: answer }));
      expect(await call(url, "sources.add", source)).toEqual(answer);
      expect(JSON.parse(arrived[0]?.body ?? "")).toEqual(source);
    },
  );

  it.each<readonly [object, readonly object[]]>([
    [{ type: "call" }, [{ path: ["input", 0, "tool"], code: "required" }]],
    [{ role: "guest" }, [{ path: ["input", 0, "text"], code: "required" }]],
    [{ type: "x" }, [{ path: ["input", 0, "type"], code: "discriminator" }]],
  ])("lets one branch speak: %j", async (turn, issues) => {
    const error = await failure(
      call("http://127.0.0.1:9", "turns.add", { input: [turn] }),
    );
    expect(error).toMatchObject({ issues });
  });

  it.each<readonly [unknown, object]>([
    [{ type: "file" }, { path: ["entry", "size"], code: "required" }],
    [[{ name: "a" }], { path: ["entry", 0, "type"], code: "required" }],
  ])("lets one branch of another kind speak: %j", async (entry, issue) => {
    const error = await failure(
      call("http://127.0.0.1:9", "entries.put", { path: "a", entry }),
    );
    expect(error).toMatchObject({ issues: [issue] });
  });

  it.each(askedCompilers)(
    "narrows, and takes what is valid, under TypeScript %s",
    async (compiler) => {
      writeFile(join(folder, "package.json"), '{ "type": "module" }');
      writeFile(join(folder, "use.ts"), use);
      const options = {
        compiler,
        include: ["use.ts"],
        compilerOptions: { isolatedDeclarations: false },
      };
      expect(await compile(folder, options)).toEqual([]);
    },
    60_000,
  );
});
