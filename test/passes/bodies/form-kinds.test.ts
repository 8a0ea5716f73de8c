import { expect, it } from "vitest";
import type { JsonObject } from "../../../generator/ir/json.js";
import { planned } from "../../sdk.js";
import { codes, operation } from "../fragments.js";

// OpenAPI 3.1, 4.8.14.4: a form is the properties of an object; a text is an urlencoded form that the caller wrote.

const form = "application/x-www-form-urlencoded";
const parts = "multipart/form-data";
const text = { type: "string" };
const list = { type: "array", items: text };
const fields = { type: "object", properties: { a: text } };
const map = { type: "object", additionalProperties: text };

it.each<readonly [string, JsonObject, readonly string[] | undefined]>([
  [form, {}, ["object", "string"]],
  [form, { schema: {} }, ["object", "string"]],
  [form, { schema: text }, ["string"]],
  [form, { schema: { type: ["string", "null", "integer"] } }, ["string"]],
  [form, { schema: { oneOf: [map, text] } }, undefined],
  [form, { schema: { oneOf: [map, text, list] } }, undefined],
  [form, { schema: { oneOf: [list, map] } }, undefined],
  [form, { schema: map }, ["object"]],
  [form, { schema: { minProperties: 1 } }, ["object", "string"]],
  [parts, {}, ["object"]],
  [parts, { schema: {} }, ["object"]],
  [parts, { schema: { oneOf: [map, list] } }, undefined],
  [parts, { schema: { type: ["object", "null"] } }, ["object"]],
  [parts, { schema: { anyOf: [map, text] } }, undefined],
  [parts, { schema: { anyOf: [map, { minLength: 1 }] } }, ["object"]],
])("%s %j is given as %j", async (mediaType, media, types) => {
  const post = operation({ requestBody: { content: { [mediaType]: media } } });
  const { methods, diagnostics } = await planned({ paths: { "/a": { post } } });
  const body = [...methods.values()][0]?.params.body;
  expect(body).toMatchObject({ placement: "body" });
  expect(body?.schema.types).toEqual(types);
  const { anyOf, oneOf } = body?.schema ?? {};
  expect(JSON.stringify([anyOf, oneOf])).not.toContain("array");
  expect(codes(diagnostics)).toEqual([]);
});

it("of an object and lists the properties stand beside the parameters", async () => {
  const content = { [form]: { schema: { oneOf: [list, fields] } } };
  const post = operation({ requestBody: { content } });
  const { methods } = await planned({ paths: { "/a": { post } } });
  const body = [...methods.values()][0]?.params.body;
  expect(body).toMatchObject({ placement: "flat", properties: ["a"] });
  expect(body?.schema.oneOf).toHaveLength(1);
});

it.each<readonly [string, JsonObject]>([
  [form, list],
  [form, { type: "integer" }],
  [form, { oneOf: [list, { type: "boolean" }] }],
  [parts, text],
  [parts, list],
])("%s can't be made of %j", async (mediaType, schema) => {
  const told = async (others: JsonObject): Promise<readonly string[]> => {
    const content = { [mediaType]: { schema }, ...others };
    const post = operation({ requestBody: { content } });
    const { diagnostics } = await planned({ paths: { "/a": { post } } });
    return codes(diagnostics);
  };
  expect(await told({})).toContain("form-no-object");
  expect(await told({ "application/json": { schema } })).toEqual([
    "form-left-out",
  ]);
});
