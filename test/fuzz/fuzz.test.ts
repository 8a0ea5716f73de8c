import { describe, expect, it } from "vitest";
import { fuzz } from "./fuzz.js";
import type { MakeJudge } from "./judge.js";
import { sample } from "./sample.js";

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

function refusingOnce(): MakeJudge {
  let asked = 0;
  return async () => {
    asked += 1;
    const verdict = asked === 1 ? "refused: once" : "valid";
    return () => verdict;
  };
}
