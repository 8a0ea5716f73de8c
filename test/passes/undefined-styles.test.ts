import { expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { planned } from "../sdk.js";
import { operation } from "./fragments.js";

// OpenAPI 3.1, 4.8.12.2: styles are defined for a list or an object of plain values, and for nothing deeper.

async function told(parameter: JsonObject): Promise<readonly string[]> {
  const filter = { name: "filter", in: "query", ...parameter };
  const get = operation({ parameters: [filter] });
  const { diagnostics } = await planned({ paths: { "/doors": { get } } });
  return diagnostics
    .filter(({ code }) => code === "style-undefined")
    .map(({ message }) => message);
}

const plain = { type: "string" };
const list = { type: "array", items: plain };
const lists = { type: "array", items: list };
const withList = { type: "object", properties: { tags: list } };

it.each<readonly [string, JsonObject]>([
  ["a list", { schema: list }],
  ["a list in an object: its name repeats", { schema: withList }],
  [
    "plain values of `deepObject`",
    {
      style: "deepObject",
      schema: { type: "object", properties: { a: plain } },
    },
  ],
  [
    "what is sent as JSON",
    { content: { "application/json": { schema: lists } } },
  ],
])("nothing is told of %s", async (_, parameter) => {
  expect(await told(parameter)).toEqual([]);
});

it.each<readonly [string, JsonObject]>([
  ["a list of lists", { schema: lists }],
  [
    "a list in an object that is one value",
    { explode: false, schema: withList },
  ],
])("%s is sent as JSON, and that is told", async (_, parameter) => {
  expect(await told(parameter)).toEqual([
    "OpenAPI does not say how style `form` writes objects and lists that are within others: they are sent as JSON.",
  ]);
});

it.each<readonly [string, JsonObject]>([
  ["a list in a `deepObject`", withList],
  ["an object in one", { type: "object", properties: { a: withList } }],
])("%s is sent by its keys, and that is told", async (_, schema) => {
  expect(await told({ style: "deepObject", explode: true, schema })).toEqual([
    "OpenAPI does not say how style `deepObject` writes objects and lists that are within others: they are sent as `a[b][c]=` by their keys, and items by their index (`a[b][0]=`).",
  ]);
});
