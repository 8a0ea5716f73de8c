import { expect, it } from "vitest";
import { generatePackage } from "../sdk.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";

const folder = temporaryFolder();

async function bridgeOf(paths: string): Promise<string> {
  return (await generated(paths))("src/openapi.ts");
}

/** Gives the text of each file that is generated. */
async function generated(paths: string): Promise<(file: string) => string> {
  const spec = join(folder, "openapi.yaml");
  const out = join(folder, "sdk");
  const head = `openapi: 3.1.0\ninfo: { title: Pets, version: "1" }\npaths:\n`;
  writeFile(spec, head + paths);
  await generatePackage(spec, out);
  return (file) => readFileSync(join(out, file), "utf8");
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

it("a percent sign in a name is no escape", async () => {
  const text = await bridgeOf(`
  /pets: { get: { ${ok} } }
  /disk/{free%}/%2F:
    get:
      parameters: [{ name: free%, in: path, required: true, schema: { type: integer } }]
      responses:
        "200":
          description: "100 % ^0^"
          content:
            application/json:
              schema:
                type: object
                required: [used%]
                properties:
                  used%: { type: object, properties: { "%": { enum: ["5%", "%41"] }, as: { $ref: "#/components/schemas/A%25" } } }
components:
  schemas:
    A%: { type: object, properties: { of: { $ref: "#/components/schemas/A%25" } } }
`);
  expect(await errors()).toEqual([]);
  expect(text).toContain(`"/disk/{free%}/%2F": {`);
  expect(text).toContain(`"free%": number;`);
  expect(text).toContain(`"used%": {`);
  expect(text).toContain(`"%"?: "5%" | "%41";`);
  expect(text).toContain(`as?: components["schemas"]["A%"];`);
  expect(text).toContain("100 % ^0^");
});

it("a package without them promises none", async () => {
  const text = await generated(`
  /pets: { get: { ${ok} } }
webhooks:
  changed: { post: { parameters: everything } }
`);
  expect(text("package.json")).not.toContain("openapi");
  expect(text("README.md")).not.toContain("openapi-typescript");
  expect(() => text("src/openapi.ts")).toThrow("ENOENT");
});
