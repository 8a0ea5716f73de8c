import { describe, expect, it } from "vitest";
import { limits } from "../../generator/ir/limits.js";
import { limitsOf } from "../../generator/schema/limits.js";
import { meaning } from "./meaning.js";

describe("what a schema demands beyond its type", () => {
  it("is told keyword by keyword, in the order of the table", async () => {
    const { schema } = await meaning({
      type: ["string", "array"],
      uniqueItems: true,
      maxLength: 9,
      minLength: 0,
      format: "uuid",
      title: "No limit",
      properties: {},
    });
    expect(limitsOf(schema)).toEqual([
      { keyword: "format", value: "uuid" },
      { keyword: "minLength", value: 0 },
      { keyword: "maxLength", value: 9 },
      { keyword: "uniqueItems", value: true },
    ]);
  });

  it("has each keyword once", () => {
    const keywords = limits.map(({ keyword }) => keyword);
    expect(new Set(keywords).size).toBe(keywords.length);
  });
});
