import { expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { docsOf } from "./docs.js";

const text = { type: "string" };

/** The page of the object `Parcel`, which is sent and comes back. */
async function parcelPage(parcel: JsonObject, config = {}): Promise<string> {
  const schema = { $ref: "#/components/schemas/Parcel" };
  const content = { "application/json": { schema } };
  const pages = await docsOf(
    {
      info: { title: "Post", version: "1" },
      components: {
        schemas: {
          Parcel: parcel,
          Status: { type: "string", enum: ["a"], "x-extensible-enum": true },
        },
      },
      paths: {
        "/parcels": {
          post: {
            operationId: "parcels/create",
            deprecated: true,
            requestBody: { content },
            responses: { 200: { description: "OK", content } },
          },
        },
      },
    },
    config,
  );
  const page = pages.get("docs/objects/parcel.md") ?? "";
  const lists = [
    "docs/index.md",
    "docs/parcels/index.md",
    "api.md",
    "llms.txt",
  ];
  for (const path of lists)
    expect(pages.get(path), path).toMatch(/^- .*create.*\(deprecated\)/m);
  return page.split("\n\n## Used by")[0] ?? "";
}

it("tells of each side what is given on it, and what it is called there", async () => {
  const page = await parcelPage({
    type: "object",
    required: ["pin"],
    properties: {
      id: { ...text, readOnly: true },
      pin: { ...text, writeOnly: true },
      name: text,
    },
  });
  expect(page).toBe(`# \`Parcel\`

- In requests: \`ParcelRequest\`

## Properties in responses

- \`id\`: string, read only
- \`name\`: string

## Properties in requests

- \`pin\`: string, required, write only
- \`name\`: string

Example:

\`\`\`json
{
  "id": "abc123",
  "name": "Acme"
}
\`\`\``);
});

it("tells once what is the same on both sides", async () => {
  const page = await parcelPage({
    type: "object",
    minProperties: 1,
    properties: { name: text },
  });
  expect(page).toBe(`# \`Parcel\`

- Type: object, at least 1 property

## Properties

- \`name\`: string`);
});

it("is called what the package exports it as", async () => {
  const page = await parcelPage(
    {
      type: "object",
      properties: { inner: { $ref: "#/components/schemas/Parcel" } },
    },
    { client: { name: "Parcel" } },
  );
  expect(page).toBe(`# \`ParcelModel\`

## Properties

- \`inner\`: [\`ParcelModel\`](parcel.md)`);
});

it("leads to where more is said of the API, of a tag and of a schema", async () => {
  const schema = { $ref: "#/components/schemas/Parcel" };
  const more = (name: string): JsonObject => ({
    url: `https://docs.example/${name}`,
  });
  const pages = await docsOf({
    info: { title: "Post", version: "1" },
    externalDocs: { ...more("all"), description: "The *handbook*" },
    tags: [{ name: "parcels", externalDocs: more("parcels") }],
    components: {
      schemas: {
        Parcel: { type: "object", externalDocs: more("parcel") },
        Other: { type: "object", externalDocs: { url: "javascript:x" } },
      },
    },
    paths: {
      "/parcels": {
        get: {
          operationId: "parcels/list",
          tags: ["parcels"],
          responses: {
            200: {
              description: "OK",
              content: { "application/json": { schema } },
            },
            201: {
              description: "OK",
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/Other" },
                },
              },
            },
          },
        },
      },
    },
  });
  expect(pages.get("docs/index.md")).toContain(
    "See also [The \\*handbook\\*](https://docs.example/all).",
  );
  expect(pages.get("docs/parcels/index.md")).toContain(
    "See also [the documentation](https://docs.example/parcels).",
  );
  expect(pages.get("docs/objects/parcel.md")).toContain(
    "See also [the documentation](https://docs.example/parcel).",
  );
  expect(pages.get("docs/objects/other.md")).not.toContain("javascript");
});
