import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { modelsEmitter } from "../../generator/emitters/models/index.js";
import { numberFormats, stringFormats } from "../../generator/ir/formats.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { sdkTypes } from "../../generator/types/index.js";
import { root } from "../shared.js";
import { emitted, sdkOf } from "../sdk.js";

/** The file of a model with these properties. */
async function modelOf(properties: JsonObject, name = "Door"): Promise<string> {
  const schemas = { [name]: { type: "object", properties } };
  const sdk = await sdkOf({ components: { schemas } });
  const { text } = await emitted(sdk, modelsEmitter(sdkTypes(sdk)));
  return text(`src/models/${name.toLowerCase()}.ts`);
}

/** How a property is declared, with what is said of it. */
async function declared(schema: JsonObject): Promise<string> {
  const text = await modelOf({ own: schema });
  const members = /Door \{\n(.*?)\n\}/s.exec(text)?.[1] ?? "";
  return members
    .replace(/\n? *\[key: string\]: unknown;$/, "")
    .trim()
    .replaceAll(/\n\s*/g, " ")
    .replace("own?: ", "")
    .replace(" | undefined;", "");
}

describe("a member that is a text or a number of a known format", () => {
  it.each<readonly [JsonObject, string]>([
    [{ type: "string", format: "uri" }, "Uri"],
    [{ type: "string", format: "date" }, "FullDate"],
    [{ type: "string", format: "time" }, "FullTime"],
    [{ type: "string", format: "byte" }, "Base64"],
    [{ type: "integer", format: "int64" }, "Int64"],
    [{ type: "number", format: "int32" }, "Int32"],
    [{ type: ["string", "null"], format: "date-time" }, "DateTime | null"],
    [{ type: ["null", "integer"], format: "int32" }, "Int32 | null"],
  ])("%j goes by the format's name: %s", async (schema, type) => {
    expect(await declared(schema)).toBe(type);
  });

  it("may be required", async () => {
    const schemas = {
      Door: {
        type: "object",
        properties: { url: { type: "string", format: "uri" } },
        required: ["url"],
      },
    };
    const sdk = await sdkOf({ components: { schemas } });
    const { text } = await emitted(sdk, modelsEmitter(sdkTypes(sdk)));
    expect(text("src/models/door.ts")).toContain("  url: Uri;\n");
  });

  it("keeps all else that is said of it", async () => {
    const schema = { type: "string", format: "uri", maxLength: 9 };
    expect(await declared(schema)).toBe("/** @maxLength 9 */ Uri");
    const description = "Where it is.";
    expect(await declared({ ...schema, description })).toBe(
      "/** * Where it is. * @maxLength 9 */ Uri",
    );
    expect(await declared({ type: "string", format: "uri", description })).toBe(
      "/** Where it is. */ Uri",
    );
  });
});

describe("a member keeps the tag of its format", () => {
  it.each<readonly [string, JsonObject, string]>([
    ["that is a note", { type: "string", format: "html" }, "string"],
    ["that nobody knows", { type: "string", format: "of-mine" }, "string"],
    ["that is of numbers", { type: "string", format: "int64" }, "string"],
    ["that is of texts", { type: "integer", format: "uri" }, "number"],
    [
      "where it may be something else",
      { type: ["string", "integer"], format: "uri" },
      "string | number",
    ],
    [
      "where its values are listed",
      { type: "string", format: "uri", enum: ["a:b"] },
      '"a:b"',
    ],
  ])("%s: %j", async (_, schema, type) => {
    const { format } = schema;
    expect(await declared(schema)).toBe(
      `/** @format ${String(format)} */ ${type}`,
    );
  });
});

describe("the name of a format", () => {
  it("is imported as a type, once", async () => {
    const url = { type: "string", format: "uri" };
    const text = await modelOf({ a: url, b: url });
    expect(text.match(/format-types/g)).toHaveLength(1);
    expect(text).toContain(
      'import type { Uri } from "../runtime/format-types.js";',
    );
  });

  it("is another where a component has it", async () => {
    const text = await modelOf({ a: { type: "string", format: "uri" } }, "Uri");
    expect(text).toContain(
      'import type { Uri as Uri_ } from "../runtime/format-types.js";',
    );
    expect(text).toContain("export interface Uri {");
    expect(text).toContain("  a?: Uri_ | undefined;");
  });

  const declarations = new Map(
    [
      ...readFileSync(
        join(root, "templates/runtime/format-types.ts"),
        "utf8",
      ).matchAll(/^export type (\w+) = (\w+);$/gm),
    ].map(([, name = "", type = ""]) => [name, type]),
  );
  const formats = [
    ...stringFormats
      .filter((format) => format !== "rfc1123-hostname")
      .map((format) => [format, "string"] as const),
    ...numberFormats.map((format) => [format, "number"] as const),
  ];

  it.each(formats)("%s stands for %s in the runtime", async (format, type) => {
    const name = await declared({ type, format });
    expect(declarations.get(name)).toBe(type);
  });

  it("is there for every format that checks assert, and for nothing else", async () => {
    const names = await Promise.all(
      formats.map(([format, type]) => declared({ type, format })),
    );
    expect(names.toSorted()).toEqual([...declarations.keys()].toSorted());
  });
});
