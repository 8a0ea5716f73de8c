import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { compiled } from "./compile.js";

describe("formats that bound integers", () => {
  it.each<
    readonly [
      format: string,
      good: readonly [number, number],
      bad: readonly [number, number],
    ]
  >([
    ["int8", [-128, 127], [-129, 128]],
    ["int16", [-32768, 32767], [-32769, 32768]],
    ["uint8", [0, 255], [-1, 256]],
    ["uint16", [0, 65535], [-1, 65536]],
    ["uint32", [0, 4294967295], [-1, 4294967296]],
    ["uint64", [0, 2 ** 64], [-1, 2 ** 65]],
    ["double-int", [-(2 ** 53) + 1, 2 ** 53 - 1], [-(2 ** 53), 2 ** 53]],
  ])("hold numbers to %s", async (format, good, bad) => {
    for (const type of ["integer", "number"]) {
      const issues = await compiled({ type, format });
      for (const each of good) expect(issues(each)).toEqual([]);
      for (const each of [...bad, 0.5]) expect(issues(each)).toHaveLength(1);
    }
  });

  it.each<readonly [schema: JsonObject, good: unknown, bad: unknown]>([
    [{ minimum: 5, maximum: 1000 }, 255, 4],
    [{ minimum: -5, maximum: 7 }, 0, 8],
    [{ exclusiveMinimum: 0 }, 1, 0],
    [{ exclusiveMaximum: 300 }, 255, 256],
    [{ type: "string" }, "300", 3],
    [{}, "300", 300],
  ])("beside %j", async (schema, good, bad) => {
    const issues = await compiled({ ...schema, format: "uint8" });
    expect(issues(good)).toEqual([]);
    expect(issues(bad)).toHaveLength(1);
  });

  it("say nothing in JSON Schema, whose vocabulary has none of them", async () => {
    const issues = await compiled(
      { type: "integer", format: "uint8" },
      "2020-12",
    );
    expect(issues(-1)).toEqual([]);
  });
});
