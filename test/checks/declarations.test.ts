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
      "pattern1",
      "pattern2",
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
    expect(declared.slice(0, 3)).toEqual(["keys1", "values1", "checkSchema"]);
  });

  it("is a value that no operator compares, once for each", async () => {
    const properties = {
      a: { const: [1] },
      b: { enum: [[1], { a: 1 }, 1] },
    };
    expect(await declaredBy({ properties })).toEqual([
      "constant1",
      "constant2",
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
      "checkSchemaRule1",
      "checkSchemaRule2",
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
      "function checkSchema( value: unknown, issues: Issue[], path?: Path, ): void {",
    );
    expect(text).toContain("function isSchemaRule1(value: unknown): boolean {");
  });

  it("answers yes or no, where nothing is told", async () => {
    const schema = { not: { properties: { a: { minLength: 2 } } } };
    expect(await declaredBy(schema)).toEqual(["checkSchema", "isSchemaRule1"]);
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
    expect(declared.filter((each) => !/^constant\d/.test(each))).toEqual([
      "checkSchema",
    ]);
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
      expect(await declaredBy({ not: schema })).toContain("isSchemaRule1");
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
    expect(declared.filter((each) => each.includes("Rule"))).toEqual([]);
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
    expect(await declaredBy(schema)).toContain("checkSchemaRule1");
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
    expect(unneeded).toEqual(["checkSchema", "isSchemaRule1"]);
    expect(needed.length).toBeGreaterThan(2);
  });
});
