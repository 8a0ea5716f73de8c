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

describe("in a union whose tag is known,", () => {
  const branch = (tag: JsonObject, more: JsonObject = {}): JsonObject => ({
    type: "object",
    required: ["kind", "a"],
    properties: { kind: tag, a: { type: "string" } },
    ...more,
  });
  const union = (first: JsonObject): JsonObject => ({
    oneOf: [first, branch({ const: "y" })],
  });

  it.each<readonly [string, JsonObject]>([
    ["a constant", branch({ const: "x" })],
    ["a constant with its type", branch({ type: "string", const: "x" })],
    ["several values", branch({ enum: ["x", "z"] })],
    [
      "a constant, of many properties",
      branch(
        { const: "x" },
        {
          properties: {
            kind: { const: "x" },
            a: { type: "string" },
            b: { type: "string" },
            c: { type: "string" },
          },
        },
      ),
    ],
  ])("%s of it is not asked for again", async (_, first) => {
    const schema = union(first);
    const { source, validate } = await compileSchema(schema, {
      dialect: "2020-12",
    });
    expect(source).toContain("switch (tag)");
    expect(source).not.toMatch(/[!=]== "[xyz]"/);
    expect(validate({ kind: "x", a: "a" }).issues).toEqual([]);
    expect(validate({ kind: "y", a: "a" }).issues).toEqual([]);
    for (const wrong of [
      { kind: "x" },
      { kind: "y", a: 1 },
      { kind: "w", a: "a" },
      { a: "a" },
    ])
      expect(validate(wrong).issues).not.toEqual([]);
  });

  it.each<readonly [string, JsonObject, string]>([
    [
      "what is said of it besides",
      branch({ const: "x", minLength: 2 }),
      "codePoints",
    ],
    ["what it can't be", branch({ type: "number", enum: ["x"] }), '"number"'],
  ])("%s is", async (_, first, question) => {
    const { source } = await compileSchema(union(first), {
      dialect: "2020-12",
    });
    expect(source).toContain(question);
  });

  it("it counts as declared and as a property", async () => {
    const closed = branch(
      { const: "x" },
      {
        additionalProperties: false,
        minProperties: 2,
        propertyNames: { maxLength: 4 },
      },
    );
    const { validate } = await compileSchema(union(closed), {
      dialect: "2020-12",
    });
    expect(validate({ kind: "x", a: "a" }).issues).toEqual([]);
    expect(validate({ kind: "x", a: "a", b: 1 }).issues).not.toEqual([]);
  });
});
