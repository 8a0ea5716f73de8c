import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { generatePackage } from "../sdk.js";

const root = temporaryFolder();
const ok = `responses: { "204": { description: Done } }`;

/** The bridge of a description, without white space; it compiles. */
async function bridgeOf(
  name: string,
  fields: string,
  item = "",
): Promise<string> {
  const folder = join(root, name);
  writeFile(join(folder, "pet.yaml"), item);
  const spec = join(folder, "openapi.yaml");
  const out = join(folder, "sdk");
  writeFile(
    spec,
    `openapi: 3.1.0\ninfo: { title: Pets, version: "1" }\n${fields}`,
  );
  await generatePackage(spec, out);
  const include = ["src/openapi.ts"];
  expect(await compile(out, { compiler: "7", include })).toEqual([]);
  return readFileSync(join(out, "src/openapi.ts"), "utf8").replace(/\s+/g, "");
}

it("what stands beside a path's reference is the path's, and an operation is declared once", async () => {
  const text = await bridgeOf(
    "beside",
    `
components:
  pathItems:
    Pet: { get: { operationId: getPet, ${ok} } }
paths:
  "/pets/{id}":
    $ref: "#/components/pathItems/Pet"
    description: A pet
    parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
    delete: { operationId: deletePet, ${ok} }
`,
  );
  expect(text.match(/getPet:\{/g)).toHaveLength(1);
  expect(text).toMatch(
    /"\/pets\/\{id\}":\{.*get:operations\["getPet"\];.*delete:operations\["deletePet"\];.*webhooks/,
  );
  expect(text).toMatch(/getPet:\{parameters:\{[^}]*path:\{id:number;/);
});

it("a path item of several paths has each one's parameters", async () => {
  const item = `get: { operationId: getPet, ${ok} }\nput: { operationId: putPet, ${ok} }\n`;
  const text = await bridgeOf(
    "several",
    `
paths:
  "/cats/{cat}": { $ref: pet.yaml }
  "/dogs/{dog}": { $ref: pet.yaml }
  "/rats/{rat}": { $ref: "#/components/pathItems/Rat" }
components:
  pathItems:
    Rat: { get: { operationId: getRat, ${ok} } }
`,
    item,
  );
  for (const name of ["cat", "dog"])
    expect(text.match(RegExp(`path:\\{${name}:string;`, "g"))).toHaveLength(2);
  expect(text).toMatch(/getRat:\{parameters:\{[^}]*path:\{rat:string;/);
});

it("webhooks and components that refer to a path item have its operations", async () => {
  const text = await bridgeOf(
    "webhooks",
    `
paths:
  /a: { get: { operationId: a, ${ok} } }
webhooks:
  born: { $ref: "#/components/pathItems/News" }
components:
  pathItems:
    Other: { $ref: "#/components/pathItems/News", description: The same }
    News: { post: { operationId: told, ${ok} } }
`,
  );
  expect(text).toMatch(/webhooks\{born:\{.*post:operations\["told"\];/);
  expect(text).toMatch(/Other:\{[^]*post:\{parameters/);
});

it("ids are told apart as they are declared", async () => {
  const text = await bridgeOf(
    "ids",
    `
paths:
  /a: { get: { operationId: "pets#list", ${ok} } }
  /b: { get: { operationId: pets/list, ${ok} } }
`,
  );
  expect(text.match(/"pets\/list":\{/g)).toHaveLength(1);
});
