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

  it.each(["get", "head"])(
    "has no body for %s, which can't carry one, and says so",
    async (method) => {
      const body = { type: "object", properties: { name: {} } };
      const { methods, diagnostics } = await planned({
        paths: {
          "/x": { [method]: operation({ requestBody: jsonBody(body) }) },
        },
      });
      expect([...methods.values()][0]?.params).toMatchObject({
        parameters: [],
      });
      expect([...methods.values()][0]?.params.body).toBeUndefined();
      expect(codes(diagnostics)).toEqual(["body-not-sent"]);
    },
  );

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
      ["application/*+json", "flat", true],
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

describe("parameters of one name", () => {
  const query = { name: "id", in: "query", schema: {} };
  const header = { name: "id", in: "header", schema: {} };
  const cookie = { name: "id", in: "cookie", schema: {} };

  async function shared(
    ...parameters: readonly JsonObject[]
  ): Promise<{ keys: unknown; messages: readonly string[] }> {
    const post = operation({ parameters: [...parameters] });
    const plan = await planned({ paths: { "/x/{id}": { post } } });
    const [method] = plan.methods.values();
    return {
      keys: method?.params.parameters.map(({ key }) => key),
      messages: plan.diagnostics.map(({ message }) => message),
    };
  }

  it("are told of, each with the one that has the name", async () => {
    expect(await shared(cookie, header, query, id)).toEqual({
      keys: ["id_cookie", "id_header", "id_query", "id"],
      messages: [
        "The query parameter `id` is given as `id_query`: a path parameter has the same name.",
        "The header parameter `id` is given as `id_header`: a path parameter has the same name.",
        "The cookie parameter `id` is given as `id_cookie`: a path parameter has the same name.",
      ],
    });
  });

  it("may meet a parameter that is called as they are then", async () => {
    const taken = { name: "id_query", in: "path", required: true, schema: {} };
    const post = operation({ parameters: [taken, query, id] });
    const { methods } = await planned({
      paths: { "/x/{id}/{id_query}": { post } },
    });
    const [method] = methods.values();
    expect(method?.params.parameters.map(({ key }) => key)).toEqual([
      "id_query",
      "id_query_",
      "id",
    ]);
  });

  it("are told of only where there are some", async () => {
    const other = { name: "other", in: "query", schema: {} };
    expect(await shared(id, other)).toEqual({
      keys: ["id", "other"],
      messages: [],
    });
  });
});

describe("the media types that a body is sent as", () => {
  async function sent(
    ...mediaTypes: readonly string[]
  ): Promise<readonly (string | undefined)[]> {
    const content = Object.fromEntries(mediaTypes.map((each) => [each, {}]));
    const { methods } = await planned({
      paths: { "/a": { post: operation({ requestBody: { content } }) } },
    });
    const [method] = methods.values();
    return [
      method?.params.body?.mediaType,
      ...(method?.otherBodies.map(({ params }) => params.body.mediaType) ?? []),
    ];
  }

  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      "JSON comes first",
      ["text/plain", "application/json"],
      ["application/json", "text/plain"],
    ],
    [
      "ranges of JSON come behind it",
      ["text/plain", "application/*+json", "application/json"],
      ["application/json", "application/*+json", "text/plain"],
    ],
    [
      "several ranges of JSON do, in the author's order",
      ["application/*+json", "text/*+json"],
      ["application/*+json", "text/*+json"],
    ],
    [
      "several JSON types are, in the author's order",
      ["application/merge-patch+json", "application/json"],
      ["application/merge-patch+json", "application/json"],
    ],
  ])("%s", async (_, described, expected) => {
    expect(await sent(...described)).toEqual(expected);
  });

  it("take anything where no schema is given", async () => {
    const content = { "application/json": { examples: { a: { value: 1 } } } };
    const found = await params({ requestBody: { content } });
    expect(found?.body).toMatchObject({
      placement: "body",
      required: false,
      schema: {
        at: {
          pointer: "/paths/~1x/post/requestBody/content/application~1json",
        },
      },
    });
    expect(found?.body?.examples).toHaveLength(1);
    expect(found?.body).not.toHaveProperty("encoding");
    const bare = await params({
      requestBody: { content: { "text/plain": {} } },
    });
    expect(bare?.body).not.toHaveProperty("examples");
  });

  it("have their encodings beside them", async () => {
    const schema = { type: "object", properties: { a: {} } };
    const media = { schema, encoding: { a: { style: "spaceDelimited" } } };
    const content = { "application/x-www-form-urlencoded": media };
    const found = await params({ requestBody: { content } });
    expect(found?.body?.encoding).toMatchObject([{ property: "a" }]);
  });

  it("share a check where they take the same in the same way", async () => {
    const schema = { type: "object", properties: { a: {} } };
    const content = {
      "application/json": { schema },
      "multipart/form-data": { schema },
      "text/plain": { schema: { type: "string" } },
      "text/html": { schema: { type: "string" } },
    };
    const { methods } = await planned({
      paths: {
        "/a": {
          post: operation({ operationId: "make", requestBody: { content } }),
        },
      },
    });
    const others = [...methods.values()][0]?.otherBodies;
    expect(others?.map((each) => [each.checkParams, each.takesSame])).toEqual([
      ["checkMakeParams", true],
      ["checkMakeTextParams", false],
      ["checkMakeTextParams", true],
    ]);
  });
});

describe("the params can't be left out where", () => {
  const open = { type: "object", properties: { a: {} } };

  it.each<readonly [string, JsonObject, boolean]>([
    ["a parameter is required", { parameters: [id] }, false],
    ["the whole body is", { requestBody: jsonBody({ type: "string" }) }, false],
    [
      "a property of it is",
      { requestBody: jsonBody({ ...open, required: ["a"] }) },
      false,
    ],
    [
      "not: nothing in the body is required",
      { requestBody: jsonBody(open) },
      true,
    ],
    [
      "not: the whole body is not",
      { requestBody: jsonBody({ type: "string" }, false) },
      true,
    ],
    ["not: there are none", {}, true],
  ])("%s", async (_, fields, optional) => {
    expect((await params(fields))?.optional).toBe(optional);
  });
});

it("a null that is given as the whole body is that body, though the body may be left out", async () => {
  const schema = { type: ["object", "null"], properties: { a: {} } };
  const { methods } = await planned({
    paths: {
      "/x": { post: operation({ requestBody: jsonBody(schema, false) }) },
    },
  });
  const [method] = methods.values();
  expect(method?.params.body?.required).toBe(false);
  expect(method?.otherBodies.map(({ params }) => params.body.required)).toEqual(
    [true],
  );
});

it("an object or null that is a form has no null, which no form can say", async () => {
  const schema = { type: ["object", "null"], properties: { a: {} } };
  const content = { "application/x-www-form-urlencoded": { schema } };
  const { methods } = await planned({
    paths: { "/x": { post: operation({ requestBody: { content } }) } },
  });
  const [method] = methods.values();
  expect(method?.params.body?.placement).toBe("flat");
  expect(method?.otherBodies).toEqual([]);
});
