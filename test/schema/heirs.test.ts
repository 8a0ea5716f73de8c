import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { heirsOf } from "../../generator/schema/tags/heirs.js";
import { meaning, namesOf, to } from "./meaning.js";

const kind = { required: ["kind"], properties: { kind: { type: "string" } } };
const discriminator = { propertyName: "kind" };
const extending = (name: string): JsonObject => ({
  allOf: [to(name), { type: "object", properties: { own: {} } }],
});
const animals = {
  Animal: { type: "object", ...kind, discriminator },
  Dog: extending("Animal"),
  Puppy: extending("Dog"),
  Cat: extending("Animal"),
};

/** What may be given where the subject is referred to. */
async function heirs(
  Subject: JsonObject,
  others: JsonObject = animals,
): Promise<readonly string[]> {
  const { schema, registry } = await meaning(Subject, others);
  return namesOf(heirsOf(schema.id, registry));
}

describe("what may be given for a component", () => {
  it("is what extends it, where it is a base or extends one", async () => {
    const { schema, registry } = await meaning({}, animals);
    const at = (name: string): string => schema.id.replace("Subject", name);
    expect(namesOf(heirsOf(at("Animal"), registry))).toEqual([
      "Dog",
      "Puppy",
      "Cat",
    ]);
    expect(namesOf(heirsOf(at("Dog"), registry))).toEqual(["Puppy"]);
    expect(namesOf(heirsOf(at("Cat"), registry))).toEqual([]);
  });

  it("is what extends that which it is another name of, or a branch of it", async () => {
    expect(await heirs(to("Animal"))).toEqual(["Dog", "Puppy", "Cat"]);
    expect(await heirs({ oneOf: [to("Dog"), { type: "string" }] })).toEqual([
      "Puppy",
    ]);
  });

  it("is nothing where no discriminator says that it is a base", async () => {
    const plain = { ...animals, Animal: { type: "object", ...kind } };
    expect(await heirs(to("Animal"), plain)).toEqual([]);
  });

  it("is nothing where the discriminator tells branches apart", async () => {
    const oneOf = [to("Stone")];
    const Animal = { ...kind, discriminator, oneOf };
    const others = { ...animals, Animal, Stone: { type: "object" } };
    expect(await heirs(to("Animal"), others)).toEqual([]);
  });

  it("is nothing where that would be a long list", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, at) => [`A${at}`, extending("Animal")]),
    );
    expect(await heirs(to("Animal"), { ...animals, ...many })).toEqual([]);
  });
});
