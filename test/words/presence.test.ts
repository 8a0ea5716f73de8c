import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { presenceText } from "../../generator/words/presence.js";
import { meaning } from "../schema/meaning.js";

// How that reads in messages of checks, and what is no such rule, is told in test/checks/presence.test.ts.

const a: JsonObject = { required: ["a"] };
const b: JsonObject = { required: ["b"] };

describe("which properties have to be given, in words", () => {
  it.each<readonly [readonly JsonObject[], string | undefined]>([
    [[a, b], "either a, or b"],
    [[a, b, { required: ["c", "d"] }], "one of these: a; b; c with d"],
    [[a, { ...b, not: { required: ["c"] } }], "either a, or b without c"],
    // "Either … or" says that already.
    [[a, { ...b, not: a }], "either a, or b"],
    [[a, { not: a }], "either a, or no a"],
    [[a, {}], "either a, or anything"],
    [[a], undefined],
    [[a, { ...b, minProperties: 2 }], undefined],
  ])("%j: %j", async (anyOf, expected) => {
    const { schema } = await meaning({ anyOf });
    expect(presenceText(schema.anyOf ?? [])).toBe(expected);
  });
});
