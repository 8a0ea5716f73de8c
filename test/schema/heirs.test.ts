import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { familyOf, meantFor } from "../../generator/schema/tags/family.js";
import { heirsOf } from "../../generator/schema/tags/heirs.js";
import { meaning, namesOf, to } from "./meaning.js";

const kind = { required: ["kind"], properties: { kind: { type: "string" } } };
const discriminator: JsonObject = { propertyName: "kind" };
const extending = (name: string): JsonObject => ({
  allOf: [to(name), { type: "object", properties: { own: {} } }],
});
const animals = {
  Animal: { type: "object", ...kind, discriminator },
  Dog: extending("Animal"),
  Puppy: extending("Dog"),
  Cat: extending("Animal"),
};

const at = (name: string): string => `#/components/schemas/${name}`;

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

describe("what is told apart where a component is referred to", () => {
  /** Each as its values of each tag, in brackets where its own type does not say them. */
  async function family(
    others: JsonObject,
    name = "Animal",
  ): Promise<readonly string[] | undefined> {
    const { schema, registry } = await meaning({}, others);
    const id = schema.id.replace("Subject", name);
    return familyOf(id, "response", registry)?.map(({ tags }) =>
      tags
        .map(({ values, isSaid }) =>
          isSaid ? values.join() : `(${values.join()})`,
        )
        .join(" "),
    );
  }
  /** What stands for `Animal`, told or not. */
  async function meant(others: JsonObject): Promise<readonly string[]> {
    const { schema, registry } = await meaning({}, others);
    const id = schema.id.replace("Subject", "Animal");
    return namesOf(meantFor(id, "response", registry));
  }
  const mapped = (mapping: JsonObject): typeof animals => ({
    ...animals,
    Animal: { ...animals.Animal, discriminator: { ...discriminator, mapping } },
  });

  it("is the base by its name, and each heir: one that has heirs itself leaves more to these", async () => {
    expect(await family(animals)).toEqual([
      "(Animal)",
      "(Dog)",
      "Puppy",
      "Cat",
    ]);
    expect(await family(animals, "Dog")).toEqual(["(Dog)", "Puppy"]);
    expect(await family(animals, "Cat")).toBeUndefined();
  });

  it("is no base that the mapping never means", async () => {
    const mapping = { d: at("Dog"), c: at("Cat") };
    expect(await family(mapped(mapping))).toEqual(["(d)", "Puppy", "c"]);
    const own = { ...mapping, a: at("Animal") };
    expect(await family(mapped(own))).toEqual(["(a)", "(d)", "Puppy", "c"]);
  });

  it("is what another name of the base means", async () => {
    const others = { ...animals, Beast: to("Animal") };
    expect(await family(others, "Beast")).toEqual([
      "(Animal)",
      "(Dog)",
      "Puppy",
      "Cat",
    ]);
  });

  const listing = (
    values: readonly JsonValue[],
    others: { readonly Animal: JsonObject },
  ): JsonObject => {
    const properties = { kind: { enum: values } };
    return { ...others, Animal: { ...others.Animal, properties } };
  };

  it("is told by a list as by any string, and the base has what the list leaves", async () => {
    const mapping = { d: at("Dog"), p: at("Puppy"), c: at("Cat") };
    const all = ["d", "p", "c"];
    const told = ["(d)", "p", "c"];
    expect(await family(listing(all, mapped(mapping)))).toEqual(told);
    const others = listing([...all, "x", "y"], mapped(mapping));
    expect(await family(others)).toEqual(["(x,y)", ...told]);
    expect(await family(others, "Dog")).toEqual(["(d)", "p"]);
    const named = listing(["Dog", "Puppy", "Cat"], animals);
    expect(await family(named)).toEqual(["(Dog)", "Puppy", "Cat"]);
    const component = { ...others, Kind: { enum: all } };
    const properties = { kind: to("Kind") };
    const Animal = { ...mapped(mapping).Animal, properties };
    expect(await family({ ...component, Animal })).toEqual(told);
  });

  it("is nothing where the tag may be missing, is no text, or has no value of its list for one", async () => {
    const { required: _, ...optional } = animals.Animal;
    expect(await family({ ...animals, Animal: optional })).toBeUndefined();
    const all = ["Dog", "Puppy", "Cat"];
    for (const values of [
      ["Dog", "Cat"],
      ["dog", "cat"],
      [...all, null],
    ])
      expect(await family(listing(values, animals))).toBeUndefined();
  });

  it("is nothing where two share a value, or one refuses its own", async () => {
    const shared = { x: at("Dog"), y: at("Cat") };
    const Cat = {
      allOf: [to("Animal"), { properties: { kind: { const: "z" } } }],
    };
    expect(await family({ ...mapped(shared), Cat })).toBeUndefined();
    const Puppy = {
      allOf: [to("Dog"), { properties: { kind: { const: "x" } } }],
    };
    expect(await family({ ...mapped(shared), Puppy })).toBeUndefined();
  });

  /** Part of `Animal`'s mapping, with what `Dog` and `Puppy` say besides. */
  const levels = (
    mapping: JsonObject,
    dog: JsonObject,
    puppy: JsonObject = {},
  ): JsonObject => ({
    ...mapped(mapping),
    Dog: { allOf: [to("Animal"), { type: "object", ...dog }] },
    Puppy: { allOf: [to("Dog"), { type: "object", ...puppy }] },
  });
  const byBreed = (mapping: JsonObject): JsonObject => ({
    required: ["breed"],
    properties: { breed: { type: "string" } },
    discriminator: { propertyName: "breed", mapping },
  });

  it("is told by a mapping further down, which speaks for what extends that", async () => {
    const mapping = { p: at("Puppy") };
    const dog = { discriminator: { propertyName: "kind", mapping } };
    const others = levels({ d: at("Dog"), c: at("Cat") }, dog);
    expect(await family(others)).toEqual(["(d)", "p", "c"]);
    expect(await family(others, "Dog")).toEqual(["(d)", "p"]);
    expect(await family(levels({ c: at("Cat") }, dog))).toEqual(["p", "c"]);
    const both = levels({ d: at("Dog"), q: at("Puppy") }, dog);
    expect(await family(both)).toEqual(["(d)", "q,p", "Cat"]);
  });

  it("keeps the tag of what tells its heirs by another property", async () => {
    const mapping = { d: at("Dog"), c: at("Cat") };
    const young = byBreed({ pug: at("Puppy") });
    expect(await family(levels(mapping, young))).toEqual(["d pug", "c"]);
    expect(await family(levels(mapping, young), "Dog")).toEqual(["d pug"]);
    const own = byBreed({ pug: at("Puppy"), none: at("Dog") });
    const told = ["d (none)", "d pug", "c"];
    expect(await family(levels(mapping, own))).toEqual(told);
    const further = { ...mapping, p: at("Puppy") };
    expect(await family(levels(further, young))).toEqual(["p pug", "c"]);
  });

  it("keeps the tag that what it extends lists", async () => {
    const kindOfDog = { kind: { enum: ["dog"] } };
    const breed = byBreed({ pug: at("Puppy") });
    const properties = { ...kindOfDog, breed: { type: "string" } };
    const mapping = { dog: at("Dog"), c: at("Cat") };
    const pug = { properties: { breed: { const: "pug" } } };
    expect(
      await family(levels(mapping, { ...breed, properties }, pug)),
    ).toEqual(["dog pug", "c"]);
  });

  it("is nothing that the mapping passes over for what extends it", async () => {
    const mapping = { p: at("Puppy"), c: at("Cat") };
    expect(await family(mapped(mapping))).toEqual(["p", "c"]);
    // One that names nothing else gives a name, and lists nothing.
    const renamed = { p: at("Puppy") };
    expect(await family(mapped(renamed))).toEqual(["(Dog)", "p", "Cat"]);
    const listing = { properties: { kind: { enum: ["Puppy", "x"] } } };
    expect(await family(levels({}, listing))).toEqual([
      "(Animal)",
      "(x)",
      "Puppy",
      "Cat",
    ]);
    const none = { properties: { kind: { enum: ["Puppy", "Kitten"] } } };
    const Kitten = { allOf: [to("Dog")] };
    expect(await family({ ...levels({}, none), Kitten })).toEqual([
      "(Animal)",
      "Puppy",
      "Cat",
      "Kitten",
    ]);
  });

  it("leaves out a base that no value means also where two share one", async () => {
    const others = levels(
      { d: at("Dog"), c: at("Cat") },
      { properties: { kind: { const: "d" } } },
    );
    expect(await family(others)).toBeUndefined();
    expect(await meant(others)).toEqual(["Dog", "Puppy", "Cat"]);
  });

  it("leaves out what no value of a further tag means also where the first one may be missing", async () => {
    const { required: _, ...optional } = animals.Animal;
    const young = byBreed({ pug: at("Puppy") });
    const others = { ...levels({}, young), Animal: optional };
    expect(await family(others)).toBeUndefined();
    expect(await meant(others)).toEqual(["Animal", "Puppy", "Cat"]);
  });
});
