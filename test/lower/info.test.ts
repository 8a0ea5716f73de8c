import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { Api } from "../../generator/ir/api.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowerApi } from "../../generator/lower/index.js";

describe("the API as a whole", () => {
  it("is told by info, tags, servers and external documentation", async () => {
    const { api } = await lower({
      info: {
        title: "Things",
        version: "2",
        termsOfService: "https://x.test/terms",
        contact: { name: "Ann", email: "ann@x.test" },
        license: { name: "MIT", identifier: "MIT" },
      },
      externalDocs: { url: "https://x.test/docs" },
      tags: [{ name: "a", description: "A" }, { name: "b" }],
      servers: [
        {
          url: "https://{region}.x.test",
          variables: { region: { default: "eu", enum: ["eu", "us"] } },
        },
      ],
    });
    expect(api).toMatchObject({
      title: "Things",
      version: "2",
      termsOfService: "https://x.test/terms",
      contact: { name: "Ann", email: "ann@x.test" },
      license: { name: "MIT", identifier: "MIT" },
      externalDocs: { url: "https://x.test/docs" },
      tags: [{ name: "a", description: "A" }, { name: "b" }],
      servers: [
        {
          url: "https://{region}.x.test",
          variables: [{ name: "region", default: "eu", enum: ["eu", "us"] }],
        },
      ],
    });
  });

  it("has a version that is written as a number, which is reported", async () => {
    const { api, messages } = await lower({ info: { title: "t", version: 1 } });
    expect(api.version).toBe("1");
    expect(messages).toEqual([
      '`version` is a number: it is taken as the text "1".',
    ]);
  });

  it("is empty without info, which is reported", async () => {
    const { api, messages } = await lower({});
    expect([api.title, api.version]).toEqual(["", ""]);
    expect(messages).toEqual(["`info` is missing."]);
  });

  it("has components by name, those that are broken included", async () => {
    const info = { title: "t", version: "1" };
    const schemas = { A: {}, "b/c": 1 };
    const { api } = await lower({ info, components: { schemas } });
    expect([...api.components]).toEqual([
      ["A", "openapi.json#/components/schemas/A"],
      ["b/c", "openapi.json#/components/schemas/b~1c"],
    ]);
  });
});

describe("security schemes", () => {
  it("are read by their type", async () => {
    const { api, messages } = await lower({
      info: { title: "t", version: "1" },
      components: {
        securitySchemes: {
          key: { type: "apiKey", in: "query", name: "k" },
          bearer: { type: "http", scheme: "Bearer", bearerFormat: "JWT" },
          oauth: {
            type: "oauth2",
            flows: {
              clientCredentials: {
                tokenUrl: "https://x.test/token",
                scopes: { read: "Reads" },
              },
            },
          },
          openId: { type: "openIdConnect", openIdConnectUrl: "https://x.test" },
          mutual: { type: "mutualTLS", description: "by certificate" },
          odd: { type: "odd" },
          body: { type: "apiKey", in: "body", name: "k" },
        },
      },
    });
    const schemes = api.securitySchemes.map(({ at: _at, ...rest }) => rest);
    expect(schemes).toEqual([
      { name: "key", type: "apiKey", in: "query", parameterName: "k" },
      { name: "bearer", type: "http", scheme: "Bearer", bearerFormat: "JWT" },
      {
        name: "oauth",
        type: "oauth2",
        flows: [
          {
            flow: "clientCredentials",
            tokenUrl: "https://x.test/token",
            scopes: [{ name: "read", description: "Reads" }],
          },
        ],
      },
      {
        name: "openId",
        type: "openIdConnect",
        openIdConnectUrl: "https://x.test",
      },
      { name: "mutual", type: "mutualTLS", description: "by certificate" },
    ]);
    expect(messages).toEqual([
      "Security scheme `odd` has the unknown type `odd`.",
      "`in` must be query, header or cookie, not `body`.",
    ]);
  });
});

async function lower(
  fields: JsonObject,
): Promise<{ readonly api: Api; readonly messages: readonly string[] }> {
  const report = createReport();
  const description = descriptionOf(
    { openapi: "3.1.0", paths: {}, ...fields },
    report,
  );
  if (description === undefined) throw new Error("not a description");
  const api = await lowerApi(description, report);
  return { api, messages: report.diagnostics.map(({ message }) => message) };
}
