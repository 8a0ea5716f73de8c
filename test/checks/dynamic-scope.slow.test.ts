import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import { validatorsEmitter } from "../../generator/emitters/validators/index.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { emitted, sdkOf } from "../sdk.js";

// `$dynamicRef` leads to the outermost resource in the dynamic scope that has the anchor (2020-12 Core, 8.2.3.2).

const anchor = (name: string, rest: JsonObject = {}): JsonObject => ({
  $dynamicAnchor: name,
  ...rest,
});

/** A list whose items, and whose `more`, are of whatever kind the outermost resource says. */
const list: JsonObject = {
  $id: "https://example.com/list",
  type: "object",
  properties: {
    items: { type: "array", items: { $dynamicRef: "#item" } },
    more: { $dynamicRef: "#more" },
  },
  $defs: { item: anchor("item"), more: anchor("more") },
};

async function isValid(schema: JsonValue, value: unknown): Promise<boolean> {
  const { validate, diagnostics } = await compileSchema(schema, {
    dialect: "2020-12",
  });
  expect(diagnostics).toEqual([]);
  return validate(value).issues.length === 0;
}

describe("a dynamic reference", () => {
  it("leads to its own resource where no other has the anchor", async () => {
    const schema = { $defs: { list }, $ref: "list" };
    const root = { $id: "https://example.com/root", ...schema };
    expect(await isValid(root, { items: ["a", 1], more: 1 })).toBe(true);
    expect(await isValid(root, { items: 1 })).toBe(false);
  });

  it("leads to the outermost resource that has it, for each anchor apart", async () => {
    const texts = {
      $id: "https://example.com/texts",
      $ref: "list",
      $defs: { list, item: anchor("item", { type: "string" }) },
    };
    expect(await isValid(texts, { items: ["a"], more: 1 })).toBe(true);
    expect(await isValid(texts, { items: [1] })).toBe(false);
    const both = {
      ...texts,
      $defs: { ...texts.$defs, more: anchor("more", { type: "null" }) },
    };
    expect(await isValid(both, { items: ["a"], more: null })).toBe(true);
    expect(await isValid(both, { items: ["a"], more: 1 })).toBe(false);
    expect(await isValid(both, { items: [1] })).toBe(false);
  });

  it("leads elsewhere for each way that comes to it", async () => {
    const of = (name: string): JsonObject => ({
      $id: `https://example.com/${name}s`,
      $ref: "list",
      $defs: { item: anchor("item", { type: name }) },
    });
    const root = {
      $id: "https://example.com/root",
      $defs: { list },
      properties: {
        strings: of("string"),
        numbers: of("number"),
        any: { $ref: "list" },
      },
    };
    expect(
      await isValid(root, {
        strings: { items: ["a"] },
        numbers: { items: [1] },
        any: { items: [1, "a"] },
      }),
    ).toBe(true);
    expect(await isValid(root, { strings: { items: [1] } })).toBe(false);
    expect(await isValid(root, { numbers: { items: ["a"] } })).toBe(false);
    expect(await isValid(root, { any: { items: 1 } })).toBe(false);
  });

  it("is found through schemas that refer to others as well", async () => {
    const root = {
      $id: "https://example.com/root",
      $ref: "#/$defs/page",
      $defs: {
        list,
        item: anchor("item", { type: "string" }),
        page: {
          type: "object",
          properties: {
            name: { $ref: "#/$defs/name" },
            list: { $ref: "#/$defs/again" },
          },
        },
        name: { type: "string" },
        again: { $ref: "list" },
      },
    };
    expect(await isValid(root, { name: "a", list: { items: ["b"] } })).toBe(
      true,
    );
    expect(await isValid(root, { list: { items: [1] } })).toBe(false);
    expect(await isValid(root, { name: 1 })).toBe(false);
  });

  it("passes resources that have no anchor, or another", async () => {
    const root = {
      $id: "https://example.com/root",
      $ref: "between",
      $defs: {
        list,
        item: anchor("item", { type: "string" }),
        between: {
          $id: "https://example.com/between",
          $ref: "inner",
          $defs: { other: anchor("other", { type: "null" }) },
        },
        inner: {
          $id: "https://example.com/inner",
          $ref: "list",
          $defs: {
            item: anchor("item", { type: "number" }),
            more: anchor("more", { type: "number" }),
          },
        },
      },
    };
    expect(await isValid(root, { items: ["a"], more: 1 })).toBe(true);
    expect(await isValid(root, { items: [1] })).toBe(false);
    expect(await isValid(root, { more: "a" })).toBe(false);
  });

  it("needs one check for resources that were entered in either order", async () => {
    const entering = (name: string, other: string): JsonObject => ({
      $id: `https://example.com/${name}`,
      properties: { [other]: { $ref: other }, list: { $ref: "list" } },
      $defs: { [name]: anchor(name, { type: "string" }) },
    });
    const root = {
      $id: "https://example.com/root",
      properties: { one: { $ref: "item" }, two: { $ref: "more" } },
      $defs: {
        list,
        one: entering("item", "more"),
        two: entering("more", "item"),
      },
    };
    const both = { items: ["a"], more: "b" };
    const deep = { more: { list: both }, list: { items: ["a"], more: 1 } };
    expect(await isValid(root, { one: deep })).toBe(true);
    expect(await isValid(root, { two: { item: { list: both } } })).toBe(true);
    const wrong = { items: ["a"], more: 1 };
    expect(await isValid(root, { one: { more: { list: wrong } } })).toBe(false);
    expect(await isValid(root, { two: { item: { list: wrong } } })).toBe(false);
    // Within `item` alone, within `more` alone, and within both.
    const { source } = await compileSchema(root, { dialect: "2020-12" });
    expect(source.match(/const { items, more } = value;/g)).toHaveLength(3);
  });
});

describe("resources that refer to each other, each with some of the anchors", () => {
  const range = (count: number): readonly number[] => [
    ...Array.from({ length: count }).keys(),
  ];

  /** Each of `count` resources leads to all others, and has about half of the anchors that all refer to. */
  const network = (count: number): JsonObject => ({
    anyOf: range(count).map((index) => ({ $ref: `r${index}` })),
    $defs: Object.fromEntries(
      range(count).map((index) => [`r${index}`, resource(index, count)]),
    ),
  });

  const resource = (index: number, count: number): JsonObject => ({
    $id: `https://example.com/r${index}`,
    type: "object",
    properties: Object.fromEntries([
      ...range(count).map((other) => [`to${other}`, { $ref: `r${other}` }]),
      ...range(count).map((other) => [
        `own${other}`,
        { $dynamicRef: `r0#a${other}` },
      ]),
    ]),
    $defs: Object.fromEntries(
      range(count).map((other) => [
        `d${other}`,
        index === 0 || (index * 7 + other * 13) % 5 < 2
          ? anchor(`a${other}`, { const: index })
          : { $anchor: `a${other}`, const: index },
      ]),
    ),
  });

  const codesOf = async (schema: JsonObject): Promise<readonly string[]> => {
    const root = { $id: "https://example.com/root", ...schema };
    const { diagnostics } = await compileSchema(root, { dialect: "2020-12" });
    return diagnostics.map(({ code, message }) => `${code}: ${message}`);
  };

  it("are compiled once for each scope", async () => {
    expect(await codesOf(network(4))).toEqual([]);
  });

  it("are refused where the scopes are too many", async () => {
    const codes = await codesOf(network(8));
    expect(new Set(codes)).toEqual(
      new Set([
        "schema-not-compilable: This schema can't be validated exactly: it is reached in more than 64 dynamic scopes of `$dynamicRef`.",
      ]),
    );
  });

  it("are refused in a package too", async () => {
    const schemas = JSON.stringify({ All: network(8) }).replaceAll(
      /"(r\d+(?:#a\d+)?)"(?!:)/g,
      '"https://example.com/$1"',
    );
    const sdk = await sdkOf(`components: { schemas: ${schemas} }\n`);
    const { diagnostics } = await emitted(sdk, validatorsEmitter);
    expect(diagnostics[0]).toMatchObject({
      code: "schema-not-compilable",
      severity: "error",
    });
  });
});
