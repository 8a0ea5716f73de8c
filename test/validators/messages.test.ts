import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { issuesOf } from "./compile.js";

const cases: readonly (readonly [JsonValue, unknown, string])[] = [
  [{ type: "string" }, 1, "must be a string"],
  [{ type: ["integer", "null"] }, 1.5, "must be an integer or null"],
  [{ type: "number" }, NaN, "must be a number"],
  [{ enum: ["a", 1] }, "b", 'must be one of "a", 1'],
  [{ const: null }, 0, "must be null"],
  [{ minLength: 2 }, "😀", "must be at least 2 characters long"],
  [{ maxLength: 1 }, "ab", "must be at most 1 character long"],
  [{ pattern: "^a" }, "b", "must be text that matches ^a"],
  [{ format: "uuid" }, "x", "must be a UUID"],
  [{ format: "int32" }, 2 ** 31, "must be an integer of 32 bits"],
  [{ minimum: 1 }, 0, "must be at least 1"],
  [{ exclusiveMaximum: 1 }, 1, "must be less than 1"],
  [{ multipleOf: 0.01 }, 0.015, "must be a multiple of 0.01"],
  [{ minItems: 1 }, [], "must be of at least 1 item"],
  [{ uniqueItems: true }, [1, 1], "must be without equal items"],
  [
    { contains: { type: "string" } },
    [1],
    "must be an array with at least 1 fitting item",
  ],
  [
    { prefixItems: [{}], items: false },
    [1, 2],
    "must be an array of at most 1 items",
  ],
  [{ required: ["a"] }, {}, "a: is required"],
  [{ properties: { a: false } }, { a: 1 }, "a: must be absent"],
  [{ dependentRequired: { a: ["b"] } }, { a: 1 }, "b: is required"],
  [{ minProperties: 1 }, {}, "must be of at least 1 property"],
  [
    { propertyNames: { maxLength: 1 } },
    { ab: 1 },
    "ab: must be an allowed key",
  ],
  [{ not: { required: ["a"] } }, { a: 1 }, "must be without a"],
  [
    { properties: { name: {} }, additionalProperties: false },
    { nmae: 1 },
    "nmae: is not a known key: did you mean name?",
  ],
  [{ unevaluatedProperties: false }, { a: 1 }, "a: is not a known key"],
];

describe("an issue says what to do", () => {
  it.each(cases)("%j refuses %j: %s", async (schema, value, message) => {
    expect(await issuesOf(schema, value)).toEqual([message]);
  });
});

describe("all issues are told, each with its path", () => {
  it("through objects and arrays", async () => {
    const schema = {
      type: "object",
      required: ["id"],
      properties: {
        tags: { type: "array", items: { type: "string" } },
        address: { type: "object", properties: { zip: { type: "string" } } },
      },
    };
    expect(
      await issuesOf(schema, { tags: ["a", 1], address: { zip: 1 } }),
    ).toEqual([
      "id: is required",
      "tags.1: must be a string",
      "address.zip: must be a string",
    ]);
  });

  it("of properties whose names every object inherits", async () => {
    const schema = JSON.parse(
      '{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"},"toString":{"type":"string"}}}',
    );
    expect(await issuesOf(schema, {})).toEqual([]);
    expect(
      await issuesOf(
        schema,
        JSON.parse('{"__proto__":1,"constructor":"","toString":2}'),
      ),
    ).toEqual(["__proto__: must be a string", "toString: must be a string"]);
  });

  it("through references", async () => {
    const schema = {
      properties: { next: { $ref: "#" } },
      required: ["id"],
      type: "object",
    };
    expect(
      await issuesOf(schema, { id: 1, next: { id: 1, next: {} } }),
    ).toEqual(["next.next.id: is required"]);
  });
});

describe("in a union", () => {
  const cat = {
    type: "object",
    required: ["kind", "meow"],
    properties: { kind: { const: "cat" }, meow: { type: "boolean" } },
  };
  const dog = {
    type: "object",
    required: ["kind", "bark"],
    properties: { kind: { const: "dog" }, bark: { type: "boolean" } },
  };

  it("only the branch that the tag means speaks", async () => {
    expect(await issuesOf({ oneOf: [cat, dog] }, { kind: "dog" })).toEqual([
      "bark: is required",
    ]);
  });

  it("a wrong tag is told with the right ones", async () => {
    expect(await issuesOf({ oneOf: [cat, dog] }, { kind: "cow" })).toEqual([
      'kind: must be one of "cat", "dog"',
    ]);
  });

  it("types are told together", async () => {
    expect(await issuesOf({ anyOf: [{ type: "string" }, cat] }, 1)).toEqual([
      "must be a string or an object",
    ]);
  });

  it("the branch that fits best speaks", async () => {
    const point = {
      type: "object",
      required: ["x", "y"],
      properties: {
        x: { type: "number" },
        y: { type: "number" },
        z: { type: "number" },
      },
    };
    const name = {
      type: "object",
      required: ["first", "last", "title"],
      properties: {
        first: { minLength: 1 },
        last: { minLength: 1 },
        x: { maxLength: 9 },
      },
    };
    expect(await issuesOf({ anyOf: [point, name] }, { x: 1 })).toEqual([
      "y: is required",
    ]);
  });

  it("rules about which properties are given are told in words", async () => {
    const rule = {
      oneOf: [
        {
          required: ["a"],
          not: { anyOf: [{ required: ["b"] }, { required: ["c"] }] },
        },
        { required: ["b", "c"], not: { required: ["a"] } },
      ],
    };
    const [message = ""] = await issuesOf({ type: "object", ...rule }, {});
    expect(message).toMatch(/^must have either a.*, or b with c/);
  });

  it("null and a type need no union", async () => {
    expect(
      await issuesOf({ anyOf: [{ type: "null" }, cat] }, { kind: "cat" }),
    ).toEqual(["meow: is required"]);
  });
});

describe("what was received is told in short", () => {
  const received = async (
    schema: JsonValue,
    value: unknown,
  ): Promise<string | undefined> => {
    const { validate } = await compileSchema(schema, { dialect: "oas31" });
    return validate(value).issues[0]?.received;
  };

  it.each<readonly [unknown, string]>([
    ["text", '"text"'],
    ["x".repeat(100), `"${"x".repeat(59)}…"`],
    [[1, 2], "an array of 2"],
    [{ a: 1 }, "an object"],
    [null, "null"],
  ])("%j as %s", async (value, short) => {
    expect(await received({ type: "boolean" }, value)).toBe(short);
  });

  it("but never where it is secret", async () => {
    const schema = {
      type: "object",
      properties: {
        key: { type: "string", format: "password", maxLength: 3 },
        pin: { type: "string", writeOnly: true, minLength: 4 },
      },
    };
    const { validate } = await compileSchema(schema, { dialect: "oas31" });
    const { issues } = validate({ key: "hunter2", pin: "123" });
    expect(issues).toHaveLength(2);
    expect(JSON.stringify(issues)).not.toMatch(/hunter2|123/);
  });
});
