import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../../generator/ir/json.js";
import { lowered } from "../../sdk.js";

// What each keyword must be, as who wrote something else is told.

async function told(
  schema: JsonObject,
  openapi = "3.1.0",
): Promise<readonly (readonly [string, string])[]> {
  const { diagnostics } = await lowered({
    openapi,
    components: { schemas: { A: schema, B: {} } },
  });
  return diagnostics.map(({ code, message }) => [code, message] as const);
}

const text = "a string";
const texts = "an array of strings";
const flag = "true or false";
const count = "a non-negative integer";
const number = "a number";
const schemas = "an object of schemas";
const list = "a non-empty array of schemas";
const named = "an object with a `propertyName`";

const wrong: readonly (readonly [string, JsonValue, string])[] = [
  ["$ref", 1, text],
  ["$dynamicRef", 1, text],
  ["$dynamicAnchor", 1, text],
  ["title", [], text],
  ["description", {}, text],
  ["contentEncoding", 1, text],
  ["contentMediaType", 1, text],
  ["deprecated", "maybe", flag],
  ["readOnly", 1, flag],
  ["writeOnly", {}, flag],
  ["uniqueItems", "", flag],
  ["minLength", -1, count],
  ["maxLength", 1.5, count],
  ["minItems", "one", count],
  ["maxItems", [], count],
  ["minProperties", -1, count],
  ["maxProperties", true, count],
  ["minContains", -1, count],
  ["maxContains", -1, count],
  ["anyOf", {}, list],
  ["oneOf", {}, list],
  ["allOf", 1, list],
  ["prefixItems", "a", list],
  ["properties", 1, schemas],
  ["patternProperties", [], schemas],
  ["dependentSchemas", 1, schemas],
  ["dependentRequired", [], "an object of arrays of strings"],
  ["dependentRequired", { a: [1] }, "an object of arrays of strings"],
  ["dependencies", 1, "an object"],
  ["required", {}, texts],
  ["required", [1], texts],
  ["enum", 1, "an array"],
  ["multipleOf", 0, "a number greater than 0"],
  ["multipleOf", "a", "a number greater than 0"],
  ["minimum", "a", number],
  ["maximum", {}, number],
  ["pattern", 1, text],
  ["format", [], text],
  ["discriminator", 1, named],
  ["discriminator", {}, named],
  ["discriminator", { propertyName: 1 }, named],
  [
    "discriminator",
    { propertyName: "kind", mapping: ["a"] },
    "an object whose `mapping` is an object of strings",
  ],
];

describe("a keyword's value", () => {
  it.each(wrong)(
    "%s: %j is wrong: it must be %s",
    async (name, value, must) => {
      expect(await told({ [name]: value })).toEqual([
        ["schema-keyword-invalid", `\`${name}\` must be ${must}.`],
      ]);
    },
  );

  it("that is wrong is as if it were not there", async () => {
    const values = Object.fromEntries(
      wrong.filter(([name]) => name !== "discriminator"),
    );
    const { api } = await lowered({ components: { schemas: { A: values } } });
    const [schema] = api.schemas.values();
    const said = Object.keys(schema ?? {}).filter(
      (key) => !["id", "at", "resource"].includes(key),
    );
    expect(said).toEqual([]);
  });

  it("that names no type is told with all types that there are", async () => {
    const types =
      "one of null, boolean, object, array, number, string or integer, or an array of them";
    expect(await told({ type: [] })).toEqual([
      ["schema-keyword-invalid", `\`type\` must be ${types}.`],
    ]);
    expect(await told({ type: 1 }, "3.0.3")).toEqual([
      [
        "schema-keyword-invalid",
        "`type` must be one of array, boolean, integer, number, object or string.",
      ],
    ]);
  });

  it("`$id` must be a URI reference", async () => {
    expect(await told({ $id: "http://[" })).toEqual([
      ["schema-keyword-invalid", "`$id` must be a URI reference."],
    ]);
  });
});

describe("a pattern", () => {
  it("that is nested too deep to read is told, cut short", async () => {
    const deep = `${"(".repeat(3000)}a${")".repeat(3000)}`;
    const [found, ...others] = await told({ pattern: deep });
    expect(found?.[0]).toBe("pattern-invalid");
    expect(found?.[1]).toMatch(
      /^`\({80}…` has groups nested more than \d+ deep\.$/,
    );
    expect(others).toEqual([]);
  });

  it("that is too large for an engine is told", async () => {
    const [found, ...others] = await told({ pattern: "(a|b)".repeat(5000) });
    expect(found?.[0]).toBe("pattern-invalid");
    expect(others).toEqual([]);
  });

  it("in a name of `patternProperties` that is none is left out", async () => {
    const { api, diagnostics } = await lowered({
      components: {
        schemas: { A: { patternProperties: { "(": {}, "^x-": {} } } },
      },
    });
    const [schema] = api.schemas.values();
    expect(schema?.patternProperties?.map(({ pattern }) => pattern)).toEqual([
      "^x-",
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["pattern-invalid"]);
  });
});

describe("a discriminator", () => {
  const schemas = {
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }] },
    Cat: { type: "object" },
  };

  async function discriminator(fields: JsonObject): Promise<{
    readonly found: unknown;
    readonly codes: readonly string[];
  }> {
    const given = { propertyName: "kind", ...fields };
    const Pet = { ...schemas.Pet, discriminator: given };
    const { api, diagnostics } = await lowered({
      components: { schemas: { ...schemas, Pet } },
    });
    const schema = api.schemas.get(api.components.get("Pet") ?? "");
    return {
      found: schema?.discriminator,
      codes: diagnostics
        .map(({ code }) => code)
        .filter((code) => code !== "field-unknown"),
    };
  }

  const Cat = "openapi.json#/components/schemas/Cat";
  const mapping = [{ value: "Cat", schema: Cat }];

  it.each(["Cat", "#/components/schemas/Cat"])(
    "may say what is meant by any other value (OpenAPI 3.2): %s",
    async (defaultMapping) => {
      expect(await discriminator({ defaultMapping })).toMatchObject({
        found: { propertyName: "kind", defaultMapping: Cat },
        codes: [],
      });
    },
  );

  it.each(["Dog", "#/components/schemas/Dog", 1])(
    "says nothing of other values by what is no schema: %s",
    async (defaultMapping) => {
      const { found, codes } = await discriminator({ defaultMapping });
      expect(found).toStrictEqual({ propertyName: "kind", mapping });
      expect(codes).toEqual(
        defaultMapping === 1 ? [] : ["discriminator-mapping-unknown"],
      );
    },
  );

  it("has the entries of its mapping that lead to a schema", async () => {
    const { found, codes } = await discriminator({
      mapping: {
        cat: "Cat",
        tom: "#/components/schemas/Cat",
        dog: "Dog",
        odd: 1,
      },
    });
    expect(found).toMatchObject({
      mapping: [
        { value: "cat", schema: Cat },
        { value: "tom", schema: Cat },
      ],
    });
    expect(codes).toEqual(["discriminator-mapping-unknown"]);
  });
});

it("a dynamic reference without a dynamic anchor is one beside `$ref`, and beside `allOf`", async () => {
  const target = "#/components/schemas/B";
  const of = async (schema: JsonObject): Promise<unknown> => {
    const { api } = await lowered({
      components: { schemas: { A: schema, B: {}, C: {} } },
    });
    const { ref, allOf } = api.schemas.get(api.components.get("A") ?? "") ?? {};
    return { ref, allOf: allOf?.map((each) => each.ref ?? each.types) };
  };
  const b = `openapi.json${target}`;
  expect(await of({ $dynamicRef: target })).toEqual({ ref: b });
  const both = { $ref: "#/components/schemas/C", $dynamicRef: target };
  const c = "openapi.json#/components/schemas/C";
  expect(await of(both)).toEqual({ ref: c, allOf: [b] });
  const allOf = [{ type: "object" }];
  expect(await of({ allOf, ...both })).toEqual({
    ref: c,
    allOf: [["object"], b],
  });
});
