import { join } from "node:path";
import { expect, it } from "vitest";
import { generate } from "../../generator/index.js";
import { filesOf, temporaryFolder, writeFile } from "../folder.js";

const description = `
openapi: 3.1.0
info: { title: 注文 API, version: "1" }
security: [{ 認証: [] }]
paths:
  /注文:
    post:
      tags: [注文]
      parameters: [{ $ref: "#/components/parameters/件数" }]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/注文" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/注文" } } } } }
  /заказы/{номер}:
    get:
      operationId: получитьЗаказ
      tags: [Заказы]
      parameters: [{ name: номер, in: path, required: true, schema: { type: string } }]
      responses: { "404": { description: no, content: { application/json: { schema: { $ref: "#/components/schemas/ข้อผิดพลาด" } } } } }
  /Größen: { get: { responses: { "204": { description: ok } } } }
components:
  securitySchemes: { 認証: { type: apiKey, in: header, name: X-Key } }
  parameters: { 件数: { name: 件数, in: query, schema: { type: integer } } }
  schemas:
    注文: { type: object, required: [品名], properties: { 品名: { type: string }, 数: { type: integer, minimum: 1 } } }
    ข้อผิดพลาด: { type: object, properties: { สาเหตุ: { type: string } } }
`;

it("a package in many scripts type-checks, has what it promises, and lies in files of ASCII", async () => {
  const folder = temporaryFolder();
  const spec = join(folder, "openapi.yaml");
  writeFile(spec, description);
  const out = join(folder, "sdk");
  const { ok, diagnostics } = await generate({ spec, out, verify: true });
  expect(diagnostics.map(({ code }) => code)).toEqual([
    "naming-decided",
    "export-name-shared",
  ]);
  expect(ok).toBe(true);
  expect(filesOf(out).filter((path) => /[^ -~]/.test(path))).toEqual([]);
});
