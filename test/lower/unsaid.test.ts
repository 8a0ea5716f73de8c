import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

// What a description leaves unsaid is not there: no field of what it means holds `undefined`, which an emitter would have to tell from a value.

const ok = { 200: { description: "OK" } };
const docs = { url: "https://doors.example/docs" };

function keys(value: object | undefined): readonly string[] {
  return Object.keys(value ?? {}).toSorted();
}

describe("an operation", () => {
  async function operation(fields: JsonObject): Promise<readonly string[]> {
    const { api } = await lowered({
      paths: { "/x": { post: { responses: ok, ...fields } } },
    });
    return keys(api.operations[0]);
  }

  it.each<readonly [string, JsonObject]>([
    ["externalDocs", { externalDocs: docs }],
    ["requestBody", { requestBody: { content: { "text/plain": {} } } }],
    ["security", { security: [] }],
    ["operationId", { operationId: "open" }],
    ["summary", { summary: "Opens." }],
    ["description", { description: "Opens." }],
  ])("has `%s` where that is said", async (name, fields) => {
    expect(await operation({})).not.toContain(name);
    expect(await operation(fields)).toContain(name);
  });
});

describe("an API", () => {
  const info = { title: "Doors", version: "1" };

  it.each<readonly [string, JsonObject]>([
    ["externalDocs", { externalDocs: docs }],
    ["contact", { info: { ...info, contact: { name: "Ann" } } }],
    ["license", { info: { ...info, license: { name: "MIT" } } }],
    ["termsOfService", { info: { ...info, termsOfService: "/terms" } }],
  ])("has `%s` where that is said", async (name, fields) => {
    const [without, given] = await Promise.all(
      [{ info }, fields].map((each) => lowered(each)),
    );
    expect(keys(without?.api)).not.toContain(name);
    expect(keys(given?.api)).toContain(name);
  });

  it("has servers whose variables may be anything, or one of several", async () => {
    const variables = {
      region: { default: "eu", enum: ["eu", "us"] },
      tenant: { default: "me", description: "Whose." },
    };
    const servers = [{ url: "https://{tenant}.{region}.example", variables }];
    const { api } = await lowered({ servers });
    expect(api.servers[0]?.variables).toStrictEqual([
      { name: "region", enum: ["eu", "us"], default: "eu" },
      { name: "tenant", description: "Whose.", default: "me" },
    ]);
    expect(keys(api.servers[0])).toEqual([
      "at",
      "defaultUrl",
      "url",
      "variables",
    ]);
  });

  it("of nothing lacks what an API is made of", async () => {
    const { diagnostics } = await lowered({ info, paths: {}, components: {} });
    expect(diagnostics.map(({ code }) => code)).not.toContain("missing-field");
  });
});

it("a response without a description has an empty one, and a scope too", async () => {
  const flows = { clientCredentials: { tokenUrl: "/t", scopes: { read: [] } } };
  const { api } = await lowered({
    paths: { "/x": { get: { responses: { 200: {} } } } },
    components: { securitySchemes: { oauth: { type: "oauth2", flows } } },
  });
  expect(api.operations[0]?.responses[0]?.description).toBe("");
  expect(api.securitySchemes).toMatchObject([
    { flows: [{ scopes: [{ name: "read", description: "" }] }] },
  ]);
});

it("OAuth 2 without flows has none", async () => {
  const { api, diagnostics } = await lowered({
    components: { securitySchemes: { oauth: { type: "oauth2" } } },
  });
  expect(api.securitySchemes).toMatchObject([{ flows: [] }]);
  expect(diagnostics.map(({ severity }) => severity)).not.toContain("error");
});

describe("a parameter", () => {
  async function parameter(fields: JsonObject): Promise<unknown> {
    const { api } = await lowered({
      paths: {
        "/x": {
          get: {
            parameters: [{ name: "q", in: "query", ...fields }],
            responses: ok,
          },
        },
      },
    });
    return api.operations[0]?.parameters[0];
  }

  it("of which nothing is said may be anything", async () => {
    const at = {
      document: "openapi.json",
      pointer: "/paths/~1x/get/parameters/0",
    };
    expect(await parameter({})).toMatchObject({
      style: "form",
      schema: { at },
    });
  });

  it("whose style its place does not have, has the usual one", async () => {
    expect(await parameter({ style: "matrix", schema: {} })).toMatchObject({
      style: "form",
    });
  });
});

describe("what is no object, or no text, is told", () => {
  async function messages(fields: JsonObject): Promise<readonly string[]> {
    const { diagnostics } = await lowered({
      paths: { "/x": { get: { responses: ok, ...fields } } },
    });
    return diagnostics
      .filter(({ code }) => code === "wrong-type")
      .map(({ message }) => message);
  }

  it.each<readonly [JsonObject, string]>([
    [{ tags: [{}] }, "`tags[0]` must be a string, not an object."],
    [{ tags: [["a"]] }, "`tags[0]` must be a string, not an array."],
    [{ summary: [] }, "`summary` must be a string, not an array."],
    [{ requestBody: "x" }, "`requestBody` must be an object, not a string."],
    [
      { responses: { ...ok, ["9".repeat(70)]: 1 } },
      `\`${"9".repeat(60)}…\` must be an object, not a number.`,
    ],
  ])("%j", async (fields, message) => {
    expect(await messages(fields)).toContain(message);
  });

  it("and left out: other texts stay", async () => {
    const { api } = await lowered({
      paths: { "/x": { get: { responses: ok, tags: ["a", {}, "b"] } } },
    });
    expect(api.operations[0]?.tags).toEqual(["a", "b"]);
  });
});

it("values of an enum that never match are told, five of them", async () => {
  const told = async (
    values: readonly number[],
  ): Promise<readonly string[]> => {
    const A = { type: "string", enum: ["a", ...values] };
    const { diagnostics } = await lowered({ components: { schemas: { A } } });
    return diagnostics.map(({ message }) => message);
  };
  expect(await told([1])).toEqual([
    "Values of this `enum` never match: `1` does not fit what else holds.",
  ]);
  expect(await told([1, 2, 3, 4, 5])).toEqual([
    "Values of this `enum` never match: `1`, `2`, `3`, `4`, `5` do not fit what else holds.",
  ]);
  expect(await told([1, 2, 3, 4, 5, 6])).toEqual([
    "Values of this `enum` never match: `1`, `2`, `3`, `4`, `5`, … do not fit what else holds.",
  ]);
});
