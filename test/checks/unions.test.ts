import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { issuesOf } from "./compile.js";

/** The issues of a value, which is also asked about where only yes or no counts: both have to agree. */
async function told(
  schema: JsonObject,
  value: unknown,
): Promise<readonly string[]> {
  const { $defs = {}, ...rest } = schema;
  const issues = await issuesOf(schema, value);
  const not = await issuesOf({ $defs, not: rest }, value);
  expect(not.length).toBe(issues.length === 0 ? 1 : 0);
  return issues;
}

/** An object schema of so many properties that it is tried as a whole, and told apart from others by nothing but its rules. */
function large(name: string): JsonObject {
  const properties = ["a", "b", "c", "d", "e", "f"].map((key) => [
    `${name}_${key}`,
    { type: "string", minLength: 1 },
  ]);
  return {
    type: "object",
    required: [`${name}_a`, `${name}_b`],
    properties: Object.fromEntries(properties),
  };
}

describe("where the kind of the value is known before the union", () => {
  const either: readonly JsonValue[] = [
    { type: "string", minLength: 2 },
    { type: "array", minItems: 2 },
    { type: "null" },
  ];

  it.each(["anyOf", "oneOf"])(
    "only branches of that kind count: %s",
    async (keyword) => {
      const schema: JsonObject = { type: "string", [keyword]: [...either] };
      expect(await told(schema, "ab")).toEqual([]);
      expect(await told(schema, "a")).toEqual([
        "must be at least 2 characters long",
      ]);
      expect(await told(schema, null)).toEqual(["must be a string"]);
      expect(await told(schema, ["a", "b"])).toEqual(["must be a string"]);
    },
  );

  it("and nothing fits where there is none", async () => {
    const schema: JsonObject = { type: "object", anyOf: [...either] };
    expect(await told(schema, {})).toEqual([
      "must be a string or an array or null",
    ]);
  });
});

describe("branches that share a kind", () => {
  it("are looked at together", async () => {
    const anyOf: readonly JsonValue[] = [
      { type: ["string", "null"], maxLength: 1 },
      { type: "number", minimum: 5 },
      { type: ["number", "string"], const: 3 },
      { type: "boolean" },
    ];
    const schema: JsonObject = { anyOf: [...anyOf] };
    for (const value of ["a", null, 7, 3, true])
      expect(await told(schema, value)).toEqual([]);
    expect(await told(schema, "ab")).toHaveLength(1);
    expect(await told(schema, 4)).toHaveLength(1);
    expect(await told(schema, [])).toEqual([
      "must be a string or a number or true or false or null",
    ]);
  });

  it("have rules for each of their kinds", async () => {
    const schema: JsonObject = {
      anyOf: [
        { type: ["string", "array"], minLength: 2, minItems: 1 },
        { type: "number" },
      ],
    };
    expect(await told(schema, "ab")).toEqual([]);
    expect(await told(schema, [1])).toEqual([]);
    expect(await told(schema, "a")).toEqual([
      "must be at least 2 characters long",
    ]);
    expect(await told(schema, [])).toEqual(["must be of at least 1 item"]);
  });

  it("may accept nothing", async () => {
    const schema: JsonObject = {
      anyOf: [{ type: "string", enum: [1] }, { type: "number" }],
    };
    expect(await told(schema, 1)).toEqual([]);
    expect(await told(schema, "a")).toHaveLength(1);
  });
});

describe("large branches are tried one after the other", () => {
  const first = large("first");
  const second = large("second");

  it.each(["anyOf", "oneOf"])("by %s", async (keyword) => {
    const schema: JsonObject = { [keyword]: [first, second] };
    expect(await told(schema, { first_a: "a", first_b: "b" })).toEqual([]);
    expect(await told(schema, { second_a: "a", second_b: "b" })).toEqual([]);
    expect(await told(schema, { second_a: "a" })).toEqual([
      "second_b: is required",
    ]);
    expect(await told(schema, 1)).toEqual(["must be an object"]);
  });

  it("and may fit together, if that is allowed", async () => {
    const both = { first_a: "a", first_b: "b", second_a: "a", second_b: "b" };
    expect(await told({ anyOf: [first, second] }, both)).toEqual([]);
    expect(await told({ oneOf: [first, second] }, both)).toEqual([
      "must be of one form only, but fits form 1 and form 2",
    ]);
  });

  it("and tell what they received", async () => {
    const { validate } = await compileSchema(
      { properties: { one: { anyOf: [first, second] } } },
      { dialect: "oas31" },
    );
    expect(validate({ one: { first_a: 7, first_b: "b" } }).issues).toEqual([
      {
        path: ["one", "first_a"],
        code: "type",
        message: "must be a string",
        expected: "a string",
        received: "7",
      },
    ]);
  });

  it("unless one of them accepts whatever comes", async () => {
    for (const anything of [{}, { type: "object" }, { description: "Any." }]) {
      const schema: JsonObject = {
        type: "object",
        anyOf: [first, second, anything],
      };
      expect(await told(schema, { first_a: 1 })).toEqual([]);
      const { source } = await compileSchema(schema, { dialect: "oas31" });
      expect(source).not.toContain("fits");
    }
  });

  it("which a branch of another kind does not", async () => {
    const schema: JsonObject = {
      type: "object",
      anyOf: [first, second, { type: "object", minProperties: 3 }],
    };
    expect(await told(schema, { first_a: 1 })).not.toEqual([]);
    expect(await told(schema, { a: 1, b: 1, c: 1 })).toEqual([]);
  });

  it("exactly one of them, even where one accepts whatever comes", async () => {
    const schema: JsonObject = { type: "object", oneOf: [first, second, {}] };
    expect(await told(schema, {})).toEqual([]);
    expect(await told(schema, { first_a: "a", first_b: "b" })).toEqual([
      "must be of one form only, but fits form 1 and form 3",
    ]);
  });
});

describe("small branches of one kind", () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ["anyOf", "ab", []],
    ["anyOf", "x1", []],
    ["anyOf", "a1", []],
    ["anyOf", "x", ["must be one of 2 forms"]],
    ["oneOf", "ab", []],
    ["oneOf", "x1", []],
    ["oneOf", "a1", ["must be of one form only, but fits form 1 and form 2"]],
    ["oneOf", "x", ["must be one of 2 forms"]],
  ])("%s of %j: %j", async (keyword, value, issues) => {
    const branches = [{ pattern: "^a" }, { pattern: "1$" }];
    const schema: JsonObject = { type: "string", [keyword]: branches };
    expect(await told(schema, value)).toEqual(issues);
  });

  it("that are integers are told apart from other numbers", async () => {
    const schema: JsonObject = {
      type: "number",
      anyOf: [{ type: "integer" }, { minimum: 5 }],
    };
    expect(await told(schema, 1)).toEqual([]);
    expect(await told(schema, 5.5)).toEqual([]);
    expect(await told(schema, 1.5)).toHaveLength(1);
  });
});
