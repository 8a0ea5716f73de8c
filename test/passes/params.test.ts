import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Params } from "../../generator/ir/sdk.js";
import { planned, type Surroundings } from "../sdk.js";
import { codes, jsonBody, operation } from "./fragments.js";

interface Around extends Surroundings {
  readonly components?: JsonObject;
}

async function params(
  fields: JsonObject,
  { components = {}, ...surroundings }: Around = {},
): Promise<Params | undefined> {
  const path = "parameters" in fields ? "/x/{id}" : "/x";
  const paths = { [path]: { post: operation(fields) } };
  const { methods } = await planned({ paths, components }, surroundings);
  return [...methods.values()][0]?.params;
}

const id = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "string" },
};

describe("the flat params object", () => {
  it("holds parameters and the properties of an object body side by side", async () => {
    const body = { type: "object", properties: { name: { type: "string" } } };
    expect(
      await params({ parameters: [id], requestBody: jsonBody(body) }),
    ).toMatchObject({
      parameters: [{ key: "id" }],
      body: { placement: "flat", properties: ["name"], open: false },
      optional: false,
      refuseUnknown: true,
    });
  });

  it("finds the properties of unions, of allOf and of references", async () => {
    const components = {
      schemas: { Base: { type: "object", properties: { a: {} } } },
    };
    const body = {
      allOf: [{ $ref: "#/components/schemas/Base" }],
      oneOf: [
        { type: "object", properties: { b: {} } },
        { type: "object", properties: { c: {} } },
      ],
    };
    const found = await params(
      { parameters: [id], requestBody: jsonBody(body) },
      { components },
    );
    expect(found?.body).toMatchObject({
      placement: "flat",
      properties: ["a", "b", "c"],
    });
  });

  it.each([
    ["an array", { type: "array", items: {} }],
    ["a map", { type: "object", additionalProperties: { type: "string" } }],
    ["null or a map", { type: ["object", "null"] }],
    ["a string", { type: "string" }],
  ])("gives %s under `body`", async (_, schema) => {
    expect(
      (await params({ parameters: [id], requestBody: jsonBody(schema) }))?.body,
    ).toMatchObject({
      placement: "body",
      key: "body",
    });
  });

  it("holds the properties of an object that may be null, and null is given as the whole body", async () => {
    const schema = { type: ["object", "null"], properties: { a: {} } };
    const { methods } = await planned({
      paths: { "/x": { post: operation({ requestBody: jsonBody(schema) }) } },
    });
    const [method] = methods.values();
    expect(method?.params.body).toMatchObject({
      placement: "flat",
      properties: ["a"],
    });
    expect(method?.otherBodies.map(({ params }) => params.body)).toMatchObject([
      { placement: "body", key: "body", schema: { types: ["null"] } },
    ]);
  });

  it("has a parameter where the body has a readOnly property of that name, which isn't sent", async () => {
    const body = {
      type: "object",
      properties: { id: { type: "integer", readOnly: true }, name: {} },
    };
    const found = await params({
      parameters: [id],
      requestBody: jsonBody(body),
    });
    expect(found?.body).toMatchObject({
      placement: "flat",
      properties: ["name"],
    });
  });

  it("gives the whole body under `body` where a property is named like a parameter, and says so", async () => {
    const body = { type: "object", properties: { id: {} } };
    const { methods, diagnostics } = await planned({
      paths: {
        "/x/{id}": {
          post: operation({ parameters: [id], requestBody: jsonBody(body) }),
        },
      },
    });
    expect([...methods.values()][0]?.params.body).toMatchObject({
      placement: "body",
      key: "body",
    });
    expect(codes(diagnostics)).toEqual(["body-name-shared"]);
  });

  it("tells parameters of one name apart by their place; the path's keeps the name", async () => {
    const query = { name: "id", in: "query", schema: {} };
    const found = await params({ parameters: [query, id] });
    expect(
      found?.parameters.map((each) => [each.parameter.in, each.key]),
    ).toEqual([
      ["query", "id_query"],
      ["path", "id"],
    ]);
  });

  it("lets unknown keys through where the body declares additionalProperties, or sdk.yaml allows them", async () => {
    const open = {
      type: "object",
      properties: { a: {} },
      additionalProperties: {},
    };
    expect(
      (await params({ parameters: [id], requestBody: jsonBody(open) }))
        ?.refuseUnknown,
    ).toBe(false);
    const config = { unknownKeys: "allow" as const };
    expect(
      (await params({ parameters: [id] }, { config }))?.refuseUnknown,
    ).toBe(false);
  });

  it("can be left out when nothing in it is required", async () => {
    const { methods } = await planned({
      paths: {
        "/a": {
          post: operation({
            requestBody: jsonBody(
              { type: "object", properties: { a: {} } },
              false,
            ),
          }),
        },
        "/b": {
          post: operation({
            requestBody: jsonBody(
              { type: "object", properties: { a: {} }, required: ["a"] },
              false,
            ),
          }),
        },
      },
    });
    expect(
      [...methods.values()].map((method) => method.params.optional),
    ).toEqual([true, true]);
  });

  it("sends JSON where the author offers other media types, too, and has those besides", async () => {
    const schema = { type: "object", properties: { a: {} } };
    const content = {
      "text/plain": { schema: { type: "string" } },
      "application/x-www-form-urlencoded": { schema },
      "application/json": { schema },
      "application/*+json": { schema },
    };
    const { methods, diagnostics } = await planned({
      paths: {
        "/a": { post: operation({ requestBody: { content } }) },
      },
    });
    const [method] = [...methods.values()];
    expect(method?.params.body?.mediaType).toBe("application/json");
    const others = method?.otherBodies.map(({ params, takesSame }) => [
      params.body.mediaType,
      params.body.placement,
      takesSame,
    ]);
    expect(others).toEqual([
      ["text/plain", "body", false],
      ["application/x-www-form-urlencoded", "flat", true],
    ]);
    expect(codes(diagnostics)).toEqual([]);
  });

  it("gives a whole body under a key that no other body's property has", async () => {
    const content = {
      "application/json": {
        schema: { type: "object", properties: { body: {} } },
      },
      "text/plain": {},
    };
    const { methods } = await planned({
      paths: { "/a": { post: operation({ requestBody: { content } }) } },
    });
    const [method] = [...methods.values()];
    expect(method?.otherBodies[0]?.params.body).toMatchObject({ key: "body_" });
  });

  it("has no body where nothing can be given", async () => {
    const nothing = { type: "object", additionalProperties: false };
    const optional = await params({ requestBody: jsonBody(nothing, false) });
    expect(optional).toMatchObject({ optional: true });
    expect(optional).not.toHaveProperty("body");
    const required = await params({ requestBody: jsonBody(nothing, true) });
    expect(required).toHaveProperty("body");
  });
});
