import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { root } from "../shared.js";

const folder = temporaryFolder();

/** As springdoc writes a base with heirs, and a time without an offset. */
const zoo = `openapi: 3.0.1
info: { title: Zoo, version: "1" }
paths:
  /pets:
    post:
      operationId: addPet
      requestBody:
        content:
          application/json:
            schema: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
      responses: { 204: { description: none } }
components:
  schemas:
    Pet:
      type: object
      required: [type]
      properties: { type: { type: string }, fed: { type: string, format: time, example: "12:30:00" } }
      discriminator: { propertyName: type }
    Cat: { type: object, allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
    Dog: { type: object, allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { bark: { type: boolean } } }] }
`;

/** The overlay of README. */
function overlay(): string {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const [, found = ""] =
    /```yaml\n(overlay:[^`]*What the framework means[^`]*)```/.exec(text) ?? [];
  return found;
}

async function warnings(name: string): Promise<readonly string[]> {
  const spec = join(folder, name, "openapi.yaml");
  writeFile(spec, zoo);
  const out = join(folder, name, "out");
  // The examples of a description are held to its schemas.
  writeFile(join(folder, name, "sdk.yaml"), "verify: true");
  const { diagnostics } = await generate({ spec, out, check: true });
  return diagnostics
    .filter(({ severity }) => severity === "warning")
    .map(({ code }) => code);
}

it("lets the framework's description say what it means", async () => {
  expect(await warnings("written")).toEqual([
    "branches-alike",
    "example-refused",
  ]);
  writeFile(join(folder, "mended/overlays/mend.yaml"), overlay());
  expect(await warnings("mended")).toEqual([]);
});
