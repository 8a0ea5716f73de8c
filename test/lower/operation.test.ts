import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { Api } from "../../generator/ir/api.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowerApi } from "../../generator/lower/index.js";

interface Lowered {
  readonly api: Api;
  /** Code and message of each diagnostic. */
  readonly diagnostics: readonly (readonly [string, string])[];
}

async function lower(fields: JsonObject): Promise<Lowered> {
  const report = createReport();
  const description = descriptionOf(
    { openapi: "3.1.0", info: { title: "t", version: "1" }, ...fields },
    report,
  );
  if (description === undefined) throw new Error("not a description");
  const api = await lowerApi(description, report);
  return {
    api,
    diagnostics: report.diagnostics.map(({ code, message }) => [code, message]),
  };
}

const responses = { "200": { description: "OK" } };
const at = (operation: JsonObject, path = "/x"): JsonObject => ({
  paths: { [path]: { get: { responses, ...operation } } },
});
const query = (fields: JsonObject): JsonObject => ({
  name: "q",
  in: "query",
  schema: {},
  ...fields,
});

describe("parameters", () => {
  it("of the operation replace the path's of the same name and place", async () => {
    const { api } = await lower({
      paths: {
        "/x": {
          parameters: [
            query({ description: "path's" }),
            query({ name: "r", description: "path's" }),
          ],
          get: { responses, parameters: [query({ description: "own" })] },
        },
      },
    });
    expect(
      api.operations[0]?.parameters.map((each) => [
        each.name,
        each.description,
      ]),
    ).toEqual([
      ["r", "path's"],
      ["q", "own"],
    ]);
  });

  it.each([
    ["query", "form", true],
    ["cookie", "form", true],
    ["header", "simple", false],
  ])(
    "in %s have the style %s and explode %s by default",
    async (place, style, explode) => {
      const { api } = await lower(at({ parameters: [query({ in: place })] }));
      expect(api.operations[0]?.parameters[0]).toMatchObject({
        style,
        explode,
      });
    },
  );

  it("described by content are serialised as that media type", async () => {
    const content = { "application/json": { schema: { type: "object" } } };
    const { api } = await lower(
      at({ parameters: [{ name: "q", in: "query", content }] }),
    );
    expect(api.operations[0]?.parameters[0]).toMatchObject({
      contentMediaType: "application/json",
      schema: { types: ["object"] },
    });
  });

  it.each([
    ["twice", [query({}), query({ required: true })], "duplicate-parameter"],
    ["twice the same", [query({}), query({})], "parameter-repeated"],
    ["in an unknown place", [query({ in: "body" })], "wrong-value"],
    [
      "with a style its place does not have",
      [query({ style: "matrix" })],
      "unknown-style",
    ],
    [
      "as a header that OpenAPI reserves",
      [query({ in: "header", name: "Accept" })],
      "header-parameter-ignored",
    ],
    [
      "in a path that does not have it",
      [query({ in: "path", required: true })],
      "unused-path-parameter",
    ],
    ["of a wrong type", [1], "wrong-type"],
  ])("%s are reported", async (_, parameters, code) => {
    const { diagnostics } = await lower(at({ parameters }));
    expect(diagnostics.map(([found]) => found)).toEqual([code]);
  });
});

describe("path templates", () => {
  it("fall into text and parameters", async () => {
    const id = query({ name: "id", in: "path", required: true });
    const { api } = await lower(at({ parameters: [id] }, "/a/{id}.json"));
    expect(api.operations[0]?.pathSegments).toEqual([
      { kind: "text", text: "/a/" },
      { kind: "parameter", name: "id" },
      { kind: "text", text: ".json" },
    ]);
  });

  it.each([
    ["/a/{id", "bad-path-template"],
    ["/a/}{", "bad-path-template"],
    ["/a/{}", "bad-path-template"],
    ["/a/{id}", "undeclared-path-parameter"],
    ["/a/{globalThis.x=1}", "odd-path-expression"],
    ["a", "bad-path"],
  ])("%s is reported as %s", async (path, code) => {
    const { diagnostics } = await lower(at({}, path));
    expect(diagnostics.map(([found]) => found)).toEqual([code]);
  });
});

describe("responses", () => {
  it("come in the order codes, ranges, default", async () => {
    const described = { description: "" };
    const { api } = await lower(
      at({
        responses: {
          default: described,
          "4XX": described,
          404: described,
          200: described,
        },
      }),
    );
    expect(api.operations[0]?.responses.map((each) => each.status)).toEqual([
      "200",
      "404",
      "4XX",
      "default",
    ]);
  });

  it.each([
    ["application/json; charset=utf-8", "json"],
    ["application/problem+json", "json"],
    ["text/event-stream", "event-stream"],
    ["text/csv", "text"],
    ["application/xml", "text"],
    ["application/x-www-form-urlencoded", "form"],
    ["multipart/form-data", "multipart"],
    ["image/png", "binary"],
    ["*/*", "json"],
  ])("%s is read as %s", async (mediaType, kind) => {
    const { api } = await lower(
      at({
        responses: { 200: { description: "", content: { [mediaType]: {} } } },
      }),
    );
    expect(api.operations[0]?.responses[0]?.content[0]?.kind).toBe(kind);
  });

  it("with a key that is no status are reported", async () => {
    const { diagnostics } = await lower(
      at({ responses: { "200 OK": { description: "" } } }),
    );
    expect(diagnostics[0]?.[0]).toBe("wrong-status");
  });
});

describe("security", () => {
  const components = {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
  };

  it("of an operation replaces that of the API; an empty list asks for nothing", async () => {
    const { api } = await lower({
      components,
      security: [{ key: [] }],
      paths: {
        "/a": { get: { responses } },
        "/b": { get: { responses, security: [] } },
        "/c": { get: { responses, security: [{}] } },
      },
    });
    expect(api.operations.map((each) => each.security)).toEqual([
      [[{ scheme: "key", scopes: [] }]],
      [],
      [[]],
    ]);
  });

  it("is absent where nothing is said of it", async () => {
    const { api } = await lower({ paths: { "/a": { get: { responses } } } });
    expect(api.operations.map((each) => each.security)).toEqual([undefined]);
  });

  it("that names no declared scheme is reported", async () => {
    const { diagnostics } = await lower({
      components,
      ...at({ security: [{ kee: [] }] }),
    });
    expect(diagnostics[0]?.[0]).toBe("unknown-security-scheme");
  });
});

describe("operations", () => {
  it("with one operationId are reported, both places", async () => {
    const { diagnostics } = await lower({
      paths: {
        "/a": { get: { responses, operationId: "x" } },
        "/b": { get: { responses, operationId: "x" } },
      },
    });
    expect(diagnostics).toEqual([
      [
        "duplicate-operation-id",
        "The operationId `x` is used twice: nothing is told by it but names.",
      ],
    ]);
  });

  it("name what is not honoured", async () => {
    const { diagnostics } = await lower({
      webhooks: { changed: {} },
      ...at({ callbacks: { changed: {} } }),
    });
    expect(diagnostics.map(([code]) => code)).toEqual([
      "callbacks-not-honoured",
      "webhooks-not-honoured",
    ]);
  });

  it("name nothing where there is nothing to honour", async () => {
    const { diagnostics } = await lower({
      webhooks: {},
      ...at({ callbacks: {} }),
    });
    expect(diagnostics).toEqual([]);
  });

  it("may stand behind a reference, as split descriptions have them", async () => {
    const { api } = await lower({
      paths: { "/a": { get: { $ref: "#/x-operations/there" } } },
      "x-operations": { there: { responses, operationId: "there" } },
    });
    expect(api.operations[0]).toMatchObject({
      id: "get /a",
      operationId: "there",
    });
  });
});
