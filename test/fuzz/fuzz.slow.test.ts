import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { thorough } from "../shared.js";
import { judges } from "./compare.js";
import { fuzz, type Outcome } from "./fuzz.js";
import { isArray, isObject } from "./json.js";
import type { MakeJudge } from "./judge.js";
import { oracle } from "./oracle.js";

const runs = [
  { dialect: "2020-12", seed: 1, pairs: thorough ? 100_000 : 40_000 },
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

describe("npm run fuzz", () => {
  it("compares as many pairs as it is asked for", () => {
    const command = "npm run --silent fuzz -- --seed 1 --pairs 500".split(" ");
    const [npm = "", ...args] = command;
    const shell = process.platform === "win32";
    const told = execFileSync(npm, args, { encoding: "utf8", shell });
    expect(told).toMatch(/^2020-12, seed 1, 500 pairs\n5\d\d pairs of /);
  });
});

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
