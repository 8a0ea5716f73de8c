import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  declaredNames,
  listedNames,
  propertiesOf,
  requiredNames,
  requiresProperties,
} from "../../generator/schema/properties.js";
import { meaning, to } from "./meaning.js";

const others = {
  Base: { properties: { id: { type: "string" } }, required: ["id"] },
  Loop: { allOf: [to("Loop")] },
};

describe("the names that a schema declares", () => {
  it("are those of all its parts, whichever branch holds, in the author's order", async () => {
    const { schema, registry } = await meaning(
      {
        properties: { z: {}, a: {} },
        required: ["named"],
        allOf: [to("Base")],
        oneOf: [{ properties: { a: {}, one: {} } }],
        then: { properties: { never: {} } },
        not: { properties: { refused: {} } },
        items: { properties: { item: {} } },
      },
      others,
    );
    expect(declaredNames(schema, registry)).toEqual([
      "z",
      "a",
      "named",
      "id",
      "one",
    ]);
  });
});

describe("the properties that a schema declares", () => {
  it.each<readonly [string, JsonObject, JsonObject, string | undefined]>([
    ["the first", { title: "1" }, { title: "2" }, "1"],
    ["one with a type", { title: "1" }, { type: "string", title: "2" }, "2"],
    ["one that is described", {}, { description: "A.", title: "2" }, "2"],
    [
      "one with a type, described or not",
      { type: "string", title: "1" },
      { description: "A.", title: "2" },
      "1",
    ],
  ])(
    "are told by the part that says most: %s",
    async (_, first, second, title) => {
      const { schema, registry } = await meaning({
        allOf: [{ properties: { a: first } }, { properties: { a: second } }],
      });
      expect(propertiesOf(schema, registry).get("a")?.schema.title).toBe(title);
    },
  );

  it("are told by another part than one that only forbids them", async () => {
    const { schema, registry } = await meaning({
      properties: { a: { type: "string" } },
      oneOf: [{ properties: { a: false } }, { required: ["a"] }],
    });
    const property = propertiesOf(schema, registry).get("a");
    expect(property?.schema.types).toEqual(["string"]);
  });
});

describe("the properties that must be there in every case", () => {
  it("are those that all parts ask for, not those of a branch", async () => {
    const { schema, registry } = await meaning(
      { required: ["a"], allOf: [to("Base")], anyOf: [{ required: ["b"] }] },
      others,
    );
    expect([...requiredNames("both", schema, registry)]).toEqual(["a", "id"]);
  });

  it("are not those that are not given on the side", async () => {
    const { schema, registry } = await meaning({
      required: ["read", "written", "given"],
      properties: { read: { readOnly: true }, written: { writeOnly: true } },
    });
    const names = (["request", "response", "both"] as const).map((side) => [
      ...requiredNames(side, schema, registry),
    ]);
    expect(names).toEqual([
      ["written", "given"],
      ["read", "given"],
      ["read", "written", "given"],
    ]);
  });
});

describe("the names that there can be", () => {
  it.each<readonly [JsonObject, readonly string[] | undefined]>([
    [{ propertyNames: { enum: ["a", 1, "b"] } }, ["a", "b"]],
    [{ propertyNames: { const: "a" } }, ["a"]],
    [{ propertyNames: { maxLength: 3 } }, undefined],
    [{ properties: { a: {} } }, undefined],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source);
    expect(listedNames(schema, registry)).toEqual(expected);
  });
});

describe("an object that must be sent with something in it", () => {
  it.each<readonly [JsonObject, boolean]>([
    [{}, false],
    [{ required: ["a"] }, true],
    [{ minProperties: 1 }, true],
    [to("Base"), true],
    [{ allOf: [{}, to("Base")] }, true],
    [{ oneOf: [{ required: ["a"] }, to("Base")] }, true],
    [{ anyOf: [{ required: ["a"] }, {}] }, false],
    [{ required: ["a"], properties: { a: { readOnly: true } } }, false],
    [to("Loop"), false],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    expect(requiresProperties(schema, registry)).toBe(expected);
  });
});
