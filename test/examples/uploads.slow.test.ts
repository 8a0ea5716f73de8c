import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { errorsOf } from "../responses/client.js";
import { generatePackage } from "../sdk.js";

// Samples of calls that need bytes show some, and type-check.

const done = `responses: { "204": { description: done } }`;
const bytes = "{ type: string, format: binary }";
const multipart = (schema: string, required = true): string =>
  `requestBody: { required: ${required}, content: { multipart/form-data: { schema: ${schema} } } }`;

const spec = `
openapi: 3.1.0
info: { title: Files, version: "1" }
paths:
  /one: { post: { operationId: files.one, ${multipart(`{ type: object, required: [file, purpose], properties: { purpose: { type: string, enum: [scan] }, file: { $ref: "#/components/schemas/Content" } } }`)}, ${done} } }
  /many: { post: { operationId: files.many, ${multipart(`{ type: object, required: [files], properties: { files: { type: array, items: ${bytes} } } }`)}, ${done} } }
  /table: { post: { operationId: files.table, ${multipart("{ type: object, required: [table], properties: { table: { type: string, contentMediaType: text/csv } } }")}, ${done} } }
  /whole/{id}:
    put:
      operationId: files.whole
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { required: true, content: { application/octet-stream: { schema: ${bytes} } } }
      ${done}
  /optional: { post: { operationId: files.optional, ${multipart(`{ type: object, properties: { file: ${bytes} } }`, false)}, ${done} } }
components: { schemas: { Content: ${bytes} } }
`;

const folder = temporaryFolder();

beforeAll(async () => {
  const described = temporaryFolder();
  writeFile(join(described, "openapi.yaml"), spec);
  await generatePackage(join(described, "openapi.yaml"), folder);
});

function sampleOf(page: string): string {
  const text = readFileSync(join(folder, `docs/files/${page}.md`), "utf8");
  return /^```ts\n([^]*?)\n```$/im.exec(text)?.[1] ?? "";
}

it.each([
  ["one", '{ file: new Blob(["…"]), purpose: "scan" }'],
  ["many", '{ files: [new Blob(["…"])] }'],
  ["table", '{ table: new Blob(["…"]) }'],
  ["whole", '{ id: "abc123", body: new Blob(["…"]) }'],
  ["optional", '{ file: new Blob(["…"]) }'],
])("%s is called with %s", (page, params) => {
  const call = sampleOf(page).replace(/\s+/g, " ").replace(/,? }/g, " }");
  expect(call).toBe(`await files.files.${page}(${params});`);
});

it("all of them type-check", async () => {
  const pages = ["one", "many", "table", "whole", "optional"];
  const use = `
import { Files } from "./index.js";
const files = new Files({});
${pages.map(sampleOf).join("\n")}
`;
  expect(await errorsOf(folder, use)).toEqual([]);
});
