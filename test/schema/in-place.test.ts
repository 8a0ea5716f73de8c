import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Schema } from "../../generator/ir/schema.js";
import {
  allParts,
  alternativesOf,
  conjuncts,
  someInPlace,
} from "../../generator/schema/in-place.js";
import { isObjectSchema } from "../../generator/schema/object.js";
import { requiresProperties } from "../../generator/schema/properties.js";
import { meaning, to } from "./meaning.js";

const titles = (schemas: readonly Schema[]): readonly (string | undefined)[] =>
  schemas.map((each) => each.title);

const others = {
  Base: { title: "Base", allOf: [{ title: "base of Base" }] },
  Loop: { title: "Loop", allOf: [to("Loop")] },
};

describe("the schemas of one value", () => {
  it("that must all hold are the schema, what it refers to and its allOf, in the author's order", async () => {
    const { schema, registry } = await meaning(
      {
        ...to("Base"),
        title: "own",
        allOf: [{ title: "first" }, { title: "second", anyOf: [{}] }],
        oneOf: [{ title: "branch" }],
        properties: { a: { title: "property" } },
      },
      others,
    );
    expect(titles(conjuncts(schema, registry))).toEqual([
      "own",
      "Base",
      "base of Base",
      "first",
      "second",
    ]);
  });

  it("that may hold are those of every branch as well, but for what `not` refuses", async () => {
    const { schema, registry } = await meaning({
      title: "own",
      oneOf: [{ title: "one" }],
      anyOf: [{ title: "any" }],
      if: { title: "if" },
      not: { title: "not" },
    });
    expect(titles(allParts(schema, registry))).toEqual([
      "own",
      "one",
      "any",
      "if",
    ]);
  });

  it("are met once, also where they contain themselves", async () => {
    const { schema, registry } = await meaning(to("Loop"), others);
    expect(titles(conjuncts(schema, registry))).toEqual([
      undefined,
      "Loop",
      undefined,
    ]);
  });
});

describe("some schema of one value", () => {
  const isBase = ({ title }: Schema): boolean => title === "base of Base";

  it.each([
    [{ allOf: [to("Base")] }, true],
    [{ not: to("Base") }, true],
    [{ items: to("Base") }, false],
    [to("Loop"), false],
  ])("of %j is of a kind: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    expect(someInPlace(schema, registry, isBase)).toBe(expected);
  });
});

describe("the branches of a union", () => {
  it.each([
    [{ oneOf: [{ title: "A" }, { title: "B" }] }, ["A", "B"]],
    [{ anyOf: [{ title: "A" }] }, ["A"]],
    [{ anyOf: [{ title: "A" }], oneOf: [{ title: "B" }] }, ["B"]],
    [{ allOf: [{ title: "A" }] }, []],
  ])("of %j: %j", async (source, expected) => {
    const { schema } = await meaning(source);
    expect(titles(alternativesOf(schema))).toEqual(expected);
  });
});

describe("what parts tell of a schema", () => {
  const levels = 26;
  const last = { type: "object", required: ["z"], properties: { z: {} } };

  /** Each refers to the next in two ways, so that two to the power of `levels` lead to the last. */
  const doubled = (keyword: string): Readonly<Record<string, JsonObject>> =>
    Object.fromEntries(
      Array.from({ length: levels }, (_, index) => [
        `S${index}`,
        index === levels - 1
          ? last
          : { [keyword]: [to(`S${index + 1}`), to(`S${index + 1}`)] },
      ]),
    );

  it.each(["allOf", "oneOf", "anyOf"])(
    "is asked once, however many ways of `%s` lead there",
    async (keyword) => {
      const { schema, registry } = await meaning(to("S0"), doubled(keyword));
      expect(isObjectSchema(schema, registry)).toBe(true);
      expect(requiresProperties(schema, registry)).toBe(true);
    },
    10_000,
  );
});
