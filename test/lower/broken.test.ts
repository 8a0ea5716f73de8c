import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import { generate } from "../../generator/index.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { lowerSoundPart } from "../../generator/lower/broken/skip-broken.js";
import { temporaryFolder, writeFile } from "../folder.js";

const responses = { "204": { description: "Done." } };
const ok: JsonObject = { responses };
const answers = (schema: JsonValue): JsonObject => ({
  responses: {
    "200": { description: "", content: { "application/json": { schema } } },
  },
});
const component = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});

interface Read {
  readonly operations: readonly string[];
  readonly components: readonly string[];
  /** `severity: name` of what is left out, and the codes of all else. */
  readonly told: readonly string[];
}

async function read(
  members: JsonObject,
  others: Readonly<Record<string, JsonValue>> = {},
): Promise<Read> {
  const report = createReport();
  const head = { openapi: "3.1.0", info: { title: "t", version: "1" } };
  const written = descriptionOf({ ...head, ...members }, report, others);
  if (written === undefined) throw new Error("no description");
  const { api } = await lowerSoundPart(written, report);
  return {
    operations: api.operations.map(({ id }) => id),
    components: [...api.components.keys()],
    told: report.diagnostics.map(({ code, severity, message }) =>
      code === "broken-left-out"
        ? `${severity}: ${message.split(" is left out: ")[0] ?? ""}`
        : code,
    ),
  };
}

describe("a description that is broken in one place", () => {
  it("loses the operation that the place is in", async () => {
    const wrong = {
      ...ok,
      parameters: [{ $ref: "#/components/parameters/none" }],
    };
    const result = await read({
      paths: { "/a": { get: wrong, put: ok }, "/b": { get: ok } },
    });
    expect(result).toEqual({
      operations: ["put /a", "get /b"],
      components: [],
      told: ["warning: `GET /a`"],
    });
  });

  it("loses what needs a broken component, through others as well", async () => {
    const result = await read({
      paths: {
        "/a": { get: answers(component("A")) },
        "/b": { get: answers(component("B")) },
        "/c": { get: answers(component("C")) },
      },
      components: {
        schemas: {
          A: { type: "array", items: component("B") },
          B: { minLength: -1 },
          C: { type: "string" },
        },
      },
    });
    expect(result).toEqual({
      operations: ["get /c"],
      components: ["C"],
      told: [
        "warning: `#/components/schemas/B`",
        "warning: `GET /b`",
        "warning: `#/components/schemas/A`",
        "warning: `GET /a`",
      ],
    });
  });

  it("loses all operations of a path whose own fields are wrong", async () => {
    const paths = {
      "/a": { parameters: 1, get: ok, put: ok },
      "/b": { get: ok },
    };
    const result = await read({ paths });
    expect(result.operations).toEqual(["get /b"]);
    expect(result.told).toEqual(["warning: `GET /a`", "warning: `PUT /a`"]);
  });

  it("loses the operations that can't do without a broken security scheme", async () => {
    const flows = {
      implicit: { authorizationUrl: "https://a.test", scopes: [] },
    };
    const result = await read({
      security: [{ oauth: [] }],
      paths: {
        "/a": { get: ok, put: { ...ok, security: [] } },
        "/b": { get: { ...ok, security: [{ oauth: [] }, { key: [] }] } },
      },
      components: {
        securitySchemes: {
          oauth: { type: "oauth2", flows },
          key: { type: "apiKey", in: "header", name: "X-Key" },
        },
      },
    });
    expect(result.operations).toEqual(["put /a", "get /b"]);
    expect(result.told).toEqual([
      "warning: `#/components/securitySchemes/oauth`",
      "warning: `GET /a`",
    ]);
  });

  it("loses what needs a place in another document, of a path that stands there only that", async () => {
    const item = {
      get: answers({ $ref: "models.json#/A" }),
      put: ok,
      parameters: [],
    };
    const result = await read(
      {
        paths: {
          "/a": { $ref: "paths.json#/a" },
          "/b": { get: answers({ $ref: "models.json#/B" }) },
        },
      },
      {
        "paths.json": { a: item },
        "models.json": { A: { pattern: 1 }, B: {} },
      },
    );
    expect(result.operations).toEqual(["put /a", "get /b"]);
    expect(result.told).toEqual(["warning: `GET /a`"]);
  });

  it("loses what needs a broken component through as many others as there are", async () => {
    const result = await read({
      paths: {
        "/a": { get: answers(component("A")) },
        "/d": { get: answers(component("Free")) },
      },
      components: {
        schemas: {
          A: { items: component("B") },
          B: { items: component("C") },
          C: { items: component("D") },
          D: { minLength: -1 },
          Free: {},
        },
      },
    });
    expect(result.operations).toEqual(["get /d"]);
    expect(result.components).toEqual(["Free"]);
  });

  it("loses what names the broken component in a mapping by a reference", async () => {
    const discriminated = (to: string): JsonObject => ({
      discriminator: { propertyName: "kind", mapping: { to } },
      oneOf: [component("Sound")],
    });
    const result = await read({
      components: {
        schemas: {
          Sound: { type: "object" },
          Broken: { minLength: -1 },
          Reference: discriminated("#/components/schemas/Broken"),
          Name: discriminated("Sound"),
        },
      },
    });
    expect(result.components).toEqual(["Sound", "Name"]);
  });

  it("loses one operation of a path that is a document, and keeps what the path says for the others", async () => {
    const parameter = { name: "q", in: "query", schema: {} };
    const item = {
      get: answers({ minLength: -1 }),
      put: ok,
      parameters: [parameter],
    };
    const members = { paths: { "/a": { $ref: "item.json" } } };
    const result = await read(members, { "item.json": item });
    expect(result.operations).toEqual(["put /a"]);
    expect(result.told).toEqual(["warning: `GET /a`"]);
  });

  it("loses all of a path that refers to one that refers to another", async () => {
    const members = {
      paths: { "/a": { $ref: "one.json" }, "/b": { get: ok } },
    };
    const result = await read(members, {
      "one.json": { $ref: "two.json" },
      "two.json": { get: answers({ minLength: -1 }), put: ok },
    });
    expect(result.operations).toEqual(["get /b"]);
    expect(result.told).toEqual(["warning: `/a`"]);
  });

  it("is wrong as before where no operation can be blamed", async () => {
    const result = await read({ tags: 1, paths: { "/a": { get: ok } } });
    expect(result.told).toEqual(["wrong-type"]);
  });

  it("is read as ever where nothing is wrong", async () => {
    const result = await read({ paths: { "/a": { get: ok } } });
    expect(result).toEqual({
      operations: ["get /a"],
      components: [],
      told: [],
    });
  });
});

describe("generate", () => {
  const folder = temporaryFolder();
  const spec = join(folder, "openapi.yaml");
  writeFile(
    spec,
    `openapi: 3.1.0
info: { title: Api, version: "1" }
paths:
  /a: { get: { operationId: a, responses: { "204": { description: none } } } }
  /b: { get: { operationId: b, responses: { $ref: "#/none" } } }
`,
  );

  it("writes nothing unless it is asked to skip what is broken", async () => {
    const out = join(folder, "refused");
    expect(await generate({ spec, out })).toMatchObject({
      ok: false,
      files: [],
    });
  });

  it("leaves out what is broken, and lists it", async () => {
    const out = join(folder, "skipped");
    for (const _ of [1, 2]) {
      const { ok, diagnostics } = await generate({
        spec,
        out,
        skipBroken: true,
      });
      expect(ok).toBe(true);
      expect(diagnostics).toMatchObject([{ code: "broken-left-out" }]);
      expect(diagnostics[0]?.message).toMatch(/^`GET \/b` is left out: /);
    }
    expect((await generate({ spec, out })).ok).toBe(false);
  });

  it("leaves out what no body can be written for, and nothing of it where another one can", async () => {
    const file = join(folder, "parts", "openapi.yaml");
    const body = (types: string): string =>
      `{ requestBody: { content: { ${types} } }, responses: { "204": { description: none } } }`;
    const parts = "multipart/form-data: { schema: { type: array } }";
    writeFile(
      file,
      `openapi: 3.1.0
info: { title: Api, version: "1" }
paths:
  /a: { post: ${body(parts)} }
  /b: { post: ${body(`${parts}, application/json: {}`)} }
`,
    );
    const out = join(folder, "parts", "out");
    const options = { spec: file, out, skipBroken: true };
    const { ok, diagnostics } = await generate(options);
    expect(ok).toBe(true);
    expect(
      diagnostics.map(({ code, message }) => `${code}: ${message}`),
    ).toEqual([
      "broken-left-out: `POST /a` is left out: The schema of `multipart/form-data` is no object: nothing names the parts.",
      expect.stringMatching(/^form-left-out: /),
    ]);
  });

  it("is told so by sdk.yaml as well, and strict refuses all the same", async () => {
    const config = join(folder, "beside", "sdk.yaml");
    writeFile(config, "broken: skip\n");
    const out = join(folder, "configured");
    expect((await generate({ spec, out, config })).ok).toBe(true);
    const strict = join(folder, "strict");
    const refused = await generate({ spec, out: strict, config, strict: true });
    expect(refused.ok).toBe(false);
  });
});
