import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/ir/json.js";
import type { Schema } from "../../../generator/ir/schema.js";
import { type Planned, planned } from "../../sdk.js";
import { to } from "../../schema/meaning.js";
import { jsonBody, ok, operation } from "../fragments.js";

const text = { type: "string" };
const binary = { type: "string", format: "binary" };

function multipart(schema: JsonObject, encoding: JsonObject = {}): JsonObject {
  return { content: { "multipart/form-data": { schema, encoding } } };
}

/** An operation that sends a form. */
function upload(
  schema: JsonObject,
  schemas: JsonObject = {},
): Promise<Planned> {
  const post = operation({ requestBody: multipart(schema) });
  return planned({ paths: { "/x": { post } }, components: { schemas } });
}

/** A property of a form's schema. */
async function part(
  property: JsonObject,
  schemas: JsonObject = {},
  encoding: JsonObject = {},
): Promise<Schema | undefined> {
  const schema = { type: "object", properties: { file: property } };
  const requestBody = multipart(schema, encoding);
  const { methods } = await planned({
    paths: { "/x": { post: operation({ requestBody }) } },
    components: { schemas },
  });
  const [method] = methods.values();
  return method?.params.body?.schema.properties?.[0]?.schema;
}

// OpenAPI 3.1, 4.8.14.4: a part that is bytes is sent as they are, and so is each of a list of them.
describe("a part of a form", () => {
  it.each<readonly [string, JsonObject]>([
    ["by its format", binary],
    ["by its media type", { type: "string", contentMediaType: "image/png" }],
    ["in a component", to("File")],
    ["in a part of a schema", { allOf: [to("File"), { maxLength: 9 }] }],
  ])("is bytes: %s", async (_, schema) => {
    const found = await part(schema, { File: binary });
    expect(found).toMatchObject({ types: ["string"], bytes: "bytes" });
    expect(found).not.toHaveProperty("ref");
    expect(found).not.toHaveProperty("allOf");
  });

  it("is bytes or null where that is said", async () => {
    const found = await part({ ...binary, type: ["string", "null"] });
    expect(found).toMatchObject({ types: ["string", "null"], bytes: "bytes" });
  });

  it("keeps what is said of the bytes: to people, of their kind and size", async () => {
    const image = {
      ...binary,
      description: "A picture.",
      contentMediaType: "image/png",
      maxLength: 9,
    };
    expect(await part(to("Image"), { Image: image })).toMatchObject({
      description: "A picture.",
      contentMediaType: "image/png",
      maxLength: 9,
      bytes: "bytes",
    });
  });

  it("is bytes, or a text, where only its encoding says of what kind", async () => {
    const encoding = { file: { contentType: "application/sdp" } };
    expect((await part(text, {}, encoding))?.bytes).toBe("bytes or text");
    const other = { another: { contentType: "application/sdp" } };
    expect(await part(text, {}, other)).not.toHaveProperty("bytes");
  });

  it.each<readonly [string, JsonObject]>([
    ["a list", { type: "array", items: binary }],
    ["a list in a component", to("Files")],
    ["a list of components", { type: "array", items: to("File") }],
  ])("is several bytes: %s", async (_, schema) => {
    const Files = { type: "array", items: binary };
    const found = await part(schema, { File: binary, Files });
    expect(found?.items).toMatchObject({ bytes: "bytes" });
  });

  it("is one of several bytes: a tuple's, a branch's", async () => {
    const tuple = { type: "array", prefixItems: [text, binary] };
    expect((await part(tuple))?.prefixItems?.map(({ bytes }) => bytes)).toEqual(
      [undefined, "bytes"],
    );
    const branches = { oneOf: [binary, { type: "integer" }] };
    expect((await part(branches))?.oneOf?.map(({ bytes }) => bytes)).toEqual([
      "bytes",
      undefined,
    ]);
  });

  it("that refers to several bytes and says more of them has both", async () => {
    const Files = { type: "array", items: binary, description: "Files." };
    const narrowed = { ...to("Files"), maxItems: 2, allOf: [{ minItems: 1 }] };
    const found = await part(narrowed, { Files });
    expect(found).toMatchObject({ maxItems: 2 });
    expect(found?.allOf?.[0]).toMatchObject({ minItems: 1 });
    expect(found?.allOf?.[1]?.items).toMatchObject({ bytes: "bytes" });
    const described = { ...to("Files"), description: "Pictures." };
    expect((await part(described, { Files }))?.description).toBe("Pictures.");
    expect((await part(to("Files"), { Files }))?.description).toBe("Files.");
  });

  it("is what it is in JSON where it is no bytes: those within it are texts", async () => {
    const about = { type: "object", properties: { picture: binary } };
    const found = await part(about);
    expect(found?.properties?.[0]?.schema).not.toHaveProperty("bytes");
    expect(await part(to("About"), { About: about })).toHaveProperty("ref");
  });

  it("that the form does not name is bytes, too", async () => {
    const open = { type: "object", additionalProperties: binary };
    const { methods } = await upload(open);
    const schema = [...methods.values()][0]?.params.body?.schema;
    expect(schema?.additionalProperties).toMatchObject({ bytes: "bytes" });
  });
});

describe("a component that is sent as a form", () => {
  const Upload = { type: "object", properties: { file: binary, name: text } };
  const Plain = { type: "object", properties: { name: text } };

  function typesOf({ sdk }: Planned): readonly string[] {
    return [...sdk.models.values()].map(({ response }) => response.type);
  }

  function fileOf({ sdk }: Planned, type: string): Schema | undefined {
    return [...sdk.models.values()]
      .find(({ response }) => response.type === type)
      ?.schema.properties?.find(({ name }) => name === "file")?.schema;
  }

  it("and never otherwise is one type, of bytes", async () => {
    const plan = await upload(to("Upload"), { Upload });
    expect(typesOf(plan)).toEqual(["Upload"]);
    expect(fileOf(plan, "Upload")).toMatchObject({ bytes: "bytes" });
  });

  it.each([
    ["sent as JSON", { requestBody: jsonBody(to("Upload")) }],
    ["received", { responses: ok(to("Upload")) }],
    ["sent within another", { requestBody: jsonBody(to("Holder")) }],
    [
      "received in a header",
      {
        responses: {
          200: {
            description: "",
            headers: { "X-Upload": { schema: to("Upload") } },
          },
        },
      },
    ],
    [
      "a parameter",
      { parameters: [{ name: "of", in: "query", schema: to("Upload") }] },
    ],
  ])("and %s as well is two types", async (_, other) => {
    const Holder = { type: "object", properties: { upload: to("Upload") } };
    const plan = await planned({
      paths: {
        "/form": { post: operation({ requestBody: multipart(to("Upload")) }) },
        "/other": { post: operation(other) },
      },
      components: { schemas: { Upload, Holder } },
    });
    expect(typesOf(plan)).toContain("UploadForm");
    expect(fileOf(plan, "UploadForm")).toMatchObject({ bytes: "bytes" });
    expect(fileOf(plan, "Upload")).not.toHaveProperty("bytes");
  });

  it("and has no bytes is one type wherever it is used", async () => {
    const plan = await planned({
      paths: {
        "/form": { post: operation({ requestBody: multipart(to("Plain")) }) },
        "/json": { post: operation({ requestBody: jsonBody(to("Plain")) }) },
      },
      components: { schemas: { Plain } },
    });
    expect(typesOf(plan)).toEqual(["Plain"]);
  });

  it("and is made of others without bytes is one type, too", async () => {
    const Made = { allOf: [to("Plain"), { required: ["name"] }] };
    const plan = await planned({
      paths: {
        "/form": { post: operation({ requestBody: multipart(to("Made")) }) },
        "/json": { post: operation({ requestBody: jsonBody(to("Made")) }) },
      },
      components: { schemas: { Plain, Made } },
    });
    expect(typesOf(plan)).toEqual(["Plain", "Made"]);
  });

  it("may stand beside responses that say nothing of themselves", async () => {
    const responses = {
      200: { description: "", content: { "image/png": {} } },
    };
    const requestBody = multipart(to("Upload"));
    const post = operation({ requestBody, responses });
    const plan = await planned({
      paths: { "/form": { post } },
      components: { schemas: { Upload } },
    });
    expect(typesOf(plan)).toEqual(["Upload"]);
  });

  it("is found through others that it is a part of", async () => {
    const Named = { allOf: [to("Upload"), { required: ["name"] }] };
    const plan = await upload(to("Named"), { Upload, Named });
    expect(typesOf(plan)).toEqual(["Upload", "Named"]);
    expect(fileOf(plan, "Upload")).toMatchObject({ bytes: "bytes" });
  });
});
