import { describe, expect, it } from "vitest";
import type { PropertyEncoding } from "../../generator/ir/api.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

interface Read {
  readonly encoding: PropertyEncoding | undefined;
  readonly messages: readonly string[];
}

/** What an Encoding Object of the property `a` means in a body of a media type. */
async function read(
  mediaType: string,
  encoding: JsonObject,
  openapi = "3.1.1",
): Promise<Read> {
  const schema = { type: "object", properties: { a: {} } };
  const content = { [mediaType]: { schema, encoding: { a: encoding } } };
  const operation = {
    requestBody: { content },
    responses: { 204: { description: "Done." } },
  };
  const { api, diagnostics } = await lowered({
    openapi,
    paths: { "/a": { post: operation } },
  });
  const [body] = api.operations[0]?.requestBody?.content ?? [];
  return {
    encoding: body?.encoding?.[0],
    messages: diagnostics.map(({ message }) => message.split(":")[0] ?? ""),
  };
}

const urlencoded = "application/x-www-form-urlencoded";
const formData = "multipart/form-data";

describe("a property of a urlencoded form", () => {
  it.each<readonly [JsonObject, PropertyEncoding["form"]]>([
    [{ style: "form" }, { style: "form", explode: true, allowReserved: false }],
    [
      { style: "form", explode: false },
      { style: "form", explode: false, allowReserved: false },
    ],
    [
      { style: "spaceDelimited" },
      { style: "spaceDelimited", explode: false, allowReserved: false },
    ],
    [
      { style: "deepObject", explode: true },
      { style: "deepObject", explode: true, allowReserved: false },
    ],
    [
      { allowReserved: true },
      { style: "form", explode: true, allowReserved: true },
    ],
    [
      { explode: false },
      { style: "form", explode: false, allowReserved: false },
    ],
  ])(
    "%j: explode is true by default for the style form only",
    async (said, form) => {
      expect(await read(urlencoded, said)).toEqual({
        encoding: { property: "a", form },
        messages: [],
      });
    },
  );

  it("has a media type without a style", async () => {
    expect(await read(urlencoded, { contentType: "application/json" })).toEqual(
      {
        encoding: { property: "a", contentType: "application/json" },
        messages: [],
      },
    );
  });
});

describe("a part of a multipart body", () => {
  it("of a form has no headers", async () => {
    expect((await read(formData, { headers: {} })).messages).toEqual([
      "`headers` of an encoding is not honoured",
    ]);
  });

  it.each<JsonObject>([
    { style: "form", explode: true },
    { style: "deepObject", explode: true },
    { style: "pipeDelimited", explode: false },
    { style: "form", explode: false },
  ])("of a form has a style: %j", async (said) => {
    const { encoding, messages } = await read(formData, said);
    expect(encoding?.form).toEqual({ ...said, allowReserved: false });
    expect(messages).toEqual([]);
  });

  // OpenAPI 3.0, 4.7.15: `style` is ignored in other bodies than urlencoded forms. People use `deepObject` all the same.
  describe.each([
    [formData, "3.0.3"],
    ["multipart/mixed", "3.1.1"],
  ])("of %s in %s has none but deepObject", (mediaType, openapi) => {
    it.each<readonly [JsonObject, boolean, readonly string[]]>([
      [{ style: "form" }, false, []],
      [{ style: "form", explode: true }, false, []],
      [{ style: "deepObject", explode: true }, true, []],
      [
        { style: "pipeDelimited" },
        false,
        ["`style` of an encoding is not honoured"],
      ],
      [{ explode: false }, false, ["`explode` of an encoding is not honoured"]],
    ])("%j", async (said, hasStyle, told) => {
      const { encoding, messages } = await read(mediaType, said, openapi);
      expect(encoding?.form !== undefined).toBe(hasStyle);
      expect(messages).toEqual(told);
    });
  });

  it.each<readonly [JsonObject, string | undefined]>([
    [{ const: "x" }, "x"],
    [{ enum: ["x"] }, "x"],
    [{ type: "integer", default: 1 }, "1"],
    [{ enum: ["x", "y"] }, undefined],
    [{ const: "a\r\nX-Evil: 1" }, undefined],
    [{ const: ["x"] }, undefined],
    [{}, undefined],
  ])(
    "has headers in other bodies than forms, where their value is known: %j",
    async (schema, value) => {
      const headers = { "X-Kind": { schema }, "Content-Type": { schema } };
      const { encoding, messages } = await read("multipart/mixed", { headers });
      expect(encoding?.headers).toEqual(
        value === undefined ? undefined : [["X-Kind", value]],
      );
      expect(messages).toEqual(
        value === undefined
          ? ["The header `X-Kind` of an encoding is not honoured"]
          : [],
      );
    },
  );
});
