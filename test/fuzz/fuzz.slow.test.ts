import { beforeAll, describe, expect, it } from "vitest";
import { fuzz, type Outcome } from "./fuzz.js";

describe("validators and @hyperjump/json-schema, on 100,000 pairs of a random schema and a value", () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await fuzz({ seed: 1, pairs: 100_000 });
  });

  it("say the same of every pair", () => {
    expect(outcome.disagreement).toBeUndefined();
    expect(outcome.pairs).toBeGreaterThanOrEqual(100_000);
  });

  it("were asked about valid and invalid values alike", () => {
    const share = outcome.valid / outcome.pairs;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  it("compile every schema", () => {
    expect(outcome.refusals).toEqual({});
  });
});
