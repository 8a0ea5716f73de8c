import { expect, it } from "vitest";
import { branchName } from "../../generator/schema/tags/branch-name.js";
import { lowered } from "../sdk.js";

// What a branch is called where a message names it.

const spec = `
components:
  schemas:
    Pet:
      oneOf:
        - $ref: "#/components/schemas/house~0cat"
        - { title: A dog, type: object }
        - $ref: "#/components/schemas/Pet/$defs/bird"
        - $ref: "#/components/schemas/Pet/$defs/fish"
        - { type: string }
        - { title: ${"x".repeat(121)} }
      $defs:
        bird: { title: A bird }
        fish: {}
    house~cat: { title: Cat, type: object }
`;

it("is its component, else its title, else nothing", async () => {
  const { api } = await lowered(spec);
  const registry = api.schemas;
  const pet = [...registry.values()].find(({ oneOf }) => oneOf !== undefined);
  expect(pet?.oneOf?.map((each) => branchName(each, registry))).toEqual([
    "house~cat",
    "A dog",
    "A bird",
    undefined,
    undefined,
    undefined,
  ]);
});
