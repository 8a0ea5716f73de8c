import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { promiseOf, promiseOfAny } from "../../generator/schema/promise.js";
import { meaning, to } from "./meaning.js";

const user = {
  type: "object",
  required: ["id", "name"],
  properties: { id: {}, name: {}, nick: {} },
};

const others = {
  User: user,
  Group: { type: "object", required: ["members"] },
  Anything: { type: "object" },
  Hidden: {
    type: "object",
    required: ["id", "password"],
    properties: { id: {}, password: { writeOnly: true } },
  },
};

describe("what a schema promises of a body", () => {
  it.each<readonly [JsonObject, Readonly<Record<string, readonly string[]>>]>([
    [user, { object: ["id", "name"] }],
    [to("User"), { object: ["id", "name"] }],
    [{ type: "object" }, { object: [] }],
    [{ type: "array", items: to("User") }, { array: [] }],
    [{ type: ["string", "null"] }, { string: [], null: [] }],
    [
      { type: ["object", "null"], required: ["a"] },
      { object: ["a"], null: [] },
    ],
    [{ enum: ["a", 1] }, { string: [], number: [] }],
    // All parts count.
    [
      { allOf: [to("User"), to("Group")] },
      { object: ["id", "name", "members"] },
    ],
    // Any branch may be meant, and each asks for something.
    [
      { oneOf: [to("User"), to("Group")] },
      { object: ["id", "name", "members"] },
    ],
    // One asks for nothing.
    [{ oneOf: [to("User"), to("Anything")] }, { object: [] }],
    // What is no object asks nothing of objects.
    [
      { anyOf: [to("User"), { type: "array" }] },
      { object: ["id", "name"], array: [] },
    ],
    [
      { type: "object", required: ["a"], anyOf: [to("Anything"), to("User")] },
      { object: ["a"] },
    ],
    // What is only sent doesn't come back.
    [to("Hidden"), { object: ["id"] }],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    const promised = promiseOf(schema, registry);
    expect(Object.fromEntries(promised ?? [])).toEqual(expected);
  });

  it.each<JsonObject>([{}, { required: ["a"] }, { description: "Anything." }])(
    "is nothing where any kind may come: %j",
    async (source) => {
      const { schema, registry } = await meaning(source, others);
      expect(promiseOf(schema, registry)).toBeUndefined();
    },
  );

  it("ends where a schema is its own alternative", async () => {
    const json = {
      oneOf: [{ type: "object", required: ["a"] }, to("Subject")],
    };
    const { schema, registry } = await meaning(json, others);
    expect(promiseOf(schema, registry)).toBeUndefined();
  });
});

describe("what several promise of the one that comes", () => {
  it.each<readonly [readonly JsonObject[], unknown]>([
    [[], undefined],
    [[to("User"), { type: "array" }], { object: ["id", "name"], array: [] }],
    [[to("User"), to("Group")], { object: ["id", "name", "members"] }],
    [[to("User"), to("Anything")], { object: [] }],
    [[to("User"), {}], undefined],
  ])("%j: %j", async (sources, expected) => {
    const all = await Promise.all(
      sources.map((source) => meaning(source, others)),
    );
    const registry = all[0]?.registry ?? new Map();
    const promised = promiseOfAny(
      all.map(({ schema }) => schema),
      registry,
    );
    expect(promised && Object.fromEntries(promised)).toEqual(expected);
  });
});
