import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { idleEntries } from "../../generator/schema/tags/idle-entries.js";
import { meaning, to } from "./meaning.js";

const object = { type: "object" };
const others = {
  Cat: object,
  Lion: { allOf: [to("Cat"), object] },
  Bird: { anyOf: [to("Parrot"), to("Owl")] },
  Parrot: object,
  Owl: object,
  Feline: to("Cat"),
  Stone: object,
};

/** The values that a mapping from each of these components gives, and that say nothing. */
async function idle(source: JsonObject): Promise<readonly string[]> {
  const names = Object.keys(others);
  const mapping = Object.fromEntries(names.map((name) => [name, name]));
  const discriminator = { propertyName: "kind", mapping };
  const { schema, registry } = await meaning(
    { ...source, discriminator },
    others,
  );
  return idleEntries(schema, registry).map(({ value }) => value);
}

describe("an entry of a mapping says nothing", () => {
  it("beside branches, where it names none, nor what one is made of or made into", async () => {
    const oneOf = [to("Cat"), to("Bird")];
    expect(await idle({ oneOf })).toEqual(["Stone"]);
    expect(await idle({ anyOf: [{ allOf: [to("Lion")] }] })).toEqual([
      "Bird",
      "Parrot",
      "Owl",
      "Stone",
    ]);
  });

  it("without branches, where it names what does not extend the schema", async () => {
    expect(await idle(object)).toEqual(Object.keys(others));
    expect(await idle({ allOf: [to("Cat")] })).toEqual([
      "Bird",
      "Parrot",
      "Owl",
      "Stone",
    ]);
  });
});
