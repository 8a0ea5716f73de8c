import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { idleKeywords } from "../../generator/schema/contradiction/idle-keywords.js";
import { meaning, to } from "./meaning.js";

const others = { Name: { type: "string" } };

describe("keywords that speak about values which a schema can't have", () => {
  it.each<readonly [JsonObject, readonly string[]]>([
    [{ type: "string", maximum: 1, minLength: 1 }, ["maximum"]],
    [{ type: ["string", "integer"], maximum: 1, pattern: "a" }, []],
    [{ type: "integer", pattern: "a", items: {} }, ["pattern", "items"]],
    [{ type: ["integer", "null"], maxLength: 1 }, ["maxLength"]],
    [
      { type: "array", properties: {}, required: [] },
      ["properties", "required"],
    ],
    [{ type: "object", maxItems: 1, maxProperties: 1 }, ["maxItems"]],
    [{ ...to("Name"), maximum: 1 }, ["maximum"]],
    [{ allOf: [to("Name")], maximum: 1 }, ["maximum"]],
    [{ anyOf: [to("Name"), { type: "null" }], maximum: 1 }, ["maximum"]],
    [{ anyOf: [to("Name"), {}], maximum: 1 }, []],
    [{ enum: ["a"], maximum: 1 }, ["maximum"]],
    [{ maximum: 1, minItems: 1, required: ["a"] }, []],
    [{ type: "string", format: "int64", title: "a", not: {} }, []],
    // Nothing at all fits it, which is told of otherwise.
    [{ type: "string", allOf: [{ type: "array" }], maximum: 1 }, []],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    expect(idleKeywords(schema, registry).map((each) => each.keyword)).toEqual(
      expected,
    );
  });
});
