import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { responsesFile } from "../../generator/emitters/client/responses-file.js";
import { operationsEmitter } from "../../generator/emitters/operations/index.js";
import { exampleSource } from "../../generator/examples/source.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { sdkTypes } from "../../generator/types/index.js";
import { emitted, sdkOf } from "../sdk.js";

// What operations declare is printed as prettier would print it, however long their names are.

/** Names from short to so long that they fill a line: somewhere between, each part of a signature has to break. */
const lengths = [4, 16, 24, 28, 32, 40, 56, 64, 72];

const json = { schema: { type: "array", items: { type: "string" } } };

/** Operations by what of their signature is laid out. */
const forms: Readonly<Record<string, JsonObject>> = {
  "a reading": {
    parameters: [{ name: "a", in: "query", schema: { type: "string" } }],
    responses: { 200: { description: "", content: { "text/csv": json } } },
  },
  "several media types": {
    parameters: [{ name: "a", in: "query", schema: { type: "string" } }],
    responses: {
      200: {
        description: "",
        content: {
          "application/json": json,
          "application/vnd.star+json": { schema: { type: "string" } },
          "text/csv": {},
        },
      },
    },
  },
  "a flag that asks for a stream": {
    requestBody: {
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: { stream: { type: "boolean" } },
          },
        },
      },
    },
    responses: {
      200: {
        description: "",
        content: {
          "application/json": { schema: { type: "object" } },
          "text/event-stream": {},
        },
      },
    },
  },
};

describe("operations are laid out as prettier does:", () => {
  it.each(Object.entries(forms))("%s", async (_, operation) => {
    const named = lengths.map((length) => `d${"o".repeat(length)}`);
    const sdk = await sdkOf({
      paths: Object.fromEntries(
        named.map((operationId) => [
          `/${operationId}`,
          { post: { ...operation, operationId, tags: ["things"] } },
        ]),
      ),
    });
    const source = await exampleSource(sdk.api.schemas);
    const { files } = await emitted(
      sdk,
      operationsEmitter(sdkTypes(sdk), source),
    );
    const code = files.filter(({ path }) => path.endsWith(".ts"));
    expect(code.length).toBeGreaterThan(1);
    for (const { text } of code)
      expect(text).toBe(await format(text, { parser: "typescript" }));
  });
});

it("the list of response checks is laid out as prettier does, however long the paths of resources are", async () => {
  const paths = lengths.map((length) => [
    `/a${"b".repeat(length)}/{id}/c`,
    {
      get: {
        responses: {
          200: { description: "", content: { "application/json": json } },
        },
      },
    },
  ]);
  const sdk = await sdkOf(
    { paths: Object.fromEntries(paths) },
    { naming: { strategy: "rest" } },
  );
  const text = responsesFile(sdk).print();
  expect(text.match(/import\(/g)).toHaveLength(lengths.length);
  expect(text).toBe(await format(text, { parser: "typescript" }));
});
