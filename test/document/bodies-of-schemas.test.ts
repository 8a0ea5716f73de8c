import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

const user = { type: "object", properties: { name: { type: "string" } } };
const reference = { $ref: "#/components/schemas/User" };
const done = { 204: { description: "Done" } };
const body = { content: { "application/json": { schema: reference } } };

async function read(operation: JsonObject, components: JsonObject = {}) {
  const { api, diagnostics } = await lowered({
    paths: { "/users": { post: { responses: done, ...operation } } },
    components: { ...components, schemas: { User: user } },
  });
  const [{ requestBody, responses = [] } = {}] = api.operations;
  const content = [requestBody, ...responses].map((each) =>
    each?.content.map(({ mediaType, schema }) => [mediaType, schema?.ref]),
  );
  return { content, codes: diagnostics.map(({ code }) => code) };
}

// OpenAPI 3.1, 4.8.23: a Reference Object leads to an object of the kind that stands in its place.
describe("a reference to a schema", () => {
  it.each<readonly [string, JsonObject, JsonObject, JsonObject]>([
    ["a request body", { requestBody: reference }, { requestBody: body }, {}],
    [
      "a response",
      { responses: { 200: reference } },
      { responses: { 200: { ...body, description: "" } } },
      {},
    ],
    [
      "a component that is one",
      { responses: { 200: { $ref: "#/components/responses/User" } } },
      { responses: { 200: { ...body, description: "" } } },
      { responses: { User: reference } },
    ],
  ])("in place of %s is its content", async (_, slip, meant, components) => {
    const found = await read(slip, components);
    const { content } = await read(meant);
    expect(found).toEqual({ content, codes: ["body-of-schema"] });
  });

  it("may lead to where Swagger 2.0 has schemas", async () => {
    const { api, diagnostics } = await lowered({
      paths: {
        "/users": {
          get: { responses: { 200: { $ref: "#/definitions/User" } } },
        },
      },
      definitions: { User: user },
    });
    const [operation] = api.operations;
    const [content] = operation?.responses[0]?.content ?? [];
    const target = api.schemas.get(content?.schema?.ref ?? "");
    expect(target?.properties?.map(({ name }) => name)).toEqual(["name"]);
    const codes = diagnostics.map(({ code }) => code).sort();
    expect(codes).toEqual(["body-of-schema", "field-unknown"]);
  });

  it("in place of anything else is an error, at the reference alone", async () => {
    const { codes } = await read({ parameters: [reference] });
    expect(codes).toEqual(["reference-to-schema"]);
  });
});
