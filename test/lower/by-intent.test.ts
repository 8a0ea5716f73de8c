import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

// A slip that leaves one reading costs nobody an API: it is read so, and told.

const ok: JsonObject = { 200: { description: "OK" } };

async function read(description: JsonObject): Promise<{
  readonly api: Awaited<ReturnType<typeof lowered>>["api"];
  readonly told: readonly string[];
}> {
  const { api, diagnostics } = await lowered(description);
  const told = diagnostics.map(({ code, message }) => `${code}: ${message}`);
  return { api, told };
}

function operation(fields: JsonObject): JsonObject {
  return { paths: { "/a": { get: { responses: ok, ...fields } } } };
}

describe("a field of an operation", () => {
  it.each<readonly [JsonObject, JsonObject, string]>([
    [{ tags: null }, {}, "`tags` is null: it is read as if it were not there."],
    [
      { parameters: null },
      {},
      "`parameters` is null: it is read as if it were not there.",
    ],
    [
      { requestBody: null },
      {},
      "`requestBody` is null: it is read as if it were not there.",
    ],
    [
      { security: null },
      {},
      "`security` is null: it is read as if it were not there.",
    ],
    [
      { operationId: 7 },
      { operationId: "7" },
      '`operationId` is 7: it is read as the text "7".',
    ],
    [
      { tags: "pets" },
      { tags: ["pets"] },
      '`tags` is the text "pets": it is read as a list of it alone.',
    ],
    [
      { deprecated: "Yes" },
      { deprecated: true },
      '`deprecated` is the text "Yes": it is read as true.',
    ],
    [
      { responses: { 200: null } },
      { responses: { 200: {} } },
      "`200` is null: it is read as an object without fields.",
    ],
    [
      { security: { key: [] } },
      { security: [{ key: [] }] },
      "`security` is an object: it is read as a list of it alone.",
    ],
    [
      { responses: { 200: { content: { "text/csv": null } } } },
      { responses: { 200: { content: { "text/csv": {} } } } },
      "`text/csv` is null: it is read as an object without fields.",
    ],
  ])("%j is read as %j", async (written, meant, message) => {
    const security = [{ key: [] }];
    const components = {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
    };
    const around = { security, components };
    const slip = await read({ ...operation(written), ...around });
    const right = await read({ ...operation(meant), ...around });
    expect(slip.told).toContain(`value-by-intent: ${message}`);
    expect(slip.api.operations).toEqual(right.api.operations);
  });

  it("is needed all the same where nothing stands", async () => {
    const { told } = await read(
      operation({ parameters: [{ name: null, in: "query", schema: {} }] }),
    );
    expect(told).toContain("missing-field: `name` is missing.");
  });

  it.each<readonly [string, JsonValue]>([
    ["deprecated", "maybe"],
    ["deprecated", 1],
    ["operationId", {}],
    ["tags", { a: 1 }],
    ["parameters", { a: {} }],
  ])("that may mean several things is an error: %s: %j", async (key, value) => {
    const { told } = await read(operation({ [key]: value }));
    expect(told).toEqual([expect.stringMatching(/^wrong-type: /)]);
  });
});

describe("a keyword of a schema", () => {
  it.each<readonly [JsonObject, JsonObject, string]>([
    [{ title: 3 }, { title: "3" }, '`title` is 3: it is read as "3".'],
    [
      { minLength: "3" },
      { minLength: 3 },
      '`minLength` is the text "3": it is read as 3.',
    ],
    [
      { maximum: "-1.5" },
      { maximum: -1.5 },
      '`maximum` is the text "-1.5": it is read as -1.5.',
    ],
    [
      { readOnly: "true" },
      { readOnly: true },
      '`readOnly` is the text "true": it is read as true.',
    ],
    [
      { type: "string", nullable: "true" },
      { type: "string", nullable: true },
      '`nullable` is the text "true": it is read as true.',
    ],
    [
      { required: "id" },
      { required: ["id"] },
      '`required` is the text "id": it is read as ["id"].',
    ],
    [
      { enum: "a" },
      { enum: ["a"] },
      '`enum` is the text "a": it is read as ["a"].',
    ],
    [
      { enum: [] },
      {},
      "`enum` is an empty array: it is read as if it were not there.",
    ],
    [
      { oneOf: [] },
      {},
      "`oneOf` is an empty array: it is read as if it were not there.",
    ],
    [
      { properties: null },
      {},
      "`properties` is null: it is read as if it were not there.",
    ],
    [
      { additionalProperties: "false" },
      { additionalProperties: false },
      '`additionalProperties` is the text "false": it is read as false.',
    ],
    [
      { discriminator: "kind" },
      { discriminator: { propertyName: "kind" } },
      '`discriminator` is the text "kind": it is read as {"propertyName":"kind"}.',
    ],
    [
      { type: ["string", null] },
      { type: ["string", "null"] },
      '`type` is an array: it is read as ["string","null"].',
    ],
  ])("%j is read as %j", async (written, meant, message) => {
    const slip = await read({ components: { schemas: { A: written } } });
    const right = await read({ components: { schemas: { A: meant } } });
    expect(slip.told).toContain(`value-by-intent: ${message}`);
    expect([...slip.api.schemas]).toEqual([...right.api.schemas]);
  });

  it("holds a schema that takes any value where nothing stands", async () => {
    const schemas = { A: { properties: { a: null } } };
    const { api, told } = await read({ components: { schemas } });
    const [schema] = api.schemas.values();
    expect(schema?.properties?.map(({ name }) => name)).toEqual(["a"]);
    expect(told).toEqual([
      "value-by-intent: `a` is null: it is read as one that takes any value.",
    ]);
  });

  it("of a schema that is compiled by itself is as it stands", async () => {
    const { diagnostics } = await compileSchema(
      { minLength: "3" },
      { dialect: "oas31" },
    );
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "schema-keyword-invalid",
    ]);
  });
});

describe("what is known of the API itself", () => {
  const info = { title: "A", version: "1" };

  it("is left out where it is nothing without what is missing", async () => {
    const license = { url: "https://a.example/license" };
    const externalDocs = { description: "More." };
    const { api, told } = await read({
      info: { ...info, license },
      externalDocs,
    });
    expect([api.license, api.externalDocs]).toEqual([undefined, undefined]);
    expect(told).toEqual([
      "info-incomplete: `license` has no `name`: it is left out.",
      "info-incomplete: `externalDocs` has no `url`: it is left out.",
    ]);
  });
});

describe("a security scheme that is not declared", () => {
  it("is no part of what an operation needs", async () => {
    const components = {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
    };
    const security = [{ key: [], kee: [] }, { other: [] }];
    const { api, told } = await read({
      ...operation({ security }),
      components,
    });
    expect(api.operations[0]?.security).toEqual([
      [{ scheme: "key", scopes: [] }],
      [],
    ]);
    expect(told).toEqual([
      'unknown-security-scheme: No security scheme `kee` is declared in components.securitySchemes: calls are sent without it. Did you mean "key"?',
      "unknown-security-scheme: No security scheme `other` is declared in components.securitySchemes: calls are sent without it.",
    ]);
  });
});
