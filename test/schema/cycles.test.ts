import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { directCycles } from "../../generator/schema/cycles.js";
import { meaning, namesOf, to } from "./meaning.js";

/** The components that are in a cycle, those of the same one together. */
async function cyclesOf(
  components: JsonObject,
): Promise<readonly (readonly string[])[]> {
  const { registry } = await meaning({}, components);
  const cycles = [...directCycles(registry)];
  const numbers = [...new Set(cycles.map(([, number]) => number))];
  return numbers.map((number) =>
    namesOf(
      cycles.filter(([, each]) => each === number).map(([id]) => id),
    ).toSorted(),
  );
}

describe("schemas that contain themselves with neither a property nor an item in between", () => {
  it("refer to themselves, or to each other", async () => {
    const cycles = await cyclesOf({
      Self: { anyOf: [to("Self"), { type: "string" }] },
      A: { allOf: [to("B")] },
      B: { oneOf: [{ not: to("C") }] },
      C: { if: to("A") },
      User: { allOf: [to("A")] },
    });
    expect(cycles).toEqual([["Self"], ["A", "B", "C"]]);
  });

  it("are one cycle where several meet", async () => {
    const cycles = await cyclesOf({
      A: { allOf: [to("B")] },
      B: { allOf: [to("A"), to("C")] },
      C: { allOf: [to("B")] },
    });
    expect(cycles).toEqual([["A", "B", "C"]]);
  });

  it("are none where a property or an item is in between", async () => {
    const cycles = await cyclesOf({
      Tree: { properties: { parent: to("Tree") }, items: to("Tree") },
      A: { allOf: [to("B")] },
      B: { properties: { a: to("A") } },
    });
    expect(cycles).toEqual([]);
  });

  it("are found at the end of a long way", () => {
    const at = { document: "", pointer: "" };
    const chain = Array.from({ length: 20_000 }, (_, index) => {
      const id = `${index}`;
      return [id, { id, at, ref: `${index + 1}` }] as const;
    });
    const last = { id: "20000", at, ref: "19999" };
    const registry = new Map([...chain, [last.id, last] as const]);
    const ids = directCycles(registry).keys();
    expect([...ids].toSorted()).toEqual(["19999", "20000"]);
  });
});
