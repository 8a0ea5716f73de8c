import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject } from "../../generator/ir/json.js";

// A compiler refuses to compare a value with what it can't be. Where a schema's own type settles a question, a check does not ask it.

const cases: readonly (readonly [JsonObject, string])[] = [
  [{ type: "string", enum: ["a", 1] }, "!== 1"],
  [{ type: "string", enum: ["a", null] }, "!== null"],
  [{ type: "number", enum: [1, "a"] }, '!== "a"'],
  [{ type: "boolean", enum: [true, "a"] }, '!== "a"'],
  [{ type: "null", enum: [null, "a"] }, '!== "a"'],
  [{ type: "array", enum: [[], "a"] }, '!== "a"'],
  [{ type: "object", enum: [{}, "a"] }, '!== "a"'],
  [{ type: "object", enum: [{ a: 1 }, [1]] }, "constant2"],
  [{ type: "array", enum: [{ a: 1 }, [1]] }, "constant2"],
  [{ type: "string", const: 1 }, "if (true)"],
  [{ type: "string", enum: [1, 2] }, "if (true)"],
  [{ type: "string", enum: ["a", "b"] }, "typeof"],
  [{ type: ["string", "null"], enum: ["a", null] }, "typeof"],
  [{ type: "integer", const: 1 }, "isInteger"],
  [{ type: "number", const: 1 }, "isFinite"],
  [{ type: "boolean", const: true }, "typeof"],
  [{ type: ["number", "integer"], minimum: 1 }, "isInteger"],
  [{ type: "string", allOf: [{ type: "string", minLength: 2 }] }, "isObject"],
  [{ type: "string", allOf: [{ properties: { a: false } }] }, "isObject"],
  [{ type: "object", not: { type: ["object", "null"] } }, "=== null"],
  [{ type: "string", allOf: [{ type: "number" }] }, "isFinite"],
  [{ type: "object", allOf: [{ type: ["array", "null"] }] }, "isArray"],
  [{ items: { items: { type: "number" } } }, "typeof"],
  [{ type: ["string", "null"], minLength: 2 }, '!== "string"'],
  [{ type: ["string", "number"], minLength: 2 }, '!== "number"'],
];

describe("a question that is settled", () => {
  it.each(cases)("by %j is not asked: %s", async (schema, question) => {
    const { source } = await compileSchema(schema, { dialect: "2020-12" });
    expect(source).toMatch(/\b(?:mustBe|not[A-Z]\w+)\(/);
    expect(source).not.toContain(question);
  });
});

describe("a question that is open", () => {
  it.each<readonly [JsonObject, string]>([
    [{ type: "integer", enum: [1, 1.5] }, "isInteger"],
    [{ type: "string", enum: ["a", 1] }, "typeof"],
    [{ type: ["object", "null"], enum: [{ a: 1 }, null] }, "isObject"],
    [{ type: "number", allOf: [{ type: "integer" }] }, "isInteger"],
    [{ type: "number", minimum: 1 }, 'typeof value !== "number"'],
    [{ type: "integer", minimum: 1 }, 'typeof value !== "number"'],
  ])("by %j is asked: %s", async (schema, question) => {
    const { source } = await compileSchema(schema, { dialect: "2020-12" });
    expect(source).toContain(question);
  });
});
