import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { compiled, compiledGuard, issuesOf } from "./compile.js";

const many = Array.from({ length: 21 }, (_, index) => `value ${index}`);
const long = "x".repeat(61);

/** Schema, value, the keyword that is violated, and what is told. */
const cases: readonly (readonly [JsonValue, unknown, string, string])[] = [
  [{ type: "string" }, 1, "type", "must be a string"],
  [{ type: "boolean" }, 1, "type", "must be true or false"],
  [{ type: "null" }, 1, "type", "must be null"],
  [{ type: "array" }, {}, "type", "must be an array"],
  [{ type: "object" }, [], "type", "must be an object"],
  [{ type: ["integer", "null"] }, 1.5, "type", "must be an integer or null"],
  [{ type: ["integer", "number"] }, "1", "type", "must be a number"],
  [{ type: "number" }, NaN, "type", "must be a number"],
  [
    { type: "string", allOf: [{ type: "number" }] },
    "a",
    "type",
    "must be a number",
  ],
  [{ type: "string", const: 1 }, "a", "const", "must be 1"],
  [false, 1, "false", "must be absent"],
  [{ enum: ["a", 1] }, "b", "enum", 'must be one of "a", 1'],
  [{ enum: ["a"] }, "b", "enum", 'must be "a"'],
  [
    { enum: many },
    "b",
    "enum",
    `must be one of ${many
      .slice(0, 20)
      .map((each) => `"${each}"`)
      .join(", ")}, … (21 in all)`,
  ],
  [{ const: null }, 0, "const", "must be null"],
  [{ const: long }, 0, "const", `must be "${"x".repeat(58)}…`],
  [{ minLength: 1 }, "", "minLength", "must be at least 1 character long"],
  [{ minLength: 2 }, "😀", "minLength", "must be at least 2 characters long"],
  [{ maxLength: 1 }, "ab", "maxLength", "must be at most 1 character long"],
  [{ maxLength: 2 }, "abc", "maxLength", "must be at most 2 characters long"],
  [{ pattern: "^a" }, "b", "pattern", "must be text that matches ^a"],
  [
    { pattern: `^${"a".repeat(100)}` },
    "b",
    "pattern",
    `must be text that matches ^${"a".repeat(98)}…`,
  ],
  [{ minimum: 1 }, 0, "minimum", "must be at least 1"],
  [{ maximum: 1 }, 2, "maximum", "must be at most 1"],
  [{ exclusiveMinimum: 1 }, 1, "exclusiveMinimum", "must be greater than 1"],
  [{ exclusiveMaximum: 1 }, 1, "exclusiveMaximum", "must be less than 1"],
  [{ multipleOf: 0.01 }, 0.015, "multipleOf", "must be a multiple of 0.01"],
  [{ minItems: 1 }, [], "minItems", "must be of at least 1 item"],
  [{ minItems: 2 }, [1], "minItems", "must be of at least 2 items"],
  [{ maxItems: 1 }, [1, 2], "maxItems", "must be of at most 1 item"],
  [{ uniqueItems: true }, [1, 1], "uniqueItems", "must be without equal items"],
  [
    { contains: { type: "string" } },
    [1],
    "minContains",
    "must be an array with at least 1 fitting item",
  ],
  [
    { contains: { type: "string" }, minContains: 2 },
    ["a", 1],
    "minContains",
    "must be an array with at least 2 fitting items",
  ],
  [
    { contains: { type: "string" }, maxContains: 1 },
    ["a", "b"],
    "maxContains",
    "must be an array with at most 1 fitting item",
  ],
  [
    { prefixItems: [{}], items: false },
    [1, 2],
    "items",
    "must be an array of at most 1 items",
  ],
  [
    { prefixItems: [{}], unevaluatedItems: false },
    [1, 2],
    "unevaluatedItems",
    "1: must be absent",
  ],
  [{ required: ["a"] }, {}, "required", "a: is required"],
  [{ properties: { a: false } }, { a: 1 }, "false", "a: must be absent"],
  [{ dependentRequired: { a: ["b"] } }, { a: 1 }, "required", "b: is required"],
  [{ minProperties: 1 }, {}, "minProperties", "must be of at least 1 property"],
  [
    { maxProperties: 2 },
    { a: 1, b: 2, c: 3 },
    "maxProperties",
    "must be of at most 2 properties",
  ],
  [
    { propertyNames: { maxLength: 1 } },
    { ab: 1 },
    "propertyNames",
    "ab: must be an allowed key",
  ],
  [{ not: { type: "string" } }, "a", "not", "must be something else"],
  [{ not: { required: ["a"] } }, { a: 1 }, "not", "must be without a"],
  [
    { not: { required: ["a", "b"] } },
    { a: 1, b: 1 },
    "not",
    "must be without a together with b",
  ],
  // What is refused is more than that property.
  [
    { not: { required: ["a"], properties: { a: { type: "string" } } } },
    { a: "" },
    "not",
    "must be something else",
  ],
  [{ not: { required: [] } }, {}, "not", "must be something else"],
  [
    { not: { anyOf: [{ required: ["a"] }, { required: ["b"] }] } },
    { a: 1 },
    "not",
    "must be something else",
  ],
  [
    { properties: { name: {} }, additionalProperties: false },
    { nmae: 1 },
    "additionalProperties",
    "nmae: is not a known key: did you mean name?",
  ],
  [
    { unevaluatedProperties: false },
    { a: 1 },
    "unevaluatedProperties",
    "a: is not a known key",
  ],
  [
    { properties: { name: {} }, additionalProperties: { not: {} } },
    { nmae: 1 },
    "additionalProperties",
    "nmae: is not a known key: did you mean name?",
  ],
  [
    { unevaluatedProperties: { description: "None.", not: true } },
    { a: 1 },
    "unevaluatedProperties",
    "a: is not a known key",
  ],
  [
    { oneOf: [{ type: "string" }, { type: "string", minLength: 1 }] },
    "a",
    "oneOf",
    "must be of one form only, but fits form 1 and form 2",
  ],
  [
    { anyOf: [{ type: "string" }, { type: ["boolean", "null"] }] },
    1,
    "type",
    "must be a string or true or false or null",
  ],
  [
    { anyOf: [{ pattern: "^a" }, { pattern: "^b" }] },
    "c",
    "anyOf",
    "must be one of 2 forms",
  ],
];

describe("an issue says what to do, and names the keyword", () => {
  it.each(cases)(
    "%j refuses %j by %s: %s",
    async (schema, value, code, message) => {
      const { validate } = await compileSchema(schema, { dialect: "oas31" });
      const { issues } = validate(value);
      expect(issues.map((each) => each.code)).toEqual([code]);
      expect(await issuesOf(schema, value)).toEqual([message]);
    },
  );
});

describe("a format that is not kept is told in words", () => {
  it.each([
    ["uuid", "a UUID"],
    ["date-time", "a date and time such as 2030-01-31T12:00:00Z"],
    ["date", "a date such as 2030-01-31"],
    ["time", "a time with offset such as 12:00:00Z"],
    ["duration", "a duration such as P1DT12H"],
    ["email", "an email address"],
    ["idn-email", "an email address"],
    ["hostname", "a hostname"],
    ["idn-hostname", "a hostname"],
    ["ipv4", "an IPv4 address"],
    ["ipv6", "an IPv6 address"],
    ["uri", "a URI"],
    ["uri-reference", "a URI or a relative reference"],
    ["iri", "an IRI"],
    ["iri-reference", "an IRI or a relative reference"],
    ["uri-template", "a URI template"],
    ["json-pointer", "a JSON Pointer"],
    ["relative-json-pointer", "a relative JSON Pointer"],
    ["regex", "a regular expression"],
    ["byte", "Base64 text"],
  ])("%s: must be %s", async (format, noun) => {
    const { validate } = await compileSchema(
      { type: "string", format },
      { dialect: "oas31" },
    );
    expect(validate("^( {\\").issues).toMatchObject([
      { code: "format", message: `must be ${noun}`, expected: noun },
    ]);
  });

  it.each([
    ["int32", 2 ** 31, "an integer of 32 bits"],
    ["int64", 2 ** 63 + 2 ** 11, "an integer of 64 bits"],
    ["int64", -(2 ** 63) - 2 ** 11, "an integer of 64 bits"],
    ["float", 1e39, "a number of single precision"],
  ])("%s refuses %d: must be %s", async (format, value, noun) => {
    const { validate } = await compileSchema(
      { type: "number", format },
      { dialect: "oas31" },
    );
    expect(validate(value).issues).toMatchObject([
      { code: "format", message: `must be ${noun}` },
    ]);
  });

  it.each(["9223372036854775807", "-9223372036854775808"])(
    "int64 takes what JSON.parse makes of %s",
    async (text) => {
      const { validate } = await compileSchema(
        { type: "integer", format: "int64" },
        { dialect: "oas31" },
      );
      expect(validate(JSON.parse(text)).issues).toEqual([]);
    },
  );
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

  it.each([
    "name",
    "value",
    "issues",
    "path",
    "at",
    "missing",
    "undefined",
    "class",
    "a",
    "item",
    "item1",
    "key",
    "given",
    "property",
    "own",
    "keys",
    "keys1",
    "userKeys",
    "isObject",
    "isActive",
    "checkSchema",
    "mustBe",
    "notObject",
    "_links",
    "foo-bar",
    "$ref",
    "名",
    "an_",
    "x".repeat(50),
  ])("of a property in one of the same name: %s", async (name) => {
    const object = (inner: JsonValue): JsonValue => ({
      type: "object",
      required: [name],
      properties: { [name]: inner },
    });
    const schema = object(object({ type: "string", minLength: 1 }));
    const issues = async (value: unknown): Promise<readonly string[]> =>
      issuesOf(schema, value);
    expect(await issues({ [name]: { [name]: "a" } })).toEqual([]);
    expect(await issues({})).toEqual([`${name}: is required`]);
    expect(await issues({ [name]: {} })).toEqual([
      `${name}.${name}: is required`,
    ]);
    expect(await issues({ [name]: { [name]: "" } })).toEqual([
      `${name}.${name}: must be at least 1 character long`,
    ]);
  });

  it.each([
    ["id", "id2"],
    ["line2", "line1"],
    ["_links", "links"],
    ["links2", "_links", "links"],
    ["foo-bar", "fooBar", "foo.bar"],
    ["a", "b", "property", "property2"],
    ["keys", "isActive", "value"],
    ["key", "key2", "given", "given2"],
  ])("of properties whose names are nearly the same: %s", async (...names) => {
    const properties = Object.fromEntries(
      names.map((name, index) => [name, { const: index }]),
    );
    const right = Object.fromEntries(names.map((name, index) => [name, index]));
    const map = { type: "object", additionalProperties: { type: "number" } };
    const schemas: readonly JsonObject[] = [
      { type: "object", properties, required: names },
      { type: "object", properties },
      { type: "object", properties: { ...properties, map } },
    ];
    for (const schema of schemas) {
      const issues = await compiled(schema);
      const fits = await compiledGuard(schema);
      expect(issues({ ...right, map: { a: 1 } })).toEqual([]);
      expect(fits(right)).toBe(true);
      for (const [index, name] of names.entries()) {
        const wrong = { ...right, [name]: -1 };
        expect(issues(wrong)).toEqual([`${name}: must be ${index}`]);
        expect(fits(wrong)).toBe(false);
      }
    }
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

it("a type is told though what it is asked for beside tells of it, too", async () => {
  const schema = {
    $defs: { Base: { type: "object" } },
    allOf: [{ $ref: "#/$defs/Base", type: "object", minProperties: 1 }],
  };
  expect(await issuesOf(schema, 2)).toEqual(["must be an object"]);
});

describe("what several schemas require of one value is told once", () => {
  const base = {
    type: "object",
    required: ["a"],
    properties: { a: { type: "string" } },
  };
  const Base = { $ref: "#/$defs/Base" };
  const $defs = {
    Base: base,
    Left: { allOf: [Base] },
    Right: { allOf: [Base] },
  };
  const own = { type: "object", required: ["a"] };

  it.each<readonly [string, JsonObject]>([
    ["a schema and a part of its allOf", { ...base, allOf: [own] }],
    ["two parts", { allOf: [own, base] }],
    ["a part within a part", { allOf: [{ allOf: [own] }, { allOf: [base] }] }],
    ["a base and a part", { allOf: [Base, own] }],
    ["a part and a base after it", { allOf: [own, Base] }],
    ["a base and what extends it", { ...own, allOf: [Base] }],
    ["a reference and what stands beside it", { ...own, ...Base }],
    [
      "two that extend one base",
      { allOf: [{ $ref: "#/$defs/Left" }, { $ref: "#/$defs/Right" }] },
    ],
  ])("%s", async (_, schema) => {
    const { validate } = await compileSchema(
      { ...schema, $defs },
      { dialect: "oas31" },
    );
    const paths = validate({}).issues.map(({ path }) => path);
    expect(paths).toEqual([["a"]]);
    expect(validate("a").issues.map(({ message }) => message)).toEqual([
      "must be an object",
    ]);
    expect(validate({ a: 1 }).issues).toHaveLength(1);
    expect(validate({ a: "x" }).issues).toEqual([]);
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

  it.each([
    ["Catt", ': did you mean "cat"?'],
    ["", ""],
    [7, ""],
  ])("a tag %j is told with the near one", async (kind, help) => {
    expect(await issuesOf({ oneOf: [cat, dog] }, { kind })).toEqual([
      `kind: must be one of "cat", "dog"${help}`,
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

  it.each<readonly [readonly JsonValue[], unknown, string]>([
    [
      [
        {
          required: ["a"],
          not: { anyOf: [{ required: ["b"] }, { required: ["c"] }] },
        },
        { required: ["b", "c"], not: { required: ["a"] } },
      ],
      {},
      "either a, or b with c",
    ],
    [
      [{ required: ["a"] }, { required: ["b"] }, { required: ["c"] }],
      {},
      "one of these: a; b; c",
    ],
    [
      [
        { required: ["a"], not: { required: ["z"] } },
        { required: ["b"], properties: { y: false, x: false } },
      ],
      {},
      "either a without z, or b without y and x",
    ],
    [
      [
        { type: "object", not: { required: ["a"] } },
        { allOf: [{ required: ["b"] }, { required: ["c"] }] },
      ],
      { a: 1 },
      "either no a, or b with c",
    ],
  ])(
    "rules about which properties are given are told in words: %j",
    async (oneOf, value, text) => {
      const schema = { type: "object", oneOf };
      const { validate } = await compileSchema(schema, { dialect: "oas31" });
      expect(validate(value).issues).toMatchObject([
        { code: "oneOf", message: `must have ${text}`, expected: text },
      ]);
    },
  );

  it.each<readonly [unknown, readonly string[]]>([
    [7, []],
    [4, ["must be at least 5"]],
    [5.5, ["must be an integer"]],
    [NaN, ["must be an integer"]],
    ["a", []],
    [null, []],
    [[1], []],
    [[], ["must be of at least 1 item"]],
    [true, ["must be a number or a string or an array or null"]],
    [{}, ["must be a number or a string or an array or null"]],
  ])("the branch that the kind means speaks: %j", async (value, issues) => {
    const schema = {
      anyOf: [
        { type: "integer", minimum: 5 },
        { type: ["string", "null"] },
        { type: "array", minItems: 1 },
      ],
    };
    expect(await issuesOf(schema, value)).toEqual(issues);
    const { validate } = await compileSchema(
      { not: schema },
      { dialect: "oas31" },
    );
    expect(validate(value).issues).toHaveLength(issues.length === 0 ? 1 : 0);
  });

  it.each<JsonObject>([
    { type: "string" },
    { const: "a" },
    { enum: ["a", "b"] },
    { const: "a", enum: ["a", 1] },
    { type: ["string", "number"], enum: ["a", true] },
    { $ref: "#/$defs/text" },
    { $ref: "#/$defs/textOrNumber", allOf: [{ type: ["string", "null"] }] },
    { allOf: [{ minLength: 1 }, { type: "string" }] },
    { allOf: [{ type: ["string", "null"] }, { type: ["string", "number"] }] },
    { anyOf: [{ const: "a" }, { type: "string", minLength: 2 }] },
    { oneOf: [{ const: "a" }, { type: "string", minLength: 2 }] },
    { anyOf: [{ type: "string" }, { type: "null" }], type: "string" },
  ])(
    "a branch speaks for its kinds only, however they are said: %j",
    async (text) => {
      const schema = {
        $defs: {
          text: { type: "string" },
          textOrNumber: { type: ["string", "number"] },
        },
        anyOf: [text, { type: "array", minItems: 1 }],
      };
      expect(await issuesOf(schema, "a")).toEqual([]);
      expect(await issuesOf(schema, [1])).toEqual([]);
      expect(await issuesOf(schema, [])).toEqual([
        "must be of at least 1 item",
      ]);
      expect(await issuesOf(schema, true)).toEqual([
        "must be a string or an array",
      ]);
    },
  );

  it.each<JsonObject>([
    { minLength: 1 },
    { not: { type: "number" } },
    { anyOf: [{ type: "string" }, { minimum: 1 }] },
    { oneOf: [{ type: "string" }, { minLength: 1 }] },
    { allOf: [{ minLength: 1 }] },
    { $ref: "#/$defs/any" },
  ])("a branch of any kind is always asked: %j", async (any) => {
    const schema = {
      $defs: { any: { minLength: 1 } },
      anyOf: [any, { type: "array", minItems: 1 }],
    };
    expect(await issuesOf(schema, "a")).toHaveLength("oneOf" in any ? 1 : 0);
    expect(await issuesOf(schema, [])).toEqual([]);
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

  it.each<readonly [JsonObject, unknown]>([
    [{ type: ["string", "number"], writeOnly: true, minimum: 1 }, 0],
    [{ type: "number", writeOnly: true, minimum: 1 }, 0],
    [{ writeOnly: true, maxLength: 0 }, "a"],
    [{ type: "string", readOnly: true, maxLength: 0 }, "a"],
  ])("what is no secret is told: %j", async (schema, value) => {
    const inList = { type: "array", items: schema };
    expect(await received(schema, value)).toBe(JSON.stringify(value));
    expect(await received(inList, [value])).toBe(JSON.stringify(value));
  });

  const short = { minLength: 40 };
  const plain = { type: "string", format: "password" };
  const password: JsonValue = { ...plain, ...short };

  it.each<readonly [string, JsonValue]>([
    ["a password alone", password],
    ["a password by reference", { $ref: "#/$defs/password" }],
    ["a password beside null", { anyOf: [password, { type: "null" }] }],
    ["a password by allOf", { allOf: [{ $ref: "#/$defs/password" }] }],
    ["a text that is written", { type: "string", writeOnly: true, ...short }],
    [
      "a text or null that is written",
      { type: ["string", "null"], writeOnly: true, ...short },
    ],
    [
      "a password of two kinds",
      { format: "password", anyOf: [short, { pattern: "^a" }] },
    ],
    [
      "a password that is right in too many ways",
      { format: "password", oneOf: [{ minLength: 1 }, { maxLength: 40 }] },
    ],
    ["a password of all kinds", { format: "password", allOf: [short] }],
    [
      "a password with a condition",
      { format: "password", if: { minLength: 1 }, then: short },
    ],
    ["a password that must not be", { format: "password", not: {} }],
    ["a password of a few", { format: "password", enum: ["a", "b"] }],
    ["a password with a rule", { format: "password", $ref: "#/$defs/short" }],
    ["a password and a rule", { $ref: "#/$defs/plain", ...short }],
    ["a part and a rule", { allOf: [{ $ref: "#/$defs/plain" }], ...short }],
    [
      "a form and a rule",
      { anyOf: [{ $ref: "#/$defs/plain" }, { type: "null" }], ...short },
    ],
    [
      "a password or what is none",
      {
        oneOf: [
          { type: "string", format: "password", ...short },
          { type: "integer" },
        ],
      },
    ],
    [
      "a text of a name",
      { $ref: "#/$defs/short", type: "string", writeOnly: true },
    ],
  ])("nor in %s", async (_, rule) => {
    const schema = {
      $defs: { password, short, plain },
      required: ["one"],
      properties: {
        one: rule,
        list: { type: "array", items: rule },
        map: { type: "object", additionalProperties: rule },
      },
    };
    const { validate } = await compileSchema(schema, { dialect: "oas31" });
    const secret = "hunter2";
    const { issues } = validate({
      one: secret,
      list: [secret],
      map: { a: secret },
    });
    expect(new Set(issues.map(({ path }) => path.join(".")))).toEqual(
      new Set(["one", "list.0", "map.a"]),
    );
    expect(JSON.stringify(issues)).not.toContain(secret);
    expect(validate({}).issues).toMatchObject([
      { path: ["one"], code: "required", message: "is required" },
    ]);
  });

  it.each<readonly [string, JsonObject]>([
    ["an object", { type: "object" }],
    ["an object by reference", { $ref: "#/$defs/card", type: "object" }],
    ["an object of no type", {}],
  ])("nor within what is only written: %s", async (_, rule) => {
    const properties = { pin: { type: "string", ...short } };
    const schema = {
      $defs: { card: { properties } },
      properties: { card: { properties, ...rule, writeOnly: true } },
    };
    const { validate } = await compileSchema(schema, { dialect: "oas31" });
    const { issues } = validate({ card: { pin: "hunter2" } });
    expect(issues[0]).toMatchObject({ path: ["card", "pin"] });
    expect(JSON.stringify(issues)).not.toContain("hunter2");
  });
});
