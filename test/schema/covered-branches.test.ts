import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { coveredBranches } from "../../generator/schema/tags/covered-branches.js";
import { meaning, to } from "./meaning.js";

const account: JsonObject = { type: "object", required: ["name"] };

/** `wide: others` by their places in the union. */
async function covered(...oneOf: readonly JsonObject[]): Promise<string> {
  const { schema, registry } = await meaning({ oneOf }, { Account: account });
  const { oneOf: branches = [] } = schema;
  return coveredBranches(schema, registry)
    .map(
      ({ wide, others }) =>
        `${branches.indexOf(wide)}: ${others.map((each) => branches.indexOf(each)).join(", ")}`,
    )
    .join("; ");
}

describe("a branch that says a type alone", () => {
  it("covers those of that type", async () => {
    const text = { type: "string" };
    expect(await covered({ type: "object" }, to("Account"))).toBe("0: 1");
    expect(await covered({ ...text, format: "date-time" }, text)).toBe("1: 0");
    expect(await covered({}, to("Account"), text)).toBe("0: 1, 2");
    expect(
      await covered({ type: "number" }, { type: "integer", minimum: 1 }),
    ).toBe("0: 1");
  });

  it("covers neither what says the same, nor what takes other values as well", async () => {
    const text = { type: "string" };
    expect(await covered(text, { ...text, title: "Name" })).toBe("");
    expect(
      await covered(
        { type: "object" },
        { type: ["object", "null"], minProperties: 1 },
      ),
    ).toBe("");
    expect(await covered({ type: "object" }, { minProperties: 1 })).toBe("");
    expect(
      await covered({ type: "integer" }, { type: "number", minimum: 1 }),
    ).toBe("");
    expect(
      await covered({ type: "object" }, { type: "array", minItems: 1 }),
    ).toBe("");
  });
});
