import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { dynamicTarget } from "../../generator/schema/dynamic-target.js";
import { meaning, namesOf, to } from "./meaning.js";

const tree = { $dynamicAnchor: "node", items: { $dynamicRef: "#node" } };

async function targetOf(others: JsonObject): Promise<string | undefined> {
  const { registry } = await meaning(to("Tree"), others);
  const items = [...registry.values()].find((each) => each.items)?.items;
  const id = items && dynamicTarget(items, registry);
  return id && namesOf([id]).join();
}

describe("what a $dynamicRef leads to", () => {
  it("is known where one schema declares its anchor", async () => {
    expect(await targetOf({ Tree: tree })).toBe("Tree");
  });

  it("is not where several do", async () => {
    const strict = { $dynamicAnchor: "node", $id: "https://a.test/strict" };
    expect(await targetOf({ Tree: tree, Strict: strict })).toBeUndefined();
  });

  it("is nothing without one", async () => {
    const { schema, registry } = await meaning({ type: "string" });
    expect(dynamicTarget(schema, registry)).toBeUndefined();
  });
});
