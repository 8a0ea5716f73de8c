import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/ir/json.js";
import type { ResultBody } from "../../../generator/ir/sdk.js";
import { planned } from "../../sdk.js";

async function bodies(content: JsonObject): Promise<readonly ResultBody[]> {
  const responses = { 200: { description: "Done.", content } };
  const { methods } = await planned({
    paths: { "/x": { get: { responses } } },
  });
  return [...methods.values()][0]?.result.success[0]?.bodies ?? [];
}

const binary = { type: "string", format: "binary" };
const object = { type: "object" };

describe("a response is read", () => {
  it.each<readonly [string, ResultBody["reads"], JsonObject]>([
    ["application/json", "json", {}],
    ["application/problem+json; charset=utf-8", "json", {}],
    ["text/plain", "text", {}],
    ["text/event-stream", "stream", {}],
    ["image/png", "blob", {}],
    ["application/x-www-form-urlencoded", "blob", {}],
    ["image/*", "blob", {}],
  ])("%s as %s", async (mediaType, reads, media) => {
    const found = await bodies({ [mediaType]: media });
    expect(found).toEqual([{ mediaType, reads }]);
  });

  // The range says nothing of what comes, its schema may.
  it.each<readonly [string, JsonObject | undefined, ResultBody["reads"]]>([
    ["nothing is said", undefined, "any"],
    ["the schema says nothing", {}, "any"],
    ["an object is said", object, "json"],
    ["a list is said", { type: "array", items: {} }, "json"],
    ["a text is said", { type: "string" }, "any"],
    ["bytes are said", binary, "blob"],
  ])(
    "by the schema where a range is described: %s",
    async (_, schema, reads) => {
      for (const range of ["*/*", "application/*"]) {
        const media = schema === undefined ? {} : { schema };
        const [found] = await bodies({ [range]: media });
        expect(found?.reads).toBe(reads);
      }
    },
  );

  it("as JSON first, and `application/json` before other JSON", async () => {
    const found = await bodies({
      "text/plain": { schema: { type: "string" } },
      "application/hal+json": { schema: object },
      "application/json": { schema: object },
      "image/png": {},
    });
    expect(found.map(({ mediaType }) => mediaType)).toEqual([
      "application/json",
      "application/hal+json",
      "text/plain",
      "image/png",
    ]);
  });
});
