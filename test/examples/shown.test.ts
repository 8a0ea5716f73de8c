import { describe, expect, it } from "vitest";
import { readCurl } from "../../generator/examples/curl/read-curl.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { onlyPage } from "../docs/docs.js";

describe("a cURL command", () => {
  it.each<[string, string, object | undefined]>([
    [
      "with a here-document",
      `curl --include --request POST "https://a.example/b" \\\n  --header "Authorization: Bearer $KEY" \\\n  --json @- <<EOF\n{ "price": "\\$5" }\nEOF`,
      {
        method: "POST",
        url: "https://a.example/b",
        sends: true,
        body: '{ "price": "$5" }',
      },
    ],
    [
      "with data in quotes",
      `curl https://a.example/b -H 'X: y' \\\n  -d '{"a": "it'\\''s"}'`,
      {
        method: "POST",
        url: "https://a.example/b",
        sends: true,
        body: '{"a": "it\'s"}',
      },
    ],
    [
      "behind a prompt, before another command",
      `$ curl -XDELETE https://a.example/b | jq .\nrm x`,
      { method: "DELETE", url: "https://a.example/b", sends: false },
    ],
    [
      "into which a shell puts something",
      `curl https://a.example/b -d "{\\"id\\": \\"$ID\\"}"`,
      { method: "POST", url: "https://a.example/b", sends: true },
    ],
    [
      "with a file",
      `curl https://a.example/b -d @file.json`,
      { method: "POST", url: "https://a.example/b", sends: true },
    ],
    ["that is not complete", `curl "https://a.example/b`, undefined],
    ["that is none", `npm install curl`, undefined],
  ])("%s is read without running it", (_, source, expected) => {
    const {
      headers: _headers,
      isOnly: _isOnly,
      ...read
    } = readCurl(source) ?? {};
    expect(read).toEqual(expected ?? {});
  });
});

async function callOf(operation: JsonObject): Promise<string> {
  const responses = { 204: { description: "" } };
  const text = { type: "string" };
  const page = await onlyPage({
    info: { title: "Zoo", version: "1" },
    paths: {
      "/animals/{id}": {
        put: {
          operationId: "add",
          parameters: [
            { name: "id", in: "path", required: true, schema: text },
            { name: "dry", in: "query", schema: { type: "boolean" } },
          ],
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["name"],
                  properties: { name: text, age: { type: "integer" } },
                },
              },
            },
          },
          responses,
          ...operation,
        },
      },
    },
  });
  return /^```ts\n([^]*?)\n```$/im.exec(page)?.[1] ?? "";
}

const sample = (source: string, more: JsonObject = {}): JsonObject => ({
  "x-codeSamples": [{ lang: "Shell", source, ...more }],
});

describe("a sample of the description", () => {
  const ada = `curl -X PUT 'https://zoo.example/v1/animals/a7?dry=true' -d '{ "name": "Ada" }'`;

  it("gives the values of its path, its query and its body", async () => {
    expect(await callOf(sample(ada))).toBe(
      'await zoo.add({ id: "a7", dry: true, name: "Ada" });',
    );
  });

  it("gives none that are not accepted, or stand for others", async () => {
    const source = `curl -X PUT https://zoo.example/animals/{id} -d '{ "name": 7 }'`;
    expect(await callOf(sample(source))).toBe(
      'await zoo.add({ id: "abc123", name: "Acme" });',
    );
  });

  it("gives none where it was derived itself", async () => {
    expect(await callOf(sample(ada, { "x-seamstress-derived": true }))).toBe(
      'await zoo.add({ id: "abc123", name: "Acme" });',
    );
  });
});

it("an id looks like that of the same name elsewhere", async () => {
  const reference = { name: "keeper_id", in: "query", required: true };
  const page = await onlyPage({
    info: { title: "Zoo", version: "1" },
    components: {
      schemas: {
        Keeper: {
          type: "object",
          properties: { keeper_id: { type: "string", example: "kpr_7Hq2" } },
        },
      },
    },
    paths: {
      "/cages": {
        get: {
          operationId: "cages",
          parameters: [{ ...reference, schema: { type: "string" } }],
          responses: { 204: { description: "" } },
        },
      },
    },
  });
  expect(page).toContain('await zoo.cages({ keeper_id: "kpr_7Hq2" });');
});

it("an update of what is all optional says something", async () => {
  const content = {
    "application/json": {
      schema: {
        type: "object",
        properties: {
          id: { type: "integer", readOnly: true },
          tags: { type: "array", items: { type: "string" } },
          age: { type: "integer" },
          name: { type: "string" },
        },
      },
    },
  };
  expect(await callOf({ requestBody: { content } })).toBe(
    'await zoo.add({ id: "abc123", name: "Acme", tags: ["blue"] });',
  );
});

it("a whole body that takes texts is the text that is given as its example", async () => {
  const schema = { type: "string", format: "base64", example: "R29vZCBkYXkh" };
  expect(
    await callOf({
      requestBody: { required: true, content: { "image/jpeg": { schema } } },
    }),
  ).toBe('await zoo.add({ id: "abc123", body: "R29vZCBkYXkh" });');
});
