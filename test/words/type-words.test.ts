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
    [{ allOf: [text, { minLength: 1 }] }, "string (at least 1 character)"],
    [
      { allOf: [{ type: "object", required: ["a"] }, { required: ["b"] }] },
      "object with `a`, `b` required",
    ],
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

describe("what is asked of a part stands with it", () => {
  const small = { type: "string", enum: ["a", "b"] };
  const number = { type: "number" };

  it.each<readonly [JsonObject, string]>([
    [{ type: "array", items: small }, 'array of string (one of `"a"`, `"b"`)'],
    [
      {
        type: "array",
        items: { type: "array", minItems: 1, items: number },
      },
      "array of (array of number, at least 1 item)",
    ],
    [
      { type: "array", items: { type: ["string", "null"], maxLength: 5 } },
      "array of (string or null, at most 5 characters)",
    ],
    [
      { oneOf: [{ type: "integer", minimum: 1 }, small] },
      'integer (at least 1) or string (one of `"a"`, `"b"`)',
    ],
    // Of the only scalar it stands with the rules of the whole.
    [
      { anyOf: [{ type: "string", maxLength: 5 }, { type: "null" }] },
      "string or null",
    ],
    [
      { additionalProperties: { type: ["string", "null"] } },
      "map of (string or null)",
    ],
    [
      { type: ["object", "null"], additionalProperties: { type: "string" } },
      "map of string, or null",
    ],
    [
      {
        type: "array",
        prefixItems: [{ type: "number", minimum: -90, maximum: 90 }, number],
        items: false,
      },
      "tuple of number (at least -90, at most 90), number",
    ],
    [
      { type: "array", prefixItems: [number], items: small },
      'array that begins with number, then string (one of `"a"`, `"b"`)',
    ],
    [
      { anyOf: [small, {}] },
      'string (one of `"a"`, `"b"`) or any other value (null included)',
    ],
  ])("%j: %s", async (source, words) => {
    expect(await wordsOf(source)).toBe(words);
  });
});

async function wordsOf(source: JsonObject): Promise<string> {
  const { schema } = await meaning(source);
  return typeWords(schema, {
    models: new Map(),
    exported: new Map(),
    side: "response",
    linkOf: () => undefined,
  });
}
