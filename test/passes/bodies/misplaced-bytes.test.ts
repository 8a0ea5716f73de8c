import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/ir/json.js";
import { planned } from "../../sdk.js";
import { codes, operation } from "../fragments.js";

const text = { type: "string" };
const binary = { type: "string", format: "binary" };
const file = { schema: binary };

/** What success bodies are read as, and what is told. */
async function read(
  content: JsonObject,
  schemas: JsonObject = {},
): Promise<readonly (readonly string[])[]> {
  const responses = { 200: { description: "Done.", content } };
  const { methods, diagnostics } = await planned({
    paths: { "/x": { get: { responses } } },
    components: { schemas },
  });
  const [method] = methods.values();
  const bodies = method?.result.success[0]?.bodies ?? [];
  return [
    bodies.map(({ mediaType, reads }) => `${mediaType} ${reads}`),
    codes(diagnostics),
  ];
}

/** What is told of a request body. */
async function told(
  mediaType: string,
  schema: JsonObject,
): Promise<readonly string[]> {
  const requestBody = { content: { [mediaType]: { schema } } };
  const post = operation({ requestBody });
  const { diagnostics } = await planned({ paths: { "/x": { post } } });
  return codes(diagnostics);
}

describe("a success that is JSON and bytes is a file of any type", () => {
  it("by itself, and as a component", async () => {
    const expected = [["*/* blob"], ["file-as-json"]];
    expect(await read({ "application/json": file })).toEqual(expected);
    const schema = { $ref: "#/components/schemas/File" };
    const json = { "application/json": { schema } };
    expect(await read(json, { File: binary })).toEqual(expected);
  });

  it("once, however many names of JSON and texts it has", async () => {
    const content = { "text/plain": file, "application/json": file };
    expect(await read({ ...content, "text/json": file })).toEqual([
      ["*/* blob"],
      ["file-as-json", "file-as-json", "file-as-json"],
    ]);
  });

  it("beside what is described apart", async () => {
    const content = { "application/json": file, "application/pdf": file };
    const [bodies] = await read(content);
    expect(bodies).toEqual(["*/* blob", "application/pdf blob"]);
  });

  it("but no text of a type, or one that is encoded", async () => {
    for (const schema of [
      { ...text, contentMediaType: "text/csv" },
      { ...text, format: "byte" },
      { ...binary, contentEncoding: "base64" },
    ])
      expect(await read({ "application/json": { schema } })).toEqual([
        ["application/json json"],
        [],
      ]);
  });

  it("nor an error", async () => {
    const content = { "application/json": file };
    const responses = { 400: { description: "Bad.", content } };
    const { diagnostics } = await planned({
      paths: { "/x": { get: { responses } } },
    });
    expect(codes(diagnostics)).toEqual(["bytes-as-text"]);
  });
});

describe("bytes that can't be where they are described are told", () => {
  const within = { type: "object", properties: { a: binary } };

  it.each<readonly [string, JsonObject]>([
    ["application/json", within],
    ["application/json", binary],
    ["application/json", { type: "array", items: within }],
    ["application/x-www-form-urlencoded", within],
    ["multipart/form-data", { type: "object", properties: { of: within } }],
  ])("in %s %j", async (mediaType, schema) => {
    expect(await told(mediaType, schema)).toEqual(["bytes-as-text"]);
  });

  it("in parameters, and in components", async () => {
    const schema = { $ref: "#/components/schemas/File" };
    const get = operation({ parameters: [{ name: "a", in: "query", schema }] });
    const { diagnostics } = await planned({
      paths: { "/x": { get } },
      components: { schemas: { File: binary } },
    });
    expect(codes(diagnostics)).toEqual(["bytes-as-text"]);
  });

  it.each<readonly [string, JsonObject]>([
    ["multipart/form-data", within],
    [
      "multipart/form-data",
      { type: "object", properties: { a: { type: "array", items: binary } } },
    ],
    [
      "multipart/form-data",
      { type: "object", properties: { a: { oneOf: [binary, text] } } },
    ],
    [
      "multipart/form-data",
      { type: "object", properties: { a: { allOf: [text, binary] } } },
    ],
    ["application/octet-stream", binary],
    ["text/csv", binary],
  ])("but not in %s %j", async (mediaType, schema) => {
    const all = await told(mediaType, schema);
    expect(all).not.toContain("bytes-as-text");
  });
});
