import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  descriptionOf,
  referredTo,
  telling,
  withoutNull,
} from "../../generator/schema/nullable.js";
import { meaning, namesOf, to } from "./meaning.js";

const nothing = { type: "null" };
const others = {
  Told: { title: "Told", description: "The told." },
  Through: { allOf: [to("Told")] },
};

describe("what tells of a value that is not null", () => {
  it.each<readonly [JsonObject, string | undefined]>([
    [to("Told"), "Told"],
    [{ anyOf: [{ title: "A" }, nothing] }, "A"],
    [{ oneOf: [nothing, { title: "B" }] }, "B"],
    [{ allOf: [{ title: "C" }] }, "C"],
    [{ anyOf: [{ title: "A" }, { title: "B" }] }, undefined],
    [{ type: "string" }, undefined],
  ])("%j: %j", async (source, title) => {
    const { schema, registry } = await meaning(source, others);
    expect(telling(schema, registry)?.title).toBe(title);
  });
});

describe("what a schema refers to", () => {
  it.each<readonly [JsonObject, string | undefined]>([
    [to("Told"), "Told"],
    [{ minLength: 1, ...to("Told") }, "Told"],
    [{ anyOf: [to("Told"), nothing] }, "Told"],
    [{ allOf: [to("Told")] }, "Told"],
    [{ anyOf: [{ title: "A" }, nothing] }, undefined],
    [{ anyOf: [to("Told"), to("Through")] }, undefined],
    [{ type: "string" }, undefined],
  ])("%j: %j", async (source, name) => {
    const { schema, registry } = await meaning(source, others);
    const id = referredTo(schema, registry);
    expect(namesOf(id === undefined ? [] : [id])[0]).toBe(name);
  });
});

describe("a schema's description", () => {
  it.each<readonly [JsonObject, string | undefined]>([
    [{ description: "Its own.", ...to("Told") }, "Its own."],
    [to("Told"), "The told."],
    [to("Through"), "The told."],
    [{ anyOf: [to("Told"), nothing] }, "The told."],
    [{ anyOf: [to("Told"), { type: "string" }] }, undefined],
    [{}, undefined],
  ])("%j: %j", async (source, description) => {
    const { schema, registry } = await meaning(source, others);
    expect(descriptionOf(schema, registry)).toBe(description);
  });

  it("is looked for in a few steps only", async () => {
    const source = { anyOf: [to("Through"), nothing] };
    const { schema, registry } = await meaning(source, others);
    expect(descriptionOf(schema, registry)).toBeUndefined();
  });
});

describe("what a schema says of other values than null", () => {
  const object = { type: "object", title: "D" };
  it.each<readonly [JsonObject, string | undefined]>([
    [{ type: ["object", "null"], title: "A" }, "A"],
    [{ anyOf: [to("Told"), nothing] }, "Told"],
    [{ oneOf: [nothing, object] }, "D"],
    [to("Nullable"), "E"],
    [object, undefined],
    [nothing, undefined],
    [{ anyOf: [object, { type: "string" }, nothing] }, undefined],
    [{ anyOf: [object, nothing], minProperties: 1 }, undefined],
    [to("Circle"), undefined],
  ])("%j: %j", async (source, title) => {
    const { schema, registry } = await meaning(source, {
      ...others,
      Nullable: { type: ["object", "null"], title: "E" },
      Circle: to("Circle"),
    });
    const value = withoutNull(schema, registry);
    const named =
      value?.ref === undefined ? value?.title : namesOf([value.ref])[0];
    expect(named).toBe(title);
    expect(value?.types ?? []).not.toContain("null");
  });
});
