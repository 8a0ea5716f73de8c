import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { planned } from "../sdk.js";
import { descriptorOf } from "./descriptors.js";

const formData = "multipart/form-data";
const urlencoded = "application/x-www-form-urlencoded";

/** What the runtime is told of the property `a` of a form. */
async function toldOf(
  mediaType: string,
  a: JsonObject,
  contentType?: string,
): Promise<string | undefined> {
  const media = {
    schema: { type: "object", properties: { a } },
    ...(contentType !== undefined && { encoding: { a: { contentType } } }),
  };
  const requestBody = JSON.stringify({ content: { [mediaType]: media } });
  const text = await descriptorOf(
    `requestBody: ${requestBody}\nresponses: { 204: { description: "" } }`,
  );
  return /encoding: \{ a: \{ (.*?) \} \}/.exec(text)?.[1];
}

const text = { type: "string" };
const object = { type: "object" };
const list = (items: JsonObject): JsonObject => ({ type: "array", items });

// OpenAPI 3.1.1, 4.8.15.1: a list of media types, of which one is written.
describe("of several media types the one that fits what is written:", () => {
  it.each([
    [text, "application/json, text/plain", "text/plain"],
    [list(text), "application/json, text/plain", "text/plain"],
    [object, "text/plain, application/json", "application/json"],
    [object, "application/xml, application/json", "application/json"],
    [list(object), "text/csv, application/json", "application/json"],
    [text, "application/json, text/csv", "application/json"],
  ])("%j as %s", async (schema, listed, written) => {
    const told = await toldOf(formData, schema, listed);
    expect(told).toBe(`contentType: "${written}"`);
  });

  it("a comma in quotes separates none", async () => {
    const told = await toldOf(formData, text, 'text/plain;charset="a,b"');
    expect(told).toBe("contentType: 'text/plain;charset=\"a,b\"'");
  });

  it("also in an urlencoded form", async () => {
    const told = await toldOf(urlencoded, text, "application/json, text/plain");
    expect(told).toBe('contentType: "text/plain"');
  });
});

// OpenAPI 3.0.4, 4.7.15.1, and 3.1.1, 4.8.15.1: the table of defaults.
describe("a part that is encoded", () => {
  const bytes = 'contentType: "application/octet-stream"';

  it.each([
    [{ ...text, contentEncoding: "base64", contentMediaType: "image/png" }],
    [{ ...text, contentEncoding: "quoted-printable" }],
    [{ ...text, format: "byte" }],
    [list({ ...text, format: "byte" })],
  ])("is bytes to whoever reads it: %j", async (schema) => {
    expect(await toldOf(formData, schema)).toBe(bytes);
  });

  it("has the type that its encoding names", async () => {
    const schema = { ...text, contentEncoding: "base64" };
    const told = await toldOf(formData, schema, "image/png");
    expect(told).toBe('contentType: "image/png"');
  });
});

it("an object that an urlencoded form is to have in a type that nobody writes is told of", async () => {
  const media = {
    schema: { type: "object", properties: { a: object } },
    encoding: { a: { contentType: "application/xml" } },
  };
  const post = {
    requestBody: { content: { [urlencoded]: media } },
    responses: { 204: { description: "" } },
  };
  const { diagnostics } = await planned({ paths: { "/a": { post } } });
  expect(diagnostics.map(({ code }) => code)).toContain(
    "encoding-not-honoured",
  );
});
