import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import {
  type Rule,
  ruleOf,
  ruleOfKeywords,
} from "../../generator/schema/rule.js";
import { meaning } from "./meaning.js";

// Rules are written as formulas here: `a` is given, `a∈1,2` is one of these or absent, `all()` always holds, `any()` never.

describe("a schema that only speaks of which properties are given", () => {
  it.each<readonly [JsonObject, string]>([
    [{ required: ["a", "b"] }, "all(a b)"],
    [{ type: "object", required: ["a"] }, "all(a)"],
    [{ required: ["a"], description: "With a." }, "all(a)"],
    [{ properties: { a: false } }, "all(not(a))"],
    [{ properties: { a: {} } }, "all(all())"],
    [{ properties: { a: { const: 1 } } }, "all(a∈1)"],
    [
      { properties: { a: { type: "string", enum: ["x", null] } } },
      'all(a∈"x",null)',
    ],
    [{ not: { required: ["a"] } }, "all(not(all(a)))"],
    [{ anyOf: [{ required: ["a"] }, {}] }, "all(any(all(a) all()))"],
    [{ oneOf: [{ required: ["a"] }] }, "all(one(all(a)))"],
    [{ allOf: [{ required: ["a"] }], required: ["b"] }, "all(b all(a))"],
    [{ dependentRequired: { a: ["b", "c"] } }, "all(any(not(a) all(b c)))"],
    [
      { if: { required: ["a"] }, ...then({ required: ["b"] }) },
      "all(any(not(all(a)) all(b)))",
    ],
    [
      { if: { required: ["a"] }, else: { required: ["b"] } },
      "all(any(not(not(all(a))) all(b)))",
    ],
    [{ if: { required: ["a"] } }, "all()"],
  ])("%j: %s", async (source, formula) => {
    expect(print(ruleOf((await meaning(source)).schema))).toBe(formula);
  });

  it("is never satisfied where nothing is valid", async () => {
    expect(print(ruleOf((await meaning(false)).schema))).toBe("any()");
  });
});

describe("a schema that says more is no such rule", () => {
  it.each<JsonObject>([
    { minProperties: 1 },
    { required: ["a"], additionalProperties: false },
    { type: ["object", "null"], required: ["a"] },
    { type: "string" },
    { properties: { a: { type: "string" } } },
    { properties: { a: { const: { b: 1 } } } },
    { allOf: [{ minProperties: 1 }] },
    { anyOf: [{ required: ["a"] }, { minProperties: 1 }] },
    { not: { minProperties: 1 } },
    { if: { minProperties: 1 }, ...then({ required: ["b"] }) },
  ])("%j", async (source) => {
    expect(ruleOf((await meaning(source)).schema)).toBeUndefined();
  });
});

describe("what the keywords for presence say, whatever else there is", () => {
  it("is a rule", async () => {
    const { schema } = await meaning({ required: ["a"], minProperties: 1 });
    expect(print(ruleOfKeywords(schema))).toBe("all(a)");
  });

  it("is none where one of them says more", async () => {
    const { schema } = await meaning({
      required: ["a"],
      not: { minProperties: 1 },
    });
    expect(ruleOfKeywords(schema)).toBeUndefined();
  });
});

/** Apart, because an object with a `then` looks like a promise to a linter. */
function then(schema: JsonValue): JsonObject {
  return Object.fromEntries([["then", schema]]);
}

function print(rule: Rule | undefined): string | undefined {
  if (rule === undefined) return undefined;
  switch (rule.kind) {
    case "present":
      return rule.name;
    case "values":
      return `${rule.name}∈${rule.values.map((value) => JSON.stringify(value)).join()}`;
    case "not":
      return `not(${print(rule.rule)})`;
    default:
      return `${rule.kind}(${rule.rules.map(print).join(" ")})`;
  }
}
