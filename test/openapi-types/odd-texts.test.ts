import { expect, it } from "vitest";
import { generatePackage } from "../sdk.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";

const folder = temporaryFolder();

async function bridgeOf(paths: string): Promise<string> {
  const spec = join(folder, "openapi.yaml");
  const out = join(folder, "sdk");
  const head = `openapi: 3.1.0\ninfo: { title: Pets, version: "1" }\npaths:\n`;
  writeFile(spec, head + paths);
  await generatePackage(spec, out);
  return readFileSync(join(out, "src/openapi.ts"), "utf8");
}

function errors(): Promise<readonly string[]> {
  const include = ["src/openapi.ts"];
  return compile(join(folder, "sdk"), { compiler: "7", include });
}

const ok = `responses: { "204": { description: Done } }`;

it("ids with escapes, and ids that are used twice, are the operations of their paths all the same", async () => {
  const text = await bridgeOf(`
  /pets:
    get: { operationId: "list%20pets", ${ok} }
    post: { operationId: "list", ${ok} }
    put: { operationId: "list", ${ok} }
`);
  expect(await errors()).toEqual([]);
  expect(text.match(/operations\["/g)).toHaveLength(1);
});

it("what is null, or a number for a text, is no more than a slip", async () => {
  await bridgeOf(`
  /pets:
    get:
      parameters: [{ name: limit, in: query, required: true, schema: { type: integer, title: 3 } }]
      responses:
        "200":
          content: { application/json: { schema: { type: object, required: true, properties: { a: null } } }, text/plain: }
        "404":
`);
  expect(await errors()).toEqual([]);
});

it("it is so below fields whose keys are names, whatever these are", async () => {
  const text = await bridgeOf(`
  /pets:
    get:
      responses:
        default:
          description: Any
          content: { application/json: { schema: { type: object, properties: { default: { type: string, title: 3 }, title: { type: object, required: true } } } } }
`);
  expect(await errors()).toEqual([]);
  expect(text).toContain("default?: string;");
});

it("controls and what turns the direction of text are written out", async () => {
  const text = await bridgeOf(`
  /pets:
    get:
      summary: "a \\u202e b"
      parameters: [{ name: role, in: query, schema: { enum: ["user\\u202e \\u2066// x\\u2069", "\\\\\\u202e"] } }]
      ${ok}
`);
  expect(await errors()).toEqual([]);
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(text).toContain(
    String.raw`"user\u202e \u2066// x\u2069" | "\\\u202e"`,
  );
});
