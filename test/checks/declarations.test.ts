import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject } from "../../generator/ir/json.js";

/** The names that the module of a schema's check declares. */
async function declaredBy(schema: JsonObject): Promise<readonly string[]> {
  const { source, diagnostics } = await compileSchema(schema, {
    dialect: "2020-12",
  });
  expect(diagnostics).toEqual([]);
  const found = source.matchAll(/^(?:export )?(?:function|const) (\w+)/gm);
  return [...found].map(([, name = ""]) => name);
}

const six = ["a", "b", "c", "d", "e", "f"];
const propertiesOf = (names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, {}]));

describe("a constant of a module", () => {
  it("is a pattern, once for each", async () => {
    const properties = {
      a: { pattern: "^a" },
      b: { pattern: "^b" },
      c: { patternProperties: { "^a": { type: "string" } } },
    };
    expect(await declaredBy({ properties })).toEqual([
      "schemaPattern",
      "schemaPattern2",
      "checkSchema",
    ]);
  });

  it("is a set of names, another is a set of equal values", async () => {
    const closed = {
      properties: propertiesOf(six),
      additionalProperties: false,
    };
    const schema = { ...closed, not: { enum: six }, items: closed };
    const declared = await declaredBy(schema);
    expect(declared.slice(0, 3)).toEqual([
      "schemaKeys",
      "schemaValues",
      "checkSchema",
    ]);
  });

  it("is a value that no operator compares, once for each", async () => {
    const properties = {
      a: { const: [1] },
      b: { enum: [[1], { a: 1 }, 1] },
    };
    expect(await declaredBy({ properties })).toEqual([
      "schemaConstant",
      "schemaConstant2",
      "checkSchema",
    ]);
  });
});

describe("a function of a module", () => {
  const large = {
    type: "object",
    properties: {
      a: { minLength: 2 },
      b: { minLength: 3 },
      c: { minLength: 4 },
    },
  };

  it("is that of each component that is referred to", async () => {
    const schema = {
      $defs: { a: large, b: { type: "array" }, c: { type: "null" } },
      items: { $ref: "#/$defs/a" },
      properties: { x: { $ref: "#/$defs/a" }, y: { $ref: "#/$defs/b" } },
    };
    expect(await declaredBy(schema)).toEqual([
      "checkSchema",
      "checkSchema2",
      "checkSchema3",
    ]);
  });

  it("is an object in another, one for all that are alike", async () => {
    const schema = {
      properties: {
        x: large,
        y: { ...large, title: "The same" },
        z: { ...large, required: ["a"] },
      },
    };
    expect(await declaredBy(schema)).toEqual([
      "checkSchema",
      "checkXOfSchema",
      "checkZOfSchema",
    ]);
  });

  it("is no object of a few properties", async () => {
    const small = { properties: { a: { minLength: 2 }, b: { minLength: 3 } } };
    expect(await declaredBy({ properties: { x: small } })).toEqual([
      "checkSchema",
    ]);
  });

  it("takes a value, and where to tell what is wrong", async () => {
    const { source } = await compileSchema(
      { not: { properties: { a: { minLength: 2 } } } },
      { dialect: "2020-12" },
    );
    const text = source.replaceAll(/\s+/g, " ");
    expect(text).toContain(
      "function checkSchema(value: unknown, at: Place): void {",
    );
    expect(text).toContain("function isNotOfSchema(value: unknown): boolean {");
  });

  it("answers yes or no, where nothing is told", async () => {
    const schema = { not: { properties: { a: { minLength: 2 } } } };
    expect(await declaredBy(schema)).toEqual(["checkSchema", "isNotOfSchema"]);
  });

  it.each<JsonObject>([
    { type: ["string", "null"] },
    { const: 1 },
    { const: [1] },
    { enum: ["a", "b", 1, 2, 3] },
    { type: "string", enum: ["a"] },
    { not: { type: "string" } },
    { not: { not: { const: 1 } } },
    { allOf: [{ type: "string" }, { not: { const: "a" } }] },
    { anyOf: [{ const: 1 }, { allOf: [{ const: 2 }] }] },
    { required: ["a", "b"] },
    { not: { required: ["a"] } },
    { title: "Anything" },
  ])("is none for what a condition says: %j", async (schema) => {
    const declared = await declaredBy({ type: "object", not: schema });
    expect(
      declared.filter((each) => !/^schemaConstant\d*$/.test(each)),
    ).toEqual(["checkSchema"]);
  });

  it.each<JsonObject>([
    { minLength: 2 },
    { enum: ["a", "b", "c", "d", "e", "f"] },
    { not: { minLength: 2 } },
    { allOf: [{ type: "string" }, { minLength: 2 }] },
    { anyOf: [{ type: "string" }, { minLength: 2 }] },
    { required: ["a"], minProperties: 2 },
  ])(
    "is one for what a condition would be too small for: %j",
    async (schema) => {
      expect(await declaredBy({ not: schema })).toContain("isNotOfSchema");
    },
  );

  it("is a component's, where a condition asks for no more", async () => {
    const schema = { $defs: { a: large }, not: { $ref: "#/$defs/a" } };
    const inAnother = {
      $defs: { a: large },
      not: { allOf: [{ $ref: "#/$defs/a" }, { const: 1 }] },
    };
    expect(await declaredBy(schema)).toEqual(["checkSchema", "isSchema2"]);
    expect(await declaredBy(inAnother)).toEqual(["checkSchema", "isSchema2"]);
  });

  it("of a branch that only refers to a component is the component's", async () => {
    const schema = {
      $defs: { a: large, b: { ...large, required: ["b"] } },
      anyOf: [
        { $ref: "#/$defs/a", title: "A" },
        { $ref: "#/$defs/b", description: "B" },
      ],
    };
    const declared = await declaredBy(schema);
    expect(declared).toEqual(
      expect.arrayContaining(["checkSchema2", "checkSchema3"]),
    );
    expect(declared.filter((each) => each.includes("Of"))).toEqual([]);
  });

  it("of large branches tells what is wrong: yes or no are not asked before", async () => {
    const names = [..."abcdefghij"];
    const texts = names.map((name) => [name, { minLength: 2 }]);
    const huge = { properties: Object.fromEntries(texts) };
    const $defs = { huge };
    const byReference = { anyOf: [{ $ref: "#/$defs/huge" }, { minimum: 1 }] };
    const small = { anyOf: [{ minLength: 2 }, { minimum: 1 }] };
    const asksFirst = async (schema: JsonObject): Promise<boolean> =>
      (await declaredBy(schema)).some((each) => each.startsWith("is"));
    expect(await asksFirst({ anyOf: [huge, { minimum: 1 }] })).toBe(false);
    expect(await asksFirst({ $defs, ...byReference })).toBe(false);
    expect(await asksFirst(small)).toBe(true);
  });

  it("of a branch that says more than a reference is its own", async () => {
    const schema = {
      $defs: { a: large },
      anyOf: [
        { $ref: "#/$defs/a", minProperties: 1 },
        { type: "object", minProperties: 2 },
      ],
    };
    expect(await declaredBy(schema)).toContain("checkRuleOfSchema");
  });
});

describe("a private function", () => {
  const large = (key: string): JsonObject => ({
    type: "object",
    properties: { a: { minLength: 2 }, b: { minLength: 3 }, [key]: {} },
    required: [key],
  });
  const privates = async (schema: JsonObject): Promise<readonly string[]> =>
    (await declaredBy(schema)).filter((each) => each.includes("Of"));

  it.each<readonly [string, JsonObject, string]>([
    ["a property", { properties: { home_address: large("x") } }, "HomeAddress"],
    [
      "the list that it is an item of",
      { properties: { lines: { items: large("x") } } },
      "Lines",
    ],
    [
      "the property that holds it by any key",
      { properties: { by_id: { additionalProperties: large("x") } } },
      "ById",
    ],
    [
      "the property that it is a branch of",
      { properties: { owner: { anyOf: [{ type: "null" }, large("x")] } } },
      "Owner",
    ],
    ["a keyword", { if: large("x"), then: false }, "If"],
    ["nothing but its schema", { items: large("x") }, "Rule"],
    [
      "nothing but its schema, by a name of other letters",
      { properties: { 名: large("x") } },
      "Rule",
    ],
  ])("is named after %s: %j", async (_, schema, noun) => {
    expect(await privates(schema)).toEqual([
      expect.stringMatching(`^(?:check|is)${noun}OfSchema$`),
    ]);
  });

  it("gets a number where another has its name", async () => {
    const schema = {
      properties: {
        from: { properties: { address: large("x") } },
        to: { properties: { address: large("y") } },
      },
    };
    expect(await privates(schema)).toEqual([
      "checkAddressOfSchema",
      "checkAddressOfSchema2",
    ]);
  });

  it("is called the same where it tells and where it only answers", async () => {
    const home = large("x");
    const schema = {
      properties: { home },
      anyOf: [{ minProperties: 1 }, { properties: { home } }],
    };
    expect(await privates(schema)).toEqual(
      expect.arrayContaining(["checkHomeOfSchema", "isHomeOfSchema"]),
    );
  });

  const tagged = (...tags: readonly string[]): JsonObject => ({
    oneOf: tags.map((tag) => ({
      type: "object",
      required: ["kind"],
      properties: {
        kind: { const: tag },
        [`of_${tag}`]: { type: "string" },
        a: {},
        b: {},
      },
    })),
  });

  it("of a tagged union's branch is named after its tag", async () => {
    const tags = ["cat", "access_code.created"];
    expect(await privates(tagged(...tags))).toEqual([
      "checkCatOfSchema",
      "checkAccessCodeCreatedOfSchema",
    ]);
  });

  it("of a tag in other letters, or by which another goes, has a name of its own", async () => {
    expect(await privates(tagged("a-b", "a_b", "名", "1"))).toEqual([
      "checkABOfSchema",
      "checkABOfSchema2",
      "checkRuleOfSchema",
      "checkRuleOfSchema2",
    ]);
  });

  it("is none of a branch of a few properties", async () => {
    const branch = (tag: string): JsonObject => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: tag }, name: { minLength: 2 } },
    });
    const oneOf = ["cat", "dog"].map(branch);
    expect(await privates({ oneOf })).toEqual([]);
  });
});

describe("what turns out not to be needed", () => {
  it("is not declared: no text is 1, so nothing else is asked", async () => {
    const never = {
      type: "string",
      const: 1,
      oneOf: [{ pattern: "^a" }, { minLength: 2 }],
    };
    const always = { ...never, const: "a" };
    const unneeded = await declaredBy({ not: { properties: { a: never } } });
    const needed = await declaredBy({ not: { properties: { a: always } } });
    expect(unneeded).toEqual(["checkSchema", "isNotOfSchema"]);
    expect(needed.length).toBeGreaterThan(2);
  });
});
