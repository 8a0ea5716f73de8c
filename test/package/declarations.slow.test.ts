import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compile, type Compiler } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { runNode } from "../program.js";
import { generatePackage } from "../sdk.js";
import { casesOf, root } from "../shared.js";

const folder = temporaryFolder();

beforeAll(async () => {
  const spec = join(folder, "openapi.yaml");
  const sdk = join(folder, "sdk");
  writeFile(spec, reports);
  await generatePackage(spec, sdk);
  const tsc = join(root, "node_modules/typescript7/bin/tsc");
  await runNode([tsc, "-p", join(sdk, "tsconfig.json")]);
  writeFile(join(folder, "user/package.json"), '{ "type": "module" }');
  writeFile(join(folder, "user/node_modules/.keep"), "");
  symlinkSync(sdk, join(folder, "user/node_modules/reports"), "junction");
});

describe("a library that uses an emitted package", () => {
  const compilers: readonly Compiler[] = ["5.9", "7"];
  it.each(casesOf(compilers, (compiler) => compiler === "7"))(
    "declares what its functions give without a word on their types, under TypeScript %s",
    async (compiler) => {
      writeFile(join(folder, "user/src/library.ts"), library);
      expect(await compiled(compiler)).toEqual([]);
    },
  );

  it("can't give options that ask for a reading as such that ask for none", async () => {
    writeFile(join(folder, "user/src/library.ts"), misled);
    expect(await compiled("7")).toEqual([
      expect.stringContaining("is not assignable to type 'undefined'"),
    ]);
  });
});

function compiled(compiler: Compiler): Promise<readonly string[]> {
  const compilerOptions = {
    isolatedDeclarations: false,
    preserveSymlinks: true,
  };
  return compile(join(folder, "user"), { compiler, compilerOptions });
}

const library = `import { Reports, isFailureOf, type RequestOptions } from "reports";
import { read, readOperation } from "reports/root";

const client = new Reports();
export const list = () => client.list();
export const listed = (options: RequestOptions) => client.list(options);
export const table = () => client.list({ accept: "text/csv" });
export const bytes = () => client.list({ accept: "text/csv", as: "bytes" });
export const told = (params: Parameters<typeof read>[1]) => read(client, params, { as: "text" });
export const streamed = () => client.follow({ stream: true });
export const added = (params: Parameters<typeof client.add>[0]) => client.add(params);
export const whole = () => client.list().withResponse();
export const operation = readOperation;
export const core = client["~core"];
export class Wrapped {
  client = client;
  list() { return this.client.list(); }
}
export async function failure(error: unknown) {
  return isFailureOf(readOperation, error) ? error : undefined;
}
// What is asked for is what comes.
const given: Promise<Uint8Array> = bytes();
export { given };
`;

const misled = `import type { RequestOptions } from "reports";

export const options: RequestOptions = { as: "text" };
`;

const reports = `openapi: 3.1.0
info: { title: Reports, version: "1" }
servers: [{ url: https://reports.example }]
paths:
  /reports:
    get:
      operationId: list
      responses:
        "200":
          description: Reports
          content:
            application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Report" } } }
            text/csv: { schema: { type: string } }
    post:
      operationId: add
      requestBody:
        content:
          application/json: { schema: { $ref: "#/components/schemas/Report" } }
          application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Report" } }
          text/plain: { schema: { type: string } }
      responses: { "204": { description: Added } }
  /reports/{id}:
    get:
      operationId: read
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: A report, content: { application/json: { schema: { $ref: "#/components/schemas/Report" } } } }
        "404": { description: None, content: { application/json: { schema: { type: object, properties: { reason: { type: string } } } } } }
  /follow:
    post:
      operationId: follow
      requestBody:
        content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } }
      responses:
        "200":
          description: Reports as they come
          content:
            application/json: { schema: { $ref: "#/components/schemas/Report" } }
            text/event-stream: { schema: { type: string } }
components:
  schemas:
    Report: { type: object, required: [id], properties: { id: { type: string } } }
`;
