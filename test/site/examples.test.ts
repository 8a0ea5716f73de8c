import { join } from "node:path";
import { expect, it } from "vitest";
import type { JsonValue } from "../../generator/ir/json.js";
import { withExamples } from "../../generator/site/examples.js";
import { noFacts } from "../../generator/site/facts.js";
import { siteFacts } from "../../generator/site-facts.js";
import { temporaryFolder, writeFile } from "../folder.js";

const folder = temporaryFolder();

/** A description as the site has it. */
async function shown(description: { readonly [key: string]: JsonValue }) {
  const document = {
    openapi: "3.1.0",
    info: { title: "Post", version: "1" },
    ...description,
  };
  const spec = join(folder, "openapi.json");
  writeFile(spec, JSON.stringify(document));
  const facts = await siteFacts({ spec, out: join(folder, "sdk") });
  return withExamples(document, facts ?? noFacts);
}

const id = { name: "id", in: "path", required: true };
const responses = { "204": { description: "Done" } };
const parcel = {
  type: "object",
  properties: {
    to: {
      anyOf: [{ type: "null" }, { type: "string", format: "email" }],
    },
    weight: { type: "integer", minimum: 3 },
  },
  required: ["weight"],
};

it("what an operation requires has a valid example, also where it is referred to or said of the path", async () => {
  const { paths } = Object(
    await shown({
      components: {
        parameters: {
          Tenant: {
            name: "tenant",
            in: "header",
            required: true,
            schema: { const: "acme" },
          },
        },
        requestBodies: {
          Parcel: {
            required: true,
            content: { "application/json": { schema: parcel } },
          },
        },
      },
      paths: {
        "/parcels/{id}": {
          parameters: [{ ...id, schema: { enum: ["p1"] } }],
          put: {
            operationId: "updateParcel",
            parameters: [
              { $ref: "#/components/parameters/Tenant" },
              { name: "dry", in: "query", schema: { type: "boolean" } },
            ],
            requestBody: { $ref: "#/components/requestBodies/Parcel" },
            responses,
          },
        },
      },
    }),
  );
  expect(paths["/parcels/{id}"].put).toMatchObject({
    parameters: [
      { name: "tenant", example: "acme" },
      { name: "dry", schema: { type: "boolean" } },
      { name: "id", example: "p1" },
    ],
    requestBody: {
      content: { "application/json": { example: { weight: 3 } } },
    },
  });
  expect(paths["/parcels/{id}"].put.parameters[1]).not.toHaveProperty(
    "example",
  );
});

it("what the description gives as an example stays", async () => {
  const content = {
    "application/json": { schema: parcel, example: { weight: 9 } },
  };
  const paths = {
    "/parcels/{id}": {
      put: {
        operationId: "updateParcel",
        parameters: [
          {
            ...id,
            schema: { type: "string" },
            examples: { a: { value: "p7" } },
          },
        ],
        requestBody: { required: true, content },
        responses,
      },
    },
  };
  expect(await shown({ paths })).toMatchObject({ paths });
});

it("a sample that calls the operation as it is no longer is not shown first", async () => {
  const curl = (body: object) => ({
    lang: "bash",
    source: `curl -X POST https://post.example/parcels -H 'content-type: application/json' -d '${JSON.stringify(body)}'`,
  });
  const [stale, good] = [curl({ mass: 3 }), curl({ weight: 3 })];
  const { paths } = Object(
    await shown({
      paths: {
        "/parcels": {
          post: {
            operationId: "createParcel",
            requestBody: {
              required: true,
              content: { "application/json": { schema: parcel } },
            },
            responses,
            "x-codeSamples": [stale, good],
          },
        },
      },
    }),
  );
  expect(paths["/parcels"].post["x-codeSamples"]).toEqual([good, stale]);
});
