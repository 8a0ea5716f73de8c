import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { createReport } from "../../generator/diagnostics/report.js";
import { excerptsOf } from "../../generator/document/excerpt/index.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { Excerpt } from "../../generator/ir/excerpt.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { splitPointer } from "../../generator/ir/pointer.js";

const town = {
  openapi: "3.1.0",
  info: { title: "Town", version: "1" },
  "x-whole": "of the whole",
  security: [{ key: [] }],
  tags: [{ name: "b" }, { name: "a" }],
  paths: {
    "/doors/{id}": {
      parameters: [{ $ref: "#/components/parameters/id" }],
      get: { responses: { "200": json({ $ref: ref("Door") }) } },
      delete: { security: [], responses: {} },
    },
    "/keys": { get: { responses: { "200": json({ $ref: ref("Key") }) } } },
  },
  components: {
    schemas: {
      Key: { type: "object", properties: { opens: { $ref: ref("Door") } } },
      Door: {
        oneOf: [{ $ref: ref("Gate") }],
        discriminator: {
          propertyName: "kind",
          mapping: { gate: "Gate", hatch: ref("Hatch") },
        },
      },
      Gate: {
        description: "Two\n\nlines",
        properties: { next: { $ref: ref("Door") } },
      },
      Hatch: { type: "object", example: { $ref: 1 } },
      Unused: {},
    },
    parameters: {
      id: {
        name: "id",
        in: "path",
        required: true,
        schema: { type: "string" },
      },
    },
    securitySchemes: {
      key: { type: "http", scheme: "bearer" },
      other: { type: "http", scheme: "basic" },
    },
  },
} satisfies JsonObject;

function ref(name: string): string {
  return `#/components/schemas/${name}`;
}

function json(schema: JsonObject): JsonObject {
  return { description: "OK", content: { "application/json": { schema } } };
}

async function excerpt(
  pointer: string,
  value: JsonObject = town,
  {
    file = "openapi.yaml",
    others,
  }: { file?: string; others?: Record<string, JsonValue> } = {},
): Promise<Excerpt | undefined> {
  const description = descriptionOf(value, createReport(), others, file);
  if (description === undefined) return undefined;
  const excerpts = await excerptsOf(description, new Map(), new Map());
  const [, path = "", method = ""] = splitPointer(pointer);
  return excerpts({ path, method: method.toUpperCase() });
}

async function excerptValue(
  ...given: Parameters<typeof excerpt>
): Promise<unknown> {
  const found = await excerpt(...given);
  return found && parse(found.text());
}

const { paths, components, "x-whole": _, ...rest } = town;
const { schemas, parameters, securitySchemes } = components;

describe("the document of one operation", () => {
  it("has the components that it leads to, through references, mappings and security, and all of the root but extensions", async () => {
    const { Gate, Door, Hatch } = schemas;
    const { parameters: shared, get } = paths["/doors/{id}"];
    expect(await excerptValue("/paths/~1doors~1{id}/get")).toEqual({
      ...rest,
      paths: { "/doors/{id}": { parameters: shared, get } },
      components: {
        schemas: { Door, Gate, Hatch },
        parameters,
        securitySchemes: { key: securitySchemes.key },
      },
    });
  });

  it("has no components where it needs none", async () => {
    const value = { ...town, security: [] };
    expect(await excerptValue("/paths/~1doors~1{id}/delete", value)).toEqual({
      ...rest,
      security: [],
      paths: {
        "/doors/{id}": {
          parameters: paths["/doors/{id}"].parameters,
          delete: paths["/doors/{id}"].delete,
        },
      },
      components: { parameters },
    });
  });

  it("stands in the order of the whole", async () => {
    const found = await excerpt("/paths/~1keys/get");
    expect(found?.text()).toBe(
      stringify(
        {
          ...rest,
          paths: { "/keys": paths["/keys"] },
          components: {
            schemas: {
              Key: schemas.Key,
              Door: schemas.Door,
              Gate: schemas.Gate,
              Hatch: schemas.Hatch,
            },
            securitySchemes: { key: securitySchemes.key },
          },
        },
        { aliasDuplicateObjects: false, doubleQuotedAsJSON: true },
      ).trimEnd(),
    );
  });

  it("is JSON where the description is", async () => {
    const found = await excerpt("/paths/~1doors~1{id}/delete", town, {
      file: "openapi.json",
    });
    const text = found?.text() ?? "";
    expect(found?.syntax).toBe("json");
    expect(text).toBe(JSON.stringify(JSON.parse(text), null, 2));
  });

  it.each(["true", "a: b", "#", "- x", "1", "é", "a\nb", "<<", "", "{x}", "y"])(
    "may have a component called %j",
    async (name) => {
      const reference = `#/components/schemas/${encodeURIComponent(name)}`;
      const value = {
        ...town,
        paths: { "/x": { get: { a: { $ref: reference } } } },
        components: { schemas: { [name]: { type: "string" } } },
      };
      for (const file of ["openapi.yaml", "openapi.json"])
        expect(await excerptValue("/paths/~1x/get", value, { file })).toEqual({
          ...rest,
          paths: value.paths,
          components: value.components,
        });
    },
  );

  it("has what lies in other files", async () => {
    const value = {
      ...town,
      paths: {
        "/x": {
          get: { responses: { "200": json({ $ref: "more.yaml#/Shed" }) } },
        },
      },
    };
    const others = { "more.yaml": { Shed: { type: "string" } } };
    expect(
      await excerptValue("/paths/~1x/get", value, { others }),
    ).toMatchObject({
      components: { schemas: { Shed: { type: "string" } } },
    });
  });

  it.each<readonly [string, JsonObject, JsonObject, Record<string, JsonValue>]>(
    [
      [
        "a file",
        { $ref: "items.yaml#/a" },
        {},
        { "items.yaml": { a: { get: {} } } },
      ],
      [
        "a component",
        { $ref: "#/components/pathItems/A" },
        { components: { pathItems: { A: { get: {}, put: {} } } } },
        {},
      ],
      [
        "a file, through a component",
        { $ref: "#/components/pathItems/A" },
        { components: { pathItems: { A: { $ref: "a.yaml" } } } },
        { "a.yaml": { get: {} } },
      ],
      [
        "a file, with more beside it",
        { $ref: "a.yaml", put: {} },
        {},
        { "a.yaml": { get: {} } },
      ],
    ],
  )(
    "has an operation whose path refers to %s",
    async (_, item, more, others) => {
      const value = { openapi: "3.1.0", paths: { "/x": item }, ...more };
      const found = await excerptValue("/paths/~1x/get", value, { others });
      expect(found).toMatchObject({ paths: { "/x": { get: {} } } });
      expect(JSON.stringify(found)).not.toMatch(/pathItems|\$ref|put/);
      expect(
        await excerpt("/paths/~1x/post", value, { others }),
      ).toBeUndefined();
    },
  );

  it("is missing where nothing stands", async () => {
    for (const pointer of [
      "/paths/~1keys/put",
      "/paths/~1keys",
      "/webhooks/a/get",
    ])
      expect(await excerpt(pointer)).toBeUndefined();
  });
});

describe("the hash of an excerpt", () => {
  it("changes with what it holds, and with nothing else", async () => {
    const hashOf = async (value: JsonObject): Promise<string | undefined> =>
      (await excerpt("/paths/~1keys/get", value))?.hash;
    const changed = (part: JsonObject): JsonObject => ({
      ...town,
      components: { ...components, schemas: { ...schemas, ...part } },
    });
    const before = await hashOf(town);
    expect(await hashOf(changed({ Unused: { type: "null" } }))).toBe(before);
    expect(await hashOf(changed({ Hatch: { type: "null" } }))).not.toBe(before);
    expect(await hashOf({ ...town, tags: [] })).not.toBe(before);
    const { Key, ...others } = schemas;
    const turned = { ...components, schemas: { ...others, Key } };
    expect(await hashOf({ ...town, components: turned })).not.toBe(before);
  });
});
