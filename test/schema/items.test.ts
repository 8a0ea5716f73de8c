import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { furtherItems, lengthOfTuple } from "../../generator/schema/items.js";
import { meaning, to } from "./meaning.js";

const pair = { prefixItems: [{}, {}] };
const others = { Pair: pair, Text: { type: "string" } };

describe("the items beyond the listed ones", () => {
  it.each<readonly [JsonObject, "none" | "text" | "any"]>([
    [{ ...pair, items: false }, "none"],
    [{ ...pair, items: { type: "string" } }, "text"],
    [{ ...pair, items: { type: "string" }, unevaluatedItems: false }, "text"],
    [{ ...pair, unevaluatedItems: false }, "none"],
    [{ ...pair, unevaluatedItems: { type: "string" } }, "text"],
    [{ ...pair, ...to("Text"), unevaluatedItems: false }, "none"],
    [{ ...pair, contains: {}, unevaluatedItems: false }, "any"],
    [{ ...to("Pair"), unevaluatedItems: false }, "any"],
    [{ ...pair, allOf: [{ items: {} }], unevaluatedItems: false }, "any"],
    [{ ...pair, anyOf: [{ items: {} }], unevaluatedItems: false }, "any"],
    [pair, "any"],
  ])("%j: %s", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    const further = furtherItems(schema, registry);
    const none = further?.never === true ? "none" : "any";
    expect(further?.types === undefined ? none : "text").toBe(expected);
  });
});

describe("the length of a closed tuple", () => {
  it.each<readonly [JsonObject, number | undefined]>([
    [{ ...pair, items: false }, 2],
    [{ ...pair, unevaluatedItems: false, maxItems: 5 }, 2],
    [{ ...pair, maxItems: 2 }, 2],
    [{ ...pair, maxItems: 1 }, 1],
    [{ ...pair, maxItems: 3 }, undefined],
    [pair, undefined],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    expect(lengthOfTuple(schema, registry)).toBe(expected);
  });
});
