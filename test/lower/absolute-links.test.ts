import { expect, it } from "vitest";
import { lowered } from "../sdk.js";

// Descriptions link to pages beside the page that their author has in mind: `externalDocs` says where that is.

async function texts(text: string, externalDocs?: { url: string }) {
  const { api } = await lowered({
    ...(externalDocs && { externalDocs }),
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

const docs = { url: "https://docs.example/v1/" };

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
  expect(await texts(text, docs)).toEqual([expected, expected]);
});

it("stays what it is where nothing says where that is", async () => {
  expect(await texts("[a](/a)")).toEqual(["[a](/a)", "[a](/a)"]);
});
