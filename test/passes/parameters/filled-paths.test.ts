import { expect, it } from "vitest";
import type { JsonObject } from "../../../generator/ir/json.js";
import type { Schema } from "../../../generator/ir/schema.js";
import { planned } from "../../sdk.js";
import { operation } from "../fragments.js";

// An empty object or list in a path would lead to another path: types, checks, pages and samples have it as the client does, which makes no such call.

const text = { type: "string" };
const list = { type: "array", items: text };
const map = { type: "object", additionalProperties: text };
const schemas = { Ids: list, Any: { type: ["string", "null"] } };

async function given(
  place: string,
  schema: JsonObject,
): Promise<Schema | undefined> {
  const parameter = { name: "id", in: place, required: true, schema };
  const get = operation({ parameters: [parameter] });
  const path = place === "path" ? "/doors/{id}" : "/doors";
  const { methods } = await planned({
    paths: { [path]: { get } },
    components: { schemas },
  });
  return [...methods.values()][0]?.params.parameters[0]?.parameter.schema;
}

it.each<readonly [JsonObject, JsonObject]>([
  [list, { minItems: 1 }],
  [{ ...list, minItems: 2 }, { minItems: 2 }],
  [{ ...list, minItems: 0 }, { minItems: 1 }],
  [{ $ref: "#/components/schemas/Ids" }, { minItems: 1 }],
  [{ oneOf: [text, list] }, { minItems: 1 }],
  [map, { minProperties: 1 }],
  [{ anyOf: [map, list] }, { minItems: 1, minProperties: 1 }],
])("in a path %j has something in it", async (schema, least) => {
  expect(await given("path", schema)).toMatchObject(least);
});

it.each<readonly [string, JsonObject]>([
  ["path", text],
  ["path", {}],
  ["query", list],
  ["query", map],
])("a %s of %j is as it is described", async (place, schema) => {
  const found = await given(place, schema);
  expect(found).not.toHaveProperty("minItems");
  expect(found).not.toHaveProperty("minProperties");
});

// A call that gives null is refused.
it.each<readonly [JsonObject, JsonObject]>([
  [{ type: ["string", "null"] }, { types: ["string"] }],
  [
    { type: ["string", "null"], enum: ["a", null] },
    { types: ["string"], enum: ["a"] },
  ],
  [{ anyOf: [text, { type: "null" }] }, { anyOf: [{ types: ["string"] }] }],
  [{ $ref: "#/components/schemas/Any" }, { not: { types: ["null"] } }],
])("in a path %j is not null", async (schema, expected) => {
  expect(await given("path", schema)).toMatchObject(expected);
});

it("in a query a value may be null", async () => {
  const types = ["string", "null"];
  expect(await given("query", { type: types })).toMatchObject({ types });
});
