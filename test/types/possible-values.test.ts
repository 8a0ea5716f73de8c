import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { emittedModels, sdkOf } from "../sdk.js";

const text = { type: "string" };
const number = { type: "number" };
const closed = {
  type: "object",
  properties: { a: text },
  additionalProperties: false,
};

describe("the type of what no value satisfies is never", () => {
  it.each<JsonObject>([
    { ...number, minimum: 10, maximum: 5 },
    { ...text, enum: ["abc", "de"], minLength: 4 },
    { const: "abc", pattern: "^x" },
    { type: "integer", enum: [1.5, 2.5] },
    { oneOf: [text, text] },
    { ...text, not: text },
    { type: "array", prefixItems: [text], items: false, minItems: 3 },
    { ...closed, required: ["b"] },
    { allOf: [{ $ref: "#/components/schemas/Closed" }, { type: "array" }] },
  ])("%j", async (schema) => {
    expect(await typeOf(schema)).toBe("never");
  });
});

describe("the type of", () => {
  it.each<readonly [string, JsonObject, string]>([
    [
      "an enum has the values that fit",
      { enum: ["abc", "de"], minLength: 3 },
      '"abc"',
    ],
    [
      "a tuple has the few items that may follow",
      {
        type: "array",
        prefixItems: [number, number],
        items: number,
        minItems: 2,
        maxItems: 3,
      },
      "[number, number, number?]",
    ],
    [
      "a tuple that may go on is open",
      { type: "array", prefixItems: [number], items: text, minItems: 1 },
      "[number, ...string[]]",
    ],
  ])("%s", async (_, schema, expected) => {
    expect(await typeOf(schema)).toBe(expected);
  });
});

/** How the type of a model is written. */
async function typeOf(schema: JsonObject): Promise<string | undefined> {
  const schemas = { Closed: closed, Subject: schema };
  const files = await emittedModels(await sdkOf({ components: { schemas } }));
  const all = files.map((file) => file.text).join("\n");
  return /export type Subject =\s*([^;]*);/u.exec(all)?.[1];
}
