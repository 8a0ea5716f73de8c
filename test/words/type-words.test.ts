import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { typeWords } from "../../generator/words/type-words.js";
import { meaning } from "../schema/meaning.js";

describe("a type in words", () => {
  const text = { type: "string" };

  it.each<readonly [JsonObject, string]>([
    [text, "string"],
    [{ type: ["string", "null"] }, "string or null"],
    [{ type: "array", items: text }, "array of string"],
    [
      { type: "array", items: { type: ["string", "null"] } },
      "array of (string or null)",
    ],
    [{ type: "object", properties: { a: text } }, "object"],
    [{ type: "object", additionalProperties: text }, "map of string"],
    [{ type: "object", additionalProperties: false }, "object"],
    [{ oneOf: [text, { type: "integer" }] }, "string or integer"],
    [{ allOf: [text, { minLength: 1 }] }, "string with any value"],
    [{ enum: ["a", 1] }, "value"],
    [{}, "any value"],
  ])("%j: %s", async (source, words) => {
    expect(await wordsOf(source)).toBe(words);
  });

  it.each<readonly [JsonObject, string]>([
    [{ properties: { a: text } }, "object"],
    [{ required: ["a"] }, "object"],
    [{ additionalProperties: text }, "map of string"],
    [{ items: text }, "array of string"],
    [{ minItems: 1, properties: {} }, "object or array"],
    [{ properties: {}, const: { a: 1 } }, "value"],
  ])(
    "is what a schema without one speaks of: %j, %s",
    async (source, words) => {
      expect(await wordsOf(source)).toBe(words);
    },
  );
});

async function wordsOf(source: JsonObject): Promise<string> {
  const { schema } = await meaning(source);
  return typeWords(schema, {
    models: new Map(),
    side: "response",
    linkOf: () => undefined,
  });
}
