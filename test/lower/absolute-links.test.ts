import { expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

// Descriptions link to pages beside the page that their author has in mind: `externalDocs` says where that is.

async function texts(text: string, root: JsonObject = {}) {
  const { api } = await lowered({
    ...root,
    paths: {
      "/a": {
        get: {
          description: text,
          responses: { 200: { description: "" } },
          parameters: [
            { name: "q", in: "query", schema: { description: text } },
          ],
        },
      },
    },
  });
  const [operation] = api.operations;
  return [operation?.description, operation?.parameters[0]?.schema.description];
}

const externalDocs = { url: "https://docs.example/v1/" };
const contact = { url: "https://www.doors.example" };
const info = { title: "Doors", version: "1", contact };

it.each([
  ["[a](/guides/a)", "[a](https://docs.example/guides/a)"],
  [
    "[a](./a) [b](../b)",
    "[a](https://docs.example/v1/a) [b](https://docs.example/b)",
  ],
  ['<a href="/a">a</a>', '<a href="https://docs.example/a">a</a>'],
  ["[a](https://other.example/a)", "[a](https://other.example/a)"],
  ["`[a](/a)`", "`[a](/a)`"],
])("%s leads to the API's site", async (text, expected) => {
  expect(await texts(text, { externalDocs, info })).toEqual([
    expected,
    expected,
  ]);
});

it.each([
  "https://api.doors.example",
  "https://{region}.doors.example:{port}/v1",
])(
  "leads to the contact's site where there are no external docs, and the API at %s is a part of it",
  async (url) => {
    const expected = "[a](https://www.doors.example/docs/a)";
    const servers = [{ url }];
    expect(await texts("[a](docs/a)", { info, servers })).toEqual([
      expected,
      expected,
    ]);
  },
);

it.each([
  ["https://github.com/acme/doors", "https://api.doors.example"],
  ["https://help.doors.example", "https://api.doors.example"],
  ["https://www.doors.example", "/v1"],
])(
  "stays what it is where the contact, %s, is not of the API's own site",
  async (contactUrl, url) => {
    const other = { ...info, contact: { url: contactUrl } };
    expect(await texts("[a](/a)", { info: other, servers: [{ url }] })).toEqual(
      ["[a](/a)", "[a](/a)"],
    );
  },
);

it("stays what it is where nothing says where that is", async () => {
  expect(await texts("[a](/a)")).toEqual(["[a](/a)", "[a](/a)"]);
});
