import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { onlyPage } from "./docs.js";

async function parametersOf(operation: JsonObject): Promise<string> {
  const page = await onlyPage({
    info: { title: "Post", version: "1" },
    paths: {
      "/parcels": {
        post: {
          operationId: "send",
          summary: "Send it",
          responses: { 204: { description: "Sent" } },
          ...operation,
        },
      },
    },
  });
  const [, section = ""] = page.split("## Parameters\n\n");
  return section.split("\n\n## ")[0] ?? "";
}

const text = { type: "string" };
const list = { type: "array", items: text };
const object = { type: "object", properties: { a: text } };

describe("a parameter", () => {
  it.each<readonly [string, JsonObject, string]>([
    [
      "JSON",
      { content: { "application/json": { schema: object } } },
      "as JSON",
    ],
    ["a deep object", { style: "deepObject", schema: object }, "as `p[…]`"],
    [
      "joined by pipes",
      { style: "pipeDelimited", explode: false, schema: list },
      "separated by `|`",
    ],
    [
      "joined by spaces",
      { style: "spaceDelimited", explode: false, schema: list },
      "separated by spaces",
    ],
    [
      "joined by commas",
      { explode: false, schema: list },
      "separated by commas",
    ],
    ["told by an example", { schema: text, example: "x" }, 'for example `"x"`'],
  ])("that is %s says so", async (_, fields, words) => {
    const parameters = [{ name: "p", in: "query", ...fields }];
    const [line] = (await parametersOf({ parameters })).split("\n");
    expect(line?.endsWith(`, in the query, ${words}`)).toBe(true);
  });

  it.each<readonly [string, JsonObject]>([
    ["is written as usual", { schema: list }],
    ["has values that are listed", { schema: { enum: ["x"] }, example: "x" }],
    ["is in the sample", { schema: text, example: "x", required: true }],
    ["has a long example", { schema: text, example: "x".repeat(50) }],
  ])("that %s says no more", async (_, fields) => {
    const parameters = [{ name: "p", in: "query", ...fields }];
    const section = await parametersOf({ parameters });
    expect(section).not.toMatch(/separated|for example/);
  });
});

describe("a body", () => {
  const body = (schema: JsonObject, rest: JsonObject = {}): JsonObject => ({
    requestBody: { content: { "application/json": { schema } }, ...rest },
  });

  it("tells what is said of it, and what is asked of it as a whole", async () => {
    const schema = {
      ...object,
      minProperties: 1,
      propertyNames: { maxLength: 9 },
    };
    expect(await parametersOf(body(schema, { description: "What is *sent*." })))
      .toBe(`- \`a\`: string

What is _sent_.

The body: at least 1 property, names at most 9 characters.

The body may be left out, with all of its properties.`);
    const repeated = await parametersOf(
      body(object, { description: "Send it." }),
    );
    expect(repeated).toBe("- `a`: string");
  });

  it.each([
    ["the body", "The *whole* list.", "The _whole_ list."],
    ["its schema, where the body's repeats the title", "Send it.", "Texts."],
    ["its schema, where the body's says nothing", "Request body", "Texts."],
  ])("that is given whole has the text of %s", async (_, description, said) => {
    const texts = { ...list, description: "Texts." };
    const section = await parametersOf(body(texts, { description }));
    expect(section).toContain(said);
    expect(section.match(/Texts|list/g)).toHaveLength(1);
  });

  it("of another media type is told by what differs", async () => {
    const shared = { a: text, b: text, c: text };
    const file = { type: "string", format: "binary" };
    const content = {
      "application/json": {
        schema: { type: "object", properties: { ...shared, link: text } },
      },
      "multipart/form-data": {
        schema: { type: "object", properties: { ...shared, file } },
      },
    };
    const section = await parametersOf({ requestBody: { content } });
    expect(section).toContain(`

As \`multipart/form-data\`: the same, without \`link\`, with these:

- \`file\`: bytes`);
  });
});

it("of a body has the examples that have names", async () => {
  const examples = (values: readonly string[]): JsonObject =>
    Object.fromEntries(
      values.map((a) => [a, { summary: `As ${a}`, value: { a } }]),
    );
  const sectionWith = (values: readonly string[]): Promise<string> =>
    parametersOf({
      requestBody: {
        content: {
          "application/json": { schema: object, examples: examples(values) },
        },
      },
    });
  expect(await sectionWith(["x", "y"])).toContain(
    'Examples of the body:\n\n- As x: `{"a":"x"}`\n- As y: `{"a":"y"}`',
  );
  expect(await sectionWith(["x"])).not.toContain("Examples");
  expect(await sectionWith([..."abcdefgh"])).toContain("- and 2 more");
});

describe("a whole body that is encoded", () => {
  it.each<readonly [JsonObject, string]>([
    [{ format: "byte" }, "format `byte`"],
    [{ format: "base64", example: "A".repeat(400) }, "format `base64`"],
    [{ contentEncoding: "base64" }, "encoded as `base64`"],
  ])("is told, and shown as such a text: %j", async (said, words) => {
    const content = { "image/png": { schema: { type: "string", ...said } } };
    const page = await onlyPage({
      paths: {
        "/x": {
          put: {
            operationId: "put",
            requestBody: { required: true, content },
            responses: { 204: { description: "" } },
          },
        },
      },
    });
    expect(page).toContain(
      `- \`body\`: bytes or text, required, the whole body, \`image/png\`, ${words}`,
    );
    expect(page).toContain('({ body: "R29vZCBkYXkh" })');
    expect(page).toContain("--data-raw 'R29vZCBkYXkh'");
  });
});
