import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  alikeBranches,
  meantTag,
} from "../../generator/schema/tags/alike-branches.js";
import { meaning, namesOf, to } from "./meaning.js";

const text = { type: "string" };
const tagged = { propertyName: "kind", mapping: [] };

function object(properties: JsonObject, more: JsonObject = {}): JsonObject {
  const required = ["kind"];
  return {
    type: "object",
    required,
    properties: { kind: text, ...properties },
    ...more,
  };
}

/** The branches that the tag `kind` doesn't tell apart. */
async function alike(
  Cat: JsonObject,
  Dog: JsonObject,
  union: JsonObject = { oneOf: [to("Cat"), to("Dog")] },
): Promise<readonly string[]> {
  const source = { ...union, discriminator: { propertyName: "kind" } };
  const { schema, registry } = await meaning(source, { Cat, Dog });
  const branches = alikeBranches(schema, registry);
  return namesOf(branches.flatMap(({ ref }) => ref ?? []));
}

const cat = object({ lives: { type: "integer" } });
const dog = object({ barks: { type: "boolean" } });

describe("branches of a oneOf are alike", () => {
  it("where they require the same, and the tag is any string", async () => {
    expect(await alike(cat, dog)).toEqual(["Cat", "Dog"]);
    const other = object({ barks: {} }, { required: ["kind", "barks"] });
    expect(await alike(cat, other)).toEqual(["Cat", "Dog"]);
  });

  it("also where a base requires it", async () => {
    const heir = { allOf: [to("Cat"), { properties: { barks: {} } }] };
    expect(await alike(cat, heir)).toEqual(["Cat", "Dog"]);
  });

  it("where the tag is the same list of values in each, may be left out, or is said of nowhere", async () => {
    const tags: readonly JsonObject[] = [
      { kind: { enum: ["cat", "dog"] } },
      { kind: { type: "integer" } },
    ];
    for (const tag of tags)
      expect(await alike(object(tag), object({ ...tag, barks: {} }))).toEqual([
        "Cat",
        "Dog",
      ]);
    const optional = { ...cat, required: [] };
    expect(await alike(optional, { ...dog, required: [] })).toEqual([
      "Cat",
      "Dog",
    ]);
    expect(await alike({ type: "object" }, { type: "object" })).toEqual([
      "Cat",
      "Dog",
    ]);
  });

  it("where a base is declared again by what extends it", async () => {
    const heir = { ...dog, allOf: [to("Cat")] };
    expect(await alike(cat, heir)).toEqual(["Cat", "Dog"]);
  });

  it("where the base that both extend has a discriminator, as it implies tags and decides nothing", async () => {
    const discriminator = { propertyName: "kind" };
    const { schema, registry } = await meaning(
      { oneOf: [to("Cat"), to("Dog")] },
      {
        Pet: object({}, { discriminator }),
        Cat: { allOf: [to("Pet"), { properties: { lives: {} } }] },
        Dog: { allOf: [to("Pet"), { properties: { barks: {} } }] },
      },
    );
    for (const union of [schema, { ...schema, discriminator: tagged }])
      expect(alikeBranches(union, registry)).toHaveLength(2);
    expect(meantTag(schema, registry)).toBe("kind");
  });

  it("without a discriminator, where what one has of its own fits the other", async () => {
    const union = { oneOf: [to("Cat"), to("Dog")] };
    const branches = async (
      Cat: JsonObject,
      Dog: JsonObject,
    ): Promise<readonly string[]> => {
      const { schema, registry } = await meaning(union, { Cat, Dog });
      const found = alikeBranches(schema, registry);
      return namesOf(found.flatMap(({ ref }) => ref ?? []));
    };
    expect(await branches(cat, { allOf: [to("Cat"), dog] })).toEqual([
      "Cat",
      "Dog",
    ]);
    // Each is open, and needs nothing that is its own.
    expect(await branches(cat, dog)).toEqual(["Cat", "Dog"]);
    const needy = object({ barks: {} }, { required: ["kind", "barks"] });
    const needing = object({ lives: {} }, { required: ["kind", "lives"] });
    expect(await branches(cat, needy)).toEqual(["Cat", "Dog"]);
    expect(await branches(needing, needy)).toEqual([]);
    const closed = { ...dog, additionalProperties: false };
    expect(
      await branches({ ...cat, additionalProperties: false }, closed),
    ).toEqual([]);
    expect(await branches(cat, object({ lives: text }))).toEqual([]);
  });

  it.each<readonly [what: string, other: JsonObject]>([
    ["is empty", {}],
    ["only has a title", { title: "Other" }],
    ["refers to what says nothing", { allOf: [to("Any")] }],
  ])("where one %s, so that it takes what fits the other", async (_, other) => {
    for (const one of [cat, text]) {
      const { schema, registry } = await meaning(
        { oneOf: [one, other] },
        { Any: { description: "Anything." } },
      );
      expect(alikeBranches(schema, registry)).toHaveLength(2);
    }
  });

  it.each<readonly [required: JsonObject, other: JsonObject, count: number]>([
    [{ required: ["a"] }, { required: ["a", "b"] }, 2],
    [{ required: ["a"] }, { required: ["b"] }, 0],
    [{ properties: { a: text } }, { type: "string" }, 0],
    [{ not: { required: ["a"] } }, { required: ["a"] }, 0],
  ])("as objects: %j and %j", async (one, other, count) => {
    const { schema, registry } = await meaning({ oneOf: [one, other] }, {});
    expect(alikeBranches(schema, registry)).toHaveLength(count);
  });

  it.each<readonly [what: string, other: JsonObject]>([
    ["one says its value of the tag", object({ kind: { const: "dog" } })],
    ["one is closed", object({}, { additionalProperties: false })],
    ["each may be something else", object({}, { minProperties: 2 })],
    [
      "they describe what both require differently",
      object({ id: { type: "integer" } }, { required: ["kind", "id"] }),
    ],
  ])("is not said where %s", async (_, other) => {
    const one = object({ id: text }, { required: ["kind", "id"] });
    expect(await alike(one, other)).toEqual([]);
  });

  it("is not said where several may fit", async () => {
    const union = { anyOf: [to("Cat"), to("Dog")] };
    expect(await alike(cat, dog, union)).toEqual([]);
  });
});
