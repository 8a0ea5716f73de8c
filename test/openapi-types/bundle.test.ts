import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import { bundle } from "../../generator/document/references/bundle.js";
import type {
  JsonObject,
  JsonValue,
  Location,
} from "../../generator/ir/json.js";

const head = { openapi: "3.1.0", info: { title: "Toy", version: "1" } };

function bundled(
  root: JsonObject,
  others: Readonly<Record<string, JsonValue>>,
  settled?: ReadonlyMap<string, Location>,
  elsewhere?: ReadonlyMap<string, Location>,
): JsonObject {
  const report = createReport();
  const description = descriptionOf({ ...head, ...root }, report, others);
  if (description === undefined) throw new Error("not a description");
  const copy = bundle(description, settled, elsewhere);
  expect(report.diagnostics).toEqual([]);
  return copy;
}

describe("a description as one document", () => {
  it("has a schema once that another only leads to under the same name", () => {
    const a = { $ref: "index.json#/User" };
    const b = { $ref: "user.json#/User" };
    const c = { $ref: "#/components/schemas/Team/properties/root" };
    const Root = { type: "object" };
    const Team = {
      properties: { a, b, c, root: { $ref: "#/components/schemas/Root" } },
    };
    const result = bundled(
      { paths: {}, components: { schemas: { Root, Team } } },
      {
        "index.json": { User: { $ref: "user.json#/User" } },
        "user.json": { User: { type: "string" } },
      },
    );
    const user = { $ref: "#/components/schemas/User" };
    const root = { $ref: "#/components/schemas/Root" };
    expect(result["components"]).toEqual({
      schemas: {
        Root,
        Team: { properties: { a: user, b: user, c: root, root } },
        User: { type: "string" },
      },
    });
  });

  it("has maps of schemas and Path Items written out that are references", () => {
    const get = { responses: {} };
    const [p, q] = [
      { name: "p", in: "query" },
      { name: "q", in: "query" },
    ];
    const paths = {
      "/a": { get, parameters: [p, q] },
      "/b": {
        $ref: "#/paths/~1a",
        post: get,
        parameters: [{ name: "q", in: "query", required: true }],
      },
    };
    const User = { properties: { $ref: "maps.json#/user", own: {} } };
    const maps = {
      user: { name: { $ref: "#/Name" } },
      Name: { type: "string" },
    };
    const result = bundled(
      { paths, components: { schemas: { User } } },
      { "maps.json": maps },
    );
    expect(result).toMatchObject({
      paths: {
        "/b": { get, post: get, parameters: [p, { ...q, required: true }] },
      },
      components: {
        schemas: {
          User: {
            properties: {
              name: { $ref: "#/components/schemas/Name" },
              own: {},
            },
          },
          Name: { type: "string" },
        },
      },
    });
    expect(JSON.stringify(result)).not.toMatch(/maps\.json|paths\/~1a/);
  });

  it("is a copy where there is only one", () => {
    const root = {
      ...head,
      paths: { "/a": { $ref: "#/paths/~1b" }, "/b": {} },
    };
    const copy = bundled(root, {});
    expect(copy).toEqual(root);
    expect(copy["paths"]).not.toBe(root.paths);
  });

  it("has schemas of other files among its components, each once", () => {
    const schema = { $ref: "pets.json#/Pet" };
    const result = bundled(
      { components: { schemas: { A: schema, B: { items: schema }, Pet: {} } } },
      {
        "pets.json": {
          Pet: {
            properties: {
              owner: { $ref: "people.json#" },
              next: { $ref: "#/Pet" },
            },
          },
        },
        "people.json": { type: "string" },
      },
    );
    expect(result["components"]).toEqual({
      schemas: {
        A: { $ref: "#/components/schemas/Pet_2" },
        B: { items: { $ref: "#/components/schemas/Pet_2" } },
        Pet: {},
        Pet_2: {
          properties: {
            owner: { $ref: "#/components/schemas/people" },
            next: { $ref: "#/components/schemas/Pet_2" },
          },
        },
        people: { type: "string" },
      },
    });
  });

  it("has in a component's place what that only refers to, where it is told so", () => {
    const pets = { Pet: { properties: { next: { $ref: "#/Pet" } } } };
    const result = bundled(
      { components: { schemas: { Pet: { $ref: "pets.json#/Pet" } } } },
      { "pets.json": pets },
      undefined,
      new Map([["Pet", { document: "pets.json", pointer: "/Pet" }]]),
    );
    const next = { $ref: "#/components/schemas/Pet" };
    expect(result["components"]).toEqual({
      schemas: { Pet: { properties: { next } } },
    });
  });

  it("has schemas from inside of others among its components", () => {
    const items = { $ref: "#/components/schemas/Foo/properties/list/items" };
    const result = bundled(
      {
        paths: {},
        components: {
          schemas: {
            Foo: {
              properties: {
                list: { type: "array", items: { type: "string" } },
              },
            },
            Bar: { type: "array", items },
          },
        },
      },
      {},
    );
    expect(result["components"]).toMatchObject({
      schemas: {
        Bar: { items: { $ref: "#/components/schemas/Foo_list_items" } },
        Foo_list_items: { type: "string" },
      },
    });
  });

  it("leads where the identities of schemas settle it", () => {
    const schemas = {
      A: { $id: "https://a.test/a", items: { $ref: "https://a.test/b" } },
      B: {
        $id: "https://a.test/b",
        properties: { own: { $ref: "#/$defs/C" } },
      },
    };
    const b = "/components/schemas/B";
    const place = (pointer: string): Location => ({
      document: "openapi.json",
      pointer,
    });
    const result = bundled(
      { components: { schemas } },
      {},
      new Map([
        ["openapi.json#/components/schemas/A/items/$ref", place(b)],
        [`openapi.json#${b}/properties/own/$ref`, place(`${b}/$defs/C`)],
      ]),
    );
    expect(result["components"]).toMatchObject({
      schemas: {
        A: { items: { $ref: "#/components/schemas/B" } },
        B: { properties: { own: { $ref: "#/components/schemas/B__defs_C" } } },
      },
    });
  });

  it("leaves data as it is that only looks like a reference", () => {
    const data = { $ref: "nothing.json#/here" };
    const schema = { default: data, enum: [data], example: data, "x-a": data };
    const result = bundled({ components: { schemas: { A: schema } } }, {});
    expect(result["components"]).toEqual({ schemas: { A: schema } });
  });

  it("has parameters of other operations in their place", () => {
    const page = { name: "page", in: "query", schema: { type: "integer" } };
    const reference = { $ref: "#/paths/~1a/get/parameters/0" };
    const result = bundled(
      {
        paths: {
          "/a": { get: { parameters: [page], responses: {} } },
          "/b": { get: { parameters: [reference], responses: {} } },
        },
      },
      {},
    );
    expect(result["paths"]).toMatchObject({
      "/b": { get: { parameters: [page] } },
    });
  });

  it("has everything else of other files in its place", () => {
    const result = bundled(
      {
        paths: { "/a": { $ref: "paths.json#/a" } },
        components: { schemas: { N: {} } },
      },
      {
        "paths.json": {
          a: { get: { parameters: [{ $ref: "#/limit" }] } },
          limit: {
            name: "limit",
            in: "query",
            schema: { $ref: "openapi.json#/components/schemas/N" },
          },
        },
      },
    );
    expect(result["paths"]).toEqual({
      "/a": {
        get: {
          parameters: [
            {
              name: "limit",
              in: "query",
              schema: { $ref: "#/components/schemas/N" },
            },
          ],
        },
      },
    });
  });

  it("ends where files lead back to each other", () => {
    const result = bundled(
      { paths: { "/a": { $ref: "loop.json#/a" } } },
      {
        "loop.json": {
          a: { post: { callbacks: { c: { x: { $ref: "#/a" } } } } },
        },
      },
    );
    expect(JSON.stringify(result).length).toBeLessThan(100_000);
  });

  it("keeps values as they are, and follows what is called like a field that has them", () => {
    const reference = { $ref: "other.json#/B" };
    const B = { type: "string" };
    const values = {
      const: reference,
      default: { $ref: "#/A" },
      enum: [[reference]],
      example: reference,
      examples: [reference],
    };
    const named = {
      properties: { default: reference, examples: { value: reference } },
    };
    const content = {
      "application/json": { examples: { value: { value: reference } } },
    };
    const found = bundled(
      {
        paths: {},
        components: {
          schemas: { A: values, examples: named },
          responses: { default: { description: "B", content } },
        },
      },
      { "other.json": { B } },
    );
    const to = { $ref: "#/components/schemas/B" };
    expect(found["components"]).toEqual({
      schemas: {
        A: values,
        examples: {
          properties: { default: to, examples: { value: B } },
        },
        B,
      },
      responses: { default: { description: "B", content } },
    });
  });
});
