import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { isObjectSchema } from "../../generator/schema/object.js";
import { meaning, to } from "./meaning.js";

const a: JsonObject = { properties: { a: {} } };
const others = {
  Object: { type: "object", ...a },
  Text: { type: "string" },
  Loop: { allOf: [to("Loop")] },
};

describe("a schema of objects with properties", () => {
  it.each<readonly [JsonObject, boolean]>([
    [{ type: "object", ...a }, true],
    [a, true],
    [to("Object"), true],
    [{ allOf: [to("Object"), {}] }, true],
    [{ oneOf: [to("Object"), a] }, true],
    [{ type: "object" }, false],
    [{ type: ["object", "null"], ...a }, false],
    [{ oneOf: [to("Object"), to("Text")] }, false],
    [{ ...a, const: { a: 1 } }, false],
    [to("Text"), false],
    [to("Loop"), false],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    expect(isObjectSchema(schema, registry)).toBe(expected);
  });
});
