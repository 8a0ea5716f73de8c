import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/ir/json.js";
import type { Schema } from "../../../generator/ir/schema.js";
import { planned, type Planned } from "../../sdk.js";
import { codes, operation } from "../fragments.js";

/** The body that a method takes, of one media type. */
async function body(
  mediaType: string,
  media: JsonObject,
): Promise<Pick<Planned, "diagnostics"> & { schema: Schema | undefined }> {
  const requestBody = { required: true, content: { [mediaType]: media } };
  const post = operation({ requestBody });
  const { methods, diagnostics } = await planned({ paths: { "/x": { post } } });
  const [method] = methods.values();
  return { schema: method?.params.body?.schema, diagnostics };
}

const text = { type: "string" };
const binary = { type: "string", format: "binary" };
const object = { type: "object", properties: { a: text } };

// OpenAPI 3.1, 4.8.14.3: what is sent as it is, is bytes; what is written as a text may be given as one.
describe("a whole body is given as", () => {
  it.each<readonly [string, JsonObject, Schema["bytes"]]>([
    ["image/png", {}, "bytes"],
    ["image/png", { schema: binary }, "bytes"],
    ["image/png", { schema: object }, "bytes"],
    ["image/svg+xml", { schema: binary }, "bytes or text"],
    ["application/octet-stream", { schema: text }, "bytes or text"],
    [
      "application/octet-stream",
      { schema: { type: "string", contentMediaType: "text/csv" } },
      "bytes or text",
    ],
    ["text/csv", { schema: binary }, "bytes or text"],
    ["text/event-stream", { schema: binary }, "bytes or text"],
  ])("%s %j: %s", async (mediaType, media, bytes) => {
    const { schema } = await body(mediaType, media);
    expect(schema).toMatchObject({ types: ["string"], bytes });
  });

  // OpenAPI 3.0, 4.7.14.2.
  it.each<readonly [string, JsonObject, JsonObject]>([
    ["image/png", { format: "byte" }, { format: "byte" }],
    ["image/png", { format: "base64" }, { format: "base64" }],
    [
      "application/octet-stream",
      { contentEncoding: "base64", contentMediaType: "image/png" },
      { contentEncoding: "base64" },
    ],
  ])(
    "bytes, or a text that stays encoded: %s %j",
    async (mediaType, said, expected) => {
      const { schema } = await body(mediaType, {
        schema: { ...text, ...said },
      });
      expect(schema).toMatchObject({ bytes: "bytes or text", ...expected });
    },
  );

  it("bytes, or a text of which nothing says how it is encoded", async () => {
    const { schema } = await body("application/octet-stream", { schema: text });
    expect(schema).not.toHaveProperty("format");
    expect(schema).not.toHaveProperty("contentEncoding");
  });

  it.each(["text/plain", "text/event-stream"])(
    "a text: %s, which its schema may narrow down",
    async (mediaType) => {
      for (const media of [{}, { schema: {} }, { schema: object }]) {
        const { schema } = await body(mediaType, media);
        expect(schema?.types).toEqual(["string"]);
        expect(schema).not.toHaveProperty("bytes");
        expect(schema).not.toHaveProperty("properties");
      }
      const narrow = { type: "string", enum: ["open", "shut"] };
      const { schema } = await body(mediaType, { schema: narrow });
      expect(schema?.enum).toEqual(["open", "shut"]);
    },
  );

  it.each([
    ["an object", object],
    ["a list", { type: "array", items: text }],
  ])(
    "a text that is said to be %s, which is not checked",
    async (_, schema) => {
      const { diagnostics } = await body("text/plain", { schema });
      expect(diagnostics).toMatchObject([
        {
          code: "text-not-checked",
          message:
            "The body is given, and sent, as a text: what its schema says of `text/plain` is not checked.",
        },
      ]);
    },
  );

  it.each<readonly [string, JsonObject, string | undefined]>([
    ["application/cbor", { schema: object }, "bytes"],
    ["application/x-ndjson", { schema: object }, "a text or bytes"],
    ["application/graphql", { schema: object }, "a text or bytes"],
    ["application/x-yaml", { schema: { type: "array" } }, "a text or bytes"],
    ["application/cbor", { schema: binary }, undefined],
    ["application/cbor", { schema: text }, undefined],
    ["application/cbor", {}, undefined],
  ])("what no one checks: %s %j is told as %s", async (type, media, given) => {
    const { diagnostics } = await body(type, media);
    expect(diagnostics.map(({ message }) => message)).toEqual(
      given === undefined
        ? []
        : [
            `The body is given, and sent, as ${given}: what its schema says of \`${type}\` is not checked.`,
          ],
    );
  });

  it("JSON where it is JSON: bytes are texts there", async () => {
    const { schema } = await body("application/json", { schema: binary });
    expect(schema).not.toHaveProperty("bytes");
  });
});

describe("what a schema says of a whole body to people, and of its size, stays:", () => {
  const said = { description: "A key.", deprecated: true, examples: ["k"] };

  it.each([
    ["application/octet-stream", binary],
    ["text/plain", binary],
    ["text/plain", {}],
  ])("%s %j", async (mediaType, schema) => {
    const media = { schema: { ...schema, ...said } };
    const found = await body(mediaType, media);
    expect(found.schema).toMatchObject({
      description: "A key.",
      deprecated: true,
    });
    expect(found.schema?.examples).toHaveLength(1);
    expect(codes(found.diagnostics)).toEqual([]);
  });

  it.each(["application/octet-stream", "text/plain"])("%s", async (type) => {
    const limited = { ...binary, minLength: 1, maxLength: 9 };
    const { schema } = await body(type, { schema: limited });
    expect(schema).toMatchObject({ minLength: 1, maxLength: 9 });
  });

  it("so does where it is said, of which faults are told", async () => {
    const media = "#/paths/~1x/post/requestBody/content/image~1png";
    const { schema } = await body("image/png", { schema: binary });
    expect(`#${schema?.at.pointer}`).toBe(`${media}/schema`);
    expect(schema?.id).toContain(`${media}/schema`);
    const unsaid = await body("image/png", {});
    expect(`#${unsaid.schema?.at.pointer}`).toBe(media);
    expect(unsaid.schema?.id).toMatch(/image~1png$/);
  });
});

it("an encoding is of what a schema declares, or lets through as it says", async () => {
  const encoding = { b: { contentType: "image/png" } };
  const open = { ...object, additionalProperties: binary };
  const told = async (schema: JsonObject): Promise<readonly string[]> =>
    codes(
      (await body("multipart/form-data", { schema, encoding })).diagnostics,
    );
  expect(await told(object)).toEqual(["field-without-effect"]);
  expect(await told(open)).toEqual([]);
});
