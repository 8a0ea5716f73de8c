import { beforeAll, describe, expect, it } from "vitest";
import { judges } from "./compare.js";
import { fuzz, type Outcome } from "./fuzz.js";

const runs = [
  { dialect: "2020-12", seed: 1, pairs: 100_000 },
  { dialect: "draft4", seed: 1, pairs: 5_000 },
  { dialect: "oas30", seed: 1, pairs: 5_000 },
] as const;

describe.each(runs)(
  "validators and @hyperjump/json-schema, on $pairs random pairs of a schema of $dialect and a value",
  (run) => {
    let outcome: Outcome;
    beforeAll(async () => {
      outcome = await fuzz({ ...run, judges });
    });

    it("say the same of every pair", () => {
      expect(outcome.disagreement).toBeUndefined();
      expect(outcome.pairs).toBeGreaterThanOrEqual(run.pairs);
    });

    it("are asked about valid and invalid values alike", () => {
      const share = outcome.valid / outcome.pairs;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.7);
    });

    it("compile every schema", () => {
      expect(outcome.refusals).toEqual({});
    });
  },
);
