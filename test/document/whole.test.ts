import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { descriptionOf } from "../../generator/document/load.js";
import { wholeOf } from "../../generator/document/whole/index.js";
import { createReport } from "../../generator/diagnostics/report.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";

const python = { lang: "python", label: "Python", source: "call()" };
const given = { lang: "bash", source: "call", "x-more": 1 };

function textOf(
  operation: JsonObject,
  id: string,
  others: Readonly<Record<string, JsonValue>> = {},
): string {
  const value = {
    openapi: "3.1.0",
    info: { title: "Doors", version: "1" },
    paths: { "/doors": { summary: "Doors", get: operation } },
  };
  const description = descriptionOf(value, createReport(), others, id);
  if (description === undefined) return "";
  const whole = wholeOf(description, new Map(), new Map());
  return whole.text((each) => (each === "get /doors" ? [python] : []));
}

describe("the whole description", () => {
  const derived = { ...python, "x-seamstress-derived": true };

  it("has derived samples after those that are given, which stay as they are", () => {
    const operation = { operationId: "list", "x-codeSamples": [given] };
    expect(parse(textOf(operation, "openapi.yaml"))).toEqual({
      openapi: "3.1.0",
      info: { title: "Doors", version: "1" },
      paths: {
        "/doors": {
          summary: "Doors",
          get: { operationId: "list", "x-codeSamples": [given, derived] },
        },
      },
    });
  });

  it("keeps the spelling of the keyword that the author uses", () => {
    const text = textOf({ "x-code-samples": [given] }, "openapi.yaml");
    expect(parse(text).paths["/doors"].get).toEqual({
      "x-code-samples": [given, derived],
    });
  });

  it("is JSON where the description is", () => {
    const text = textOf({}, "openapi.json");
    expect(JSON.parse(text).paths["/doors"].get).toEqual({
      "x-codeSamples": [derived],
    });
  });

  it("takes in what lies in other files", () => {
    const schema = { $ref: "door.json" };
    const content = { "application/json": { schema } };
    const text = textOf(
      { responses: { "200": { description: "", content } } },
      "openapi.json",
      { "door.json": { type: "string" } },
    );
    expect(text).not.toContain("door.json");
    expect(JSON.parse(text).components.schemas).toEqual({
      door: { type: "string" },
    });
  });
});

describe("what is left out on purpose", () => {
  const hidden = { "x-hidden": "Not yet." };
  const shown = { type: "string", "x-hidden": false };

  function left(value: JsonObject): JsonObject {
    const info = { title: "Doors", version: "1" };
    const given = { openapi: "3.1.0", info, ...value };
    const description = descriptionOf(given, createReport(), {}, "a.json");
    if (description === undefined) throw new Error("no description");
    const none = new Map();
    const whole = wholeOf(description, none, none, ["x-hidden"]);
    const { openapi: _, info: __, ...rest } = JSON.parse(whole.text(() => []));
    return rest;
  }

  it("is no operation of the whole description, and a path of such ones no path", () => {
    const paths = {
      "/a": { get: hidden, put: { operationId: "put" } },
      "/b": { summary: "B", get: hidden, post: hidden },
      "/c": { $ref: "#/components/pathItems/c" },
    };
    expect(left({ paths })).toEqual({
      paths: { "/a": { put: { operationId: "put" } }, "/c": paths["/c"] },
    });
  });

  it("is no property of a schema, wherever that stands, nor required", () => {
    const schema = {
      properties: { a: hidden, b: shown },
      required: ["a", "b"],
    };
    const content = { "application/json": { schema } };
    const inner = { items: { ...schema, required: ["a"] } };
    const responses = { default: { description: "", content } };
    const given = {
      paths: { "/a": { get: { responses } } },
      components: { schemas: { default: { allOf: [inner] } } },
    };
    const clean = { properties: { b: shown }, required: ["b"] };
    const cleanContent = { "application/json": { schema: clean } };
    expect(left(given)).toEqual({
      paths: {
        "/a": {
          get: {
            responses: { default: { description: "", content: cleanContent } },
          },
        },
      },
      components: {
        schemas: {
          default: { allOf: [{ items: { properties: { b: shown } } }] },
        },
      },
    });
  });

  it("is nothing in the values of an API, nor a keyword beside a property of its name", () => {
    const properties = {
      properties: { type: "object", items: hidden, not: hidden },
    };
    const example = { properties: { a: hidden } };
    const given = { components: { schemas: { A: { properties, example } } } };
    expect(left(given)).toEqual(given);
  });

  it("is no parameter, given where it is used or by reference, unless the path needs it", () => {
    const limit = { name: "limit", in: "query" };
    const id = { name: "id", in: "path", required: true, ...hidden };
    const secret = { name: "secret", in: "query", schema: hidden };
    const to = (name: string): JsonObject => ({
      $ref: `#/components/parameters/${name}`,
    });
    const given = {
      paths: {
        "/a/{id}": { parameters: [id, secret], get: { parameters: [limit] } },
        "/b": { get: { parameters: [to("Limit"), to("Secret")] } },
      },
      components: {
        parameters: { Limit: limit, Secret: { ...secret, ...hidden } },
      },
    };
    expect(left(given)).toEqual({
      paths: {
        "/a/{id}": { parameters: [id], get: { parameters: [limit] } },
        "/b": { get: { parameters: [to("Limit")] } },
      },
      components: { parameters: { Limit: limit } },
    });
  });

  it("takes the components with it that nothing else leads to", () => {
    const to = (name: string): JsonObject => ({
      $ref: `#/components/schemas/${name}`,
    });
    const answering = (name: string): JsonObject => ({
      responses: {
        "200": { content: { "application/json": { schema: to(name) } } },
      },
    });
    const schemas = {
      Door: { properties: { lock: to("Lock") } },
      Lock: {},
      Alarm: { properties: { lock: to("Lock"), siren: to("Siren") } },
      Siren: {},
      Unused: {},
    };
    const paths = {
      "/a": {
        get: answering("Door"),
        put: { ...answering("Alarm"), ...hidden },
      },
    };
    const { Door, Lock, Unused } = schemas;
    expect(left({ paths, components: { schemas } })).toEqual({
      paths: { "/a": { get: answering("Door") } },
      components: { schemas: { Door, Lock, Unused } },
    });
    const deep = { ...schemas, Door: to("Alarm/properties/siren") };
    expect(left({ paths, components: { schemas: deep } })).toEqual({
      paths: { "/a": { get: answering("Door") } },
      components: { schemas: deep },
    });
  });
});
