import { describe, expect, it } from "vitest";
import { contentsOf, temporaryFolder, writeFile } from "../folder.js";
import { generatePackage } from "../sdk.js";
import { brokenLinks, relativeLinks } from "./links.js";

// What the files of the documentation are together: what leads where, and what a change of the description changes.

const folder = temporaryFolder();

const shop = `openapi: 3.0.3
info: { title: Shop, version: 1.0.0, description: Sells *things*. }
tags: [{ name: things, description: What is sold. }]
paths:
  /things:
    get:
      operationId: things.list
      tags: [things]
      summary: List things
      description: Lists all things. They are many.
      responses:
        "200":
          description: Things.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Thing" } }
    post:
      operationId: things.create
      tags: [things]
      requestBody:
        content:
          application/json: { schema: { $ref: "#/components/schemas/Thing" } }
          multipart/form-data:
            schema:
              type: object
              required: [picture]
              properties: { picture: { type: string, format: binary } }
      responses: { "204": { description: Added. }, "404": { description: No. } }
components:
  schemas:
    Thing:
      type: object
      description: A thing. It can be bought.
      required: [id]
      properties:
        id: { type: string, readOnly: true }
        maker: { $ref: "#/components/schemas/Maker" }
    Maker:
      oneOf:
        - { $ref: "#/components/schemas/Person" }
        - { $ref: "#/components/schemas/Firm" }
      discriminator: { propertyName: kind }
    Person:
      type: object
      required: [kind]
      properties: { kind: { type: string, enum: [Person] }, name: { type: string } }
    Firm:
      type: object
      required: [kind]
      properties: { kind: { type: string, enum: [Firm] }, chief: { $ref: "#/components/schemas/Person" } }
    Unused: { type: string }
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
security: [{ key: [] }]
`;

async function emittedFrom(
  description: string,
  name: string,
  config = "",
): Promise<ReadonlyMap<string, string>> {
  const spec = `${folder}/${name}/openapi.yaml`;
  writeFile(spec, description);
  writeFile(`${folder}/${name}/sdk.yaml`, `openapiTypes: false\n${config}`);
  const out = `${folder}/${name}/out`;
  await generatePackage(spec, out);
  return new Map(Object.entries(contentsOf(out)));
}

describe("the files of the documentation", () => {
  it("lead to each other, and nowhere else", async () => {
    const files = await emittedFrom(shop, "links");
    expect(brokenLinks(files)).toEqual([]);
    const pages = [...files.keys()].filter((path) => /^docs\/.*md$/.test(path));
    expect(pages).toEqual([
      "docs/guides/authentication.md",
      "docs/guides/errors.md",
      "docs/guides/uploads.md",
      "docs/index.md",
      "docs/objects/firm.md",
      "docs/objects/index.md",
      "docs/objects/maker.md",
      "docs/objects/person.md",
      "docs/objects/thing.md",
      "docs/things/create.md",
      "docs/things/index.md",
      "docs/things/list.md",
    ]);
  });

  it("are each reached from llms.txt", async () => {
    const files = await emittedFrom(shop, "reached");
    const targets = relativeLinks(files.get("llms.txt") ?? "");
    const pages = [...files.keys()].filter((path) =>
      /^docs\/.*(?<!index)\.md$/.test(path),
    );
    expect(pages.filter((path) => !targets.includes(path))).toEqual([]);
  });

  it("tell of an object what it is, and who uses it", async () => {
    const files = await emittedFrom(shop, "objects");
    expect(files.get("docs/objects/maker.md")).toBe(`# \`Maker\`

- Type: [\`Person\`](person.md) or [\`Firm\`](firm.md)

## Variants

One of these, told by \`kind\`:

- \`kind\` \`"Person"\`: [\`Person\`](person.md)
- \`kind\` \`"Firm"\`: [\`Firm\`](firm.md)

## Used by

- [\`Thing\`](thing.md)
`);
    expect(files.get("docs/objects/thing.md")).toContain(`## Used by

- [\`things.list\`](../things/list.md)
- [\`things.create\`](../things/create.md)
`);
  });

  it("tell of a resource its methods and their objects", async () => {
    const files = await emittedFrom(shop, "overview");
    expect(files.get("docs/things/index.md")).toBe(`# \`shop.things\`

What is sold.

\`shop/things\` exports the methods as plain functions, and what they take as types that are [Standard Schemas](https://standardschema.dev), too.

## Methods

- [List things](list.md): \`list\`
- [Create](create.md): \`create\`

## Objects

- [\`Thing\`](../objects/thing.md)
`);
  });

  it("are in llms-full.txt once, with links from the root of the package", async () => {
    const files = await emittedFrom(shop, "full");
    const full = files.get("llms-full.txt") ?? "";
    expect(brokenLinks(new Map([...files, ["llms-full.txt", full]]))).toEqual(
      [],
    );
    for (const request of ["`GET /things`", "`POST /things`"])
      expect(full.split(`- Request: ${request}`)).toHaveLength(2);
    expect(full).not.toContain("openapi: 3.0.3");
  });

  it("link to the site, and begin with the way to its index, where it is known", async () => {
    const config = "docs: { url: 'https://docs.shop.example/' }\n";
    const files = await emittedFrom(shop, "url", config);
    const page = files.get("docs/things/list.md") ?? "";
    expect(page).toMatch(
      /^> ## Documentation Index\n> Fetch the complete documentation index at: https:\/\/docs\.shop\.example\/llms\.txt\n> Use this file to discover all available pages before exploring further\.\n\n# List things\n/,
    );
    expect(page).toContain(
      "[`Thing[]`](https://docs.shop.example/objects/thing.md)",
    );
    const relative = [...files].filter(
      ([path, text]) =>
        /^(?:docs\/.*\.md|llms.*)$/.test(path) &&
        relativeLinks(text).length > 0,
    );
    expect(relative.map(([path]) => path)).toEqual([]);
    expect(files.get("llms-full.txt")).not.toContain("Documentation Index");
  });

  it.each(["docs: off\n", "docs: { off: true }\n"])(
    "are only the README and api.md with %j",
    async (config) => {
      const name = config.includes("true") ? "off-too" : "off";
      const files = await emittedFrom(shop, name, config);
      const texts = [...files.keys()].filter((path) =>
        /\.(?:md|txt)$|^docs\//.test(path),
      );
      expect(texts).toEqual(["README.md", "api.md"]);
      expect(brokenLinks(files)).toEqual([]);
      expect(files.get("package.json")).not.toMatch(/docs\/|llms/);
    },
  );

  it("keep their places where a resource is called as their folder is", async () => {
    const clash = shop.replaceAll("things.", "objects.");
    const files = await emittedFrom(clash, "clash");
    expect(files.has("docs/objects/list.md")).toBe(true);
    expect(files.has("docs/objects-2/thing.md")).toBe(true);
    expect(brokenLinks(files)).toEqual([]);
  });

  it("stay as they are, but for lists, where another operation is added", async () => {
    const before = await emittedFrom(shop, "added");
    const more = shop.replace(
      "components:\n",
      "  /others:\n    get: { operationId: others.list, responses: { '204': { description: None. } } }\ncomponents:\n",
    );
    const after = await emittedFrom(more, "added");
    const changed = [...before.keys()].filter(
      (path) =>
        /\.(?:md|txt)$|^docs\//.test(path) &&
        before.get(path) !== after.get(path),
    );
    expect(changed).toEqual([
      "api.md",
      "docs/docs.json",
      "docs/index.md",
      "docs/openapi.yaml",
      "llms-full.txt",
      "llms.txt",
    ]);
    expect([...(await emittedFrom(more, "added-afresh"))]).toEqual([...after]);
  });
});
