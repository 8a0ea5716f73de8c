import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { createShapes } from "../../generator/schema/shape.js";
import { meaning, to } from "./meaning.js";

async function sayTheSame(one: JsonObject, two: JsonObject): Promise<boolean> {
  const others = { One: one, Two: two, A: {}, B: {} };
  const { registry } = await meaning({}, others);
  const shapes = createShapes();
  const [first, second] = [...registry.values()].map((each) => shapes.of(each));
  return first === second;
}

describe("schemas that say the same", () => {
  it.each<readonly [JsonObject, JsonObject]>([
    [{ type: "string" }, { type: "string" }],
    [
      { type: "string", title: "One", description: "The one." },
      { type: "string", default: "two" },
    ],
    [
      { properties: { a: { items: { minimum: 1 } } } },
      { properties: { a: { items: { minimum: 1, deprecated: true } } } },
    ],
    [to("A"), to("A")],
  ])("%j and %j", async (one, two) => {
    expect(await sayTheSame(one, two)).toBe(true);
  });
});

describe("schemas that do not", () => {
  it.each<readonly [JsonObject, JsonObject]>([
    [{ type: "string" }, { type: "number" }],
    [{ items: { minimum: 1 } }, { items: { minimum: 2 } }],
    [{ properties: { a: {} } }, { properties: { b: {} } }],
    [{ type: "string" }, { type: "string", readOnly: true }],
    [to("A"), to("B")],
  ])("%j and %j", async (one, two) => {
    expect(await sayTheSame(one, two)).toBe(false);
  });
});
