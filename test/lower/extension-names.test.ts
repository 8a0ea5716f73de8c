import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { checkStandsAlone } from "../../generator/document/refresh/stand-alone.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { subschemas } from "../../generator/lower/schema/resources/places.js";
import { forReference } from "../../generator/site/reference.js";
import { lowered } from "../sdk.js";

// OpenAPI 3.1.1, 4.9: objects are extended, not maps, whose keys are names.
describe("a name that begins with x- in a map is one like any other:", () => {
  const text = { schema: { type: "string" } };
  const schema = {
    type: "object",
    properties: { "x-file": { type: "string" } },
  };
  const response = {
    description: "OK",
    headers: { "x-left": { schema: { type: "integer" } } },
    content: {
      "x-world/x-vrml": { ...text, examples: { "x-a": { value: "v" } } },
    },
  };
  const encoding = { "x-file": { contentType: "image/png" } };
  const post = {
    security: [{ "x-api-key": [] }],
    requestBody: { content: { "multipart/form-data": { schema, encoding } } },
    responses: { 200: response, "x-own": { description: 1 } },
  };
  const key = { type: "apiKey", in: "header", name: "X-API-Key" };
  const url = "https://{x-r}.example";
  const members: JsonObject = {
    servers: [{ url, variables: { "x-r": { default: "eu" } } }],
    paths: { "/a": { post }, "x-own": { get: {} } },
    components: { securitySchemes: { "x-api-key": key } },
  };

  it("in security schemes, encodings, headers, media types, examples and variables", async () => {
    const { api, diagnostics } = await lowered(members);
    expect(diagnostics).toEqual([]);
    const [operation, ...others] = api.operations;
    expect(others).toEqual([]);
    expect(api.securitySchemes.map(({ name }) => name)).toEqual(["x-api-key"]);
    const [body] = operation?.requestBody?.content ?? [];
    expect(body?.encoding?.[0]?.contentType).toBe("image/png");
    const [answer, ...rest] = operation?.responses ?? [];
    expect(rest).toEqual([]);
    expect(answer?.headers[0]?.name).toBe("x-left");
    expect(answer?.content[0]?.mediaType).toBe("x-world/x-vrml");
    expect(answer?.content[0]?.examples).toEqual(["v"]);
    expect(api.servers[0]?.defaultUrl).toBe("https://eu.example");
  });

  it("its fields are looked through", async () => {
    const odd = { ...response, headers: { "x-left": { shema: {} } } };
    const { diagnostics } = await lowered({
      paths: { "/a": { get: { responses: { 200: odd } } } },
    });
    expect(diagnostics.map(({ message }) => message).join()).toContain("shema");
  });

  it("but what can be nothing but an extension is one, and that is told", async () => {
    const odd = { ...response, headers: { "x-docs": "https://a.example" } };
    const { api, diagnostics } = await lowered({
      paths: { "/a": { get: { responses: { 200: odd } } } },
    });
    expect(api.operations[0]?.responses[0]?.headers).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["value-by-intent"]);
  });

  it("where schemas are looked for by their ids", () => {
    const named = { schema: { $id: "a" } };
    const root = {
      components: {
        parameters: { "x-a": named, schema: named, example: named },
      },
      "x-own": named,
    };
    const found = [...subschemas(root, "openapi")].map(
      ({ pointer }) => pointer,
    );
    expect(found.toSorted()).toEqual([
      "/components/parameters/example/schema",
      "/components/parameters/schema/schema",
      "/components/parameters/x-a/schema",
    ]);
  });

  it("where references to other documents are looked for", () => {
    const report = createReport();
    const other = { $ref: "other.yaml" };
    const headers = { "x-a": other, default: other };
    checkStandsAlone({ components: { headers } }, "a.yaml", report);
    expect(report.diagnostics).toHaveLength(2);
  });

  it("where texts are made safe for the site", () => {
    const description = "![a](https://a.example/b)";
    const shown = forReference({ headers: { "x-a": { description } } });
    expect(shown).toEqual({
      headers: { "x-a": { description: "[a](https://a.example/b)" } },
    });
  });
});
