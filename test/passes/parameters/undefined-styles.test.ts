import { expect, it } from "vitest";
import type { JsonObject } from "../../../generator/ir/json.js";
import { planned } from "../../sdk.js";
import { operation } from "../fragments.js";

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

// The table of styles has "n/a" there.
it.each<readonly [string, JsonObject, string]>([
  [
    "a list",
    { style: "deepObject", schema: list },
    "lists: their items are sent by their index (`a[0]=`)",
  ],
  [
    "a text",
    { style: "deepObject", schema: plain },
    "values that are neither objects nor lists: they are sent as `form` has them",
  ],
  [
    "a number or an object",
    {
      style: "deepObject",
      schema: {
        anyOf: [{ type: "integer" }, { type: "object", properties: {} }],
      },
    },
    "values that are neither objects nor lists: they are sent as `form` has them",
  ],
  [
    "what is exploded",
    { style: "pipeDelimited", explode: true, schema: list },
    "what is exploded: it is sent as `form` has it",
  ],
  [
    "a text between which nothing stands",
    { style: "spaceDelimited", schema: plain },
    "values that are neither objects nor lists: they are sent as `form` has them",
  ],
])("%s is undefined: %j", async (_, parameter, what) => {
  expect(await told(parameter)).toEqual([
    `OpenAPI does not say how style \`${String(parameter["style"])}\` writes ${what}.`,
  ]);
});

it.each<readonly [string, JsonObject]>([
  ["a list with spaces", { style: "spaceDelimited", schema: list }],
  [
    "an object with pipes",
    { style: "pipeDelimited", schema: { type: "object", properties: {} } },
  ],
  ["anything", { style: "deepObject", schema: {} }],
])("nothing is told of %s", async (_, parameter) => {
  expect(await told(parameter)).toEqual([]);
});

it.each(["application/x-www-form-urlencoded", "multipart/form-data"])(
  "the properties of %s are told of, too",
  async (mediaType) => {
    const schema = {
      type: "object",
      properties: { deep: withList, tags: list, plain: list },
    };
    const encoding = {
      deep: { style: "deepObject" },
      tags: { style: "pipeDelimited", explode: true },
      plain: { style: "pipeDelimited" },
    };
    const content = { [mediaType]: { schema, encoding } };
    const post = operation({ requestBody: { content } });
    const { diagnostics } = await planned({ paths: { "/doors": { post } } });
    expect(diagnostics).toMatchObject([
      {
        code: "style-undefined",
        message: expect.stringContaining("within others"),
      },
      {
        code: "style-undefined",
        message: expect.stringContaining("what is exploded"),
      },
    ]);
  },
);
