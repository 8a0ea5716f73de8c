import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { onlyPage } from "../docs/docs.js";

// What the description gives as an example comes before anything that is made up, wherever it stands, as long as the operation's own check accepts it.

const schema = {
  type: "object",
  required: ["name"],
  properties: {
    id: { type: "integer", readOnly: true },
    name: { type: "string", maxLength: 8 },
    tags: { type: "array", items: { type: "string" } },
    owner: { type: "object", properties: { email: { type: "string" } } },
  },
};

async function sampleOf(operation: JsonObject): Promise<string> {
  const responses = { 204: { description: "" } };
  const page = await onlyPage({
    info: { title: "Zoo", version: "1" },
    paths: { "/a": { post: { operationId: "add", responses, ...operation } } },
  });
  return /^```ts\n([^]*?)\n```$/im.exec(page)?.[1] ?? "";
}

const bodyOf = (content: JsonObject, of: JsonObject = schema): JsonObject => ({
  requestBody: {
    required: true,
    content: { "application/json": { schema: of, ...content } },
  },
});

const ada = { name: "Ada", tags: ["a", "b"] };
const called = 'await zoo.add({ name: "Ada", tags: ["a", "b"] });';

describe("a sample call", () => {
  it.each<[string, JsonObject]>([
    ["`example` of a Media Type Object", bodyOf({ example: ada })],
    [
      "`examples` of a Media Type Object",
      bodyOf({ examples: { first: { value: ada } } }),
    ],
    ["`example` of the schema", bodyOf({}, { ...schema, example: ada })],
    ["`examples` of the schema", bodyOf({}, { ...schema, examples: [ada] })],
    [
      "the first that is valid",
      bodyOf({
        examples: {
          long: { value: { name: "Ada Lovelace" } },
          ada: { value: ada },
        },
      }),
    ],
  ])("has %s", async (_, operation) => {
    expect(await sampleOf(operation)).toBe(called);
  });

  it("has none of an example that is not sent, or that no type has", async () => {
    const example = {
      id: 7,
      name: "Ada",
      owner: { email: "ada@example.com", since: 1843 },
      links: [],
    };
    expect(await sampleOf(bodyOf({ example }))).toBe(
      'await zoo.add({ name: "Ada", owner: { email: "ada@example.com" } });',
    );
  });

  it("has what is made up where no example is valid", async () => {
    expect(await sampleOf(bodyOf({ example: { name: 7 } }))).toBe(
      'await zoo.add({ name: "Acme" });',
    );
  });

  it.each<[string, JsonObject]>([
    ["`example`", { schema: { type: "string" }, example: "eu" }],
    [
      "`examples`",
      { schema: { type: "string" }, examples: { eu: { value: "eu" } } },
    ],
    [
      "`content`",
      {
        content: {
          "application/json": { schema: { type: "string" }, example: "eu" },
        },
      },
    ],
    ["its schema", { schema: { type: "string", example: "eu" } }],
  ])("has a parameter's example in %s", async (_, given) => {
    const parameter = { name: "region", in: "query", required: true, ...given };
    expect(await sampleOf({ parameters: [parameter] })).toBe(
      'await zoo.add({ region: "eu" });',
    );
  });

  it("has the examples of a multipart body's parts", async () => {
    const file = { type: "string", format: "binary" };
    const content = {
      "multipart/form-data": {
        schema: {
          type: "object",
          required: ["title", "file"],
          properties: { title: { type: "string" }, file },
        },
        example: { title: "Notes", file: "…" },
      },
    };
    expect(await sampleOf({ requestBody: { required: true, content } })).toBe(
      'await zoo.add({ title: "Notes", file: new Blob(["…"]) });',
    );
  });
});

it.each<[JsonObject, string]>([
  [{ type: "string", example: "" }, '"abc123"'],
  [{ type: "array", items: { type: "string" }, example: [] }, '["abc123"]'],
  [{ type: "object", properties: { n: { type: "integer" } } }, "{ n: 1 }"],
])("nothing in a path is empty: %j", async (schema, expected) => {
  const parameters = [{ name: "id", in: "path", required: true, schema }];
  const responses = { 204: { description: "" } };
  const page = await onlyPage({
    info: { title: "Zoo", version: "1" },
    paths: { "/a/{id}": { get: { operationId: "at", parameters, responses } } },
  });
  expect(page).toContain(`{ id: ${expected} }`);
});
