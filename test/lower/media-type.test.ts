import { describe, expect, it } from "vitest";
import type { MediaType } from "../../generator/ir/api.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

async function content(given: JsonObject): Promise<readonly MediaType[]> {
  const post = { requestBody: { content: given }, responses: {} };
  const { api } = await lowered({ paths: { "/x": { post } } });
  return api.operations[0]?.requestBody?.content ?? [];
}

const text = { type: "string" };
const binary = { type: "string", format: "binary" };

// RFC 6838; RFC 6839, 3; OpenAPI 3.1, 4.8.14.
describe("a media type is", () => {
  it.each([
    ["application/json", "json"],
    ["APPLICATION/JSON; charset=utf-8", "json"],
    ["text/json", "json"],
    ["application/vnd.doors+json", "json"],
    ["application/x-www-form-urlencoded", "form"],
    ["multipart/form-data", "multipart"],
    ["multipart/related; type=a", "multipart"],
    ["text/event-stream", "event-stream"],
    ["text/plain", "text"],
    ["text/*", "text"],
    ["application/xml", "text"],
    ["image/svg+xml", "text"],
    ["application/yaml", "text"],
    ["application/octet-stream", "binary"],
    ["application/jsonl", "binary"],
    ["image/*", "binary"],
  ])("%s: %s", async (mediaType, kind) => {
    const [found] = await content({ [mediaType]: {} });
    expect(found).toMatchObject({ mediaType, kind });
  });

  it.each([
    ["json", "application/json", "json"],
    ["XML", "application/xml", "text"],
    ["text", "text/plain", "text"],
    ["*", "*/*", "json"],
    ["constructor", "constructor", "binary"],
  ])("what %s means: %s, %s", async (written, mediaType, kind) => {
    const [found] = await content({ [written]: {} });
    expect(found).toMatchObject({ mediaType, kind });
  });

  it.each<readonly [string, JsonObject, string]>([
    ["JSON where nothing is said", {}, "json"],
    ["JSON where an object is said", { type: "object" }, "json"],
    ["JSON where a number is said", { type: "integer" }, "json"],
    [
      "JSON where more than a text is said",
      { type: ["string", "null"] },
      "json",
    ],
    ["bytes where a text is said", text, "binary"],
    ["bytes where bytes are said", { format: "binary" }, "binary"],
  ])("a range: %s", async (_, schema, kind) => {
    for (const range of ["*/*", "application/*"]) {
      const [found] = await content({ [range]: { schema } });
      expect(found?.kind).toBe(kind);
    }
  });
});

describe("the examples of a media type are", () => {
  it.each<readonly [JsonObject, readonly unknown[]]>([
    [{}, []],
    [{ example: "a" }, ["a"]],
    [{ example: null }, [null]],
    [{ examples: { one: { value: 1 }, two: { value: 2 } } }, [1, 2]],
    [
      { examples: { one: { value: 1 }, far: { externalValue: "x.json" } } },
      [1],
    ],
    [
      { examples: { list: { value: [1, 2] }, none: { value: [] } } },
      [[1, 2], []],
    ],
    // A list, as schemas have, is read as one.
    [
      { examples: [1, { value: 2 }, { value: 3, more: 4 }] },
      [1, 2, { value: 3, more: 4 }],
    ],
  ])("%j: %j", async (fields, examples) => {
    const [found] = await content({ "application/json": fields });
    expect(found?.examples).toEqual(examples);
  });
});

it("what a media type leaves unsaid, it does not have", async () => {
  const [bare] = await content({ "application/json": {} });
  expect(Object.keys(bare ?? {})).toEqual([
    "at",
    "mediaType",
    "kind",
    "examples",
  ]);
});

describe("the encoding of a form's property", () => {
  const schema = { type: "object", properties: { a: {}, file: binary } };

  async function encodings(
    mediaType: string,
    encoding: JsonObject,
  ): Promise<unknown> {
    const [found] = await content({ [mediaType]: { schema, encoding } });
    return found?.encoding;
  }

  const form = "application/x-www-form-urlencoded";

  it("has what is said, and what that means for the rest (OpenAPI 3.1, 4.8.15.1)", async () => {
    expect(
      await encodings(form, {
        a: { style: "pipeDelimited" },
        b: { explode: false },
        c: { allowReserved: true },
        d: { contentType: "application/json" },
        e: {},
        f: { style: "form" },
      }),
    ).toStrictEqual([
      {
        property: "a",
        form: { style: "pipeDelimited", explode: false, allowReserved: false },
      },
      {
        property: "b",
        form: { style: "form", explode: false, allowReserved: false },
      },
      {
        property: "c",
        form: { style: "form", explode: true, allowReserved: true },
      },
      { property: "d", contentType: "application/json" },
      { property: "e" },
      {
        property: "f",
        form: { style: "form", explode: true, allowReserved: false },
      },
    ]);
  });

  it.each<readonly [string, JsonObject, readonly string[]]>([
    [form, { a: { style: "odd" } }, ["style"]],
    [form, { a: { headers: { "X-A": {} } } }, ["headers"]],
    ["multipart/form-data", { a: { headers: { "X-A": {} } } }, ["headers"]],
    ["multipart/mixed", { a: { style: "pipeDelimited" } }, ["style"]],
    ["multipart/mixed", { a: { explode: false } }, ["explode"]],
    ["multipart/form-data", { a: { style: "pipeDelimited" } }, []],
    ["multipart/form-data", { a: { explode: false } }, []],
    ["multipart/form-data", { a: { style: "deepObject" } }, []],
    ["multipart/form-data", { a: { style: "form" } }, []],
  ])(
    "of %s that is not honoured is told: %j",
    async (type, encoding, names) => {
      const body = { content: { [type]: { schema, encoding } } };
      const { diagnostics } = await lowered({
        paths: {
          "/x": {
            post: {
              requestBody: body,
              responses: { 200: { description: "" } },
            },
          },
        },
      });
      expect(diagnostics.map(({ code }) => code)).toEqual(
        names.map(() => "encoding-not-honoured"),
      );
      for (const [index, name] of names.entries())
        expect(diagnostics[index]?.message).toContain(`\`${name}\``);
    },
  );

  it("is none of what is no form", async () => {
    expect(await encodings("application/json", { a: {} })).toBeUndefined();
  });
});
