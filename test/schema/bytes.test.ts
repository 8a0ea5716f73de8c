import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { bytesOf } from "../../generator/schema/bytes.js";
import { meaning } from "./meaning.js";

const bytes = { given: "bytes", nullable: false };
const text = { given: "bytes or text", nullable: false };
const none = undefined;

describe("what means bytes where they are sent as they are", () => {
  it.each<readonly [JsonObject, unknown]>([
    [{ type: "string", format: "binary" }, bytes],
    [{ format: "binary" }, bytes],
    [{ type: "string", contentEncoding: "binary" }, bytes],
    [{ contentMediaType: "image/png" }, bytes],
    [{ type: "string", contentMediaType: "text/csv" }, text],
    [{ type: "string", contentMediaType: "application/json" }, text],
    [
      { type: ["string", "null"], format: "binary" },
      { given: "bytes", nullable: true },
    ],
    [{ allOf: [{ type: "string" }, { format: "binary" }] }, bytes],
    [
      { contentMediaType: "image/png", contentEncoding: "base64", format: "x" },
      none,
    ],
    [{ type: "string", format: "byte" }, none],
    [{ type: "string" }, none],
    [{}, none],
    [{ type: ["string", "integer"], format: "binary" }, none],
    [{ type: "string", format: "binary", enum: ["a"] }, none],
    [{ anyOf: [{ format: "binary" }, { type: "null" }] }, none],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source);
    expect(bytesOf(schema, registry)).toEqual(expected);
  });
});

describe("a media type that an encoding names stands before the schema's own", () => {
  it.each<readonly [JsonObject, string, unknown]>([
    [{}, "image/png", bytes],
    [{ type: "string" }, "application/sdp", text],
    [{ type: "string" }, "text/plain", none],
    [{ type: "string", format: "binary" }, "text/csv; charset=utf-8", text],
    [{ type: "string", contentMediaType: "text/csv" }, "image/png", bytes],
    [{ type: "object" }, "image/png", none],
  ])("%j as %s: %j", async (source, mediaType, expected) => {
    const { schema, registry } = await meaning(source);
    expect(bytesOf(schema, registry, mediaType)).toEqual(expected);
  });
});
