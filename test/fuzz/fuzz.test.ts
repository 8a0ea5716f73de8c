import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { fuzz } from "./fuzz.js";
import { isArray, isObject } from "./json.js";
import type { MakeJudge } from "./judge.js";
import { oracle } from "./oracle.js";
import { sample } from "./sample.js";

describe("a validator that forgets a keyword", () => {
  it.each(["maxItems", "uniqueItems", "dependentRequired", "then"])(
    "is found, and shown by a small pair: %s",
    async (keyword) => {
      const { disagreement } = await fuzz({
        dialect: "2020-12",
        seed: 1,
        pairs: 20_000,
        judges: { ours: forgetting(keyword), theirs: oracle },
      });
      const { schema, value } = disagreement?.smallest ?? {};
      expect(JSON.stringify(schema)).toContain(keyword);
      expect(JSON.stringify({ schema, value }).length).toBeLessThan(120);
    },
  );
});

describe("a refusal", () => {
  it("is counted, and its pairs are not", async () => {
    const outcome = await fuzz({
      dialect: "2020-12",
      seed: 1,
      pairs: 100,
      judges: { ours: refusingOnce(), theirs: async () => () => "valid" },
    });
    expect(outcome.refusals).toEqual({ "refused: once": 1 });
    expect(outcome.disagreement).toBeUndefined();
    expect(outcome.valid).toBe(outcome.pairs);
  });
});

describe("a sample", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(sample(7, 20, "2020-12")).toEqual(sample(7, 20, "2020-12"));
    expect(sample(7, 20, "2020-12")).not.toEqual(sample(8, 20, "2020-12"));
  });

  it("has every keyword now and then", () => {
    const samples = Array.from({ length: 400 }, (_, seed) =>
      sample(seed, 0, "2020-12"),
    );
    const text = JSON.stringify(samples.map(({ schema }) => schema));
    const missing = keywords.filter((each) => !text.includes(`"${each}":`));
    expect(missing).toEqual([]);
  });
});

const keywords = [
  ...["$id", "$anchor", "$ref", "$dynamicRef", "$dynamicAnchor", "$defs"],
  ...["type", "enum", "const", "multipleOf", "minimum", "maximum"],
  ...["exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"],
  ...["pattern", "minItems", "maxItems", "uniqueItems", "prefixItems", "items"],
  ...["contains", "minContains", "maxContains", "unevaluatedItems"],
  ...["properties", "patternProperties", "additionalProperties"],
  ...["propertyNames", "required", "minProperties", "maxProperties"],
  ...["dependentRequired", "dependentSchemas", "unevaluatedProperties"],
  ...["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "format"],
];

/** The oracle, without one keyword wherever that stands. */
function forgetting(keyword: string): MakeJudge {
  return (schema, dialect) => oracle(without(keyword, schema), dialect);
}

function without(keyword: string, value: JsonValue): JsonValue {
  if (isArray(value)) return value.map((each) => without(keyword, each));
  return isObject(value) ? withoutMember(keyword, value) : value;
}

function withoutMember(keyword: string, object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([name]) => name !== keyword)
      .map(([name, each]) => [name, without(keyword, each)]),
  );
}

function refusingOnce(): MakeJudge {
  let asked = 0;
  return async () => {
    asked += 1;
    const verdict = asked === 1 ? "refused: once" : "valid";
    return () => verdict;
  };
}
