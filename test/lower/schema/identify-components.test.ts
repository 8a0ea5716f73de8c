import { describe, expect, it } from "vitest";
import { modelsEmitter } from "../../../generator/emitters/models/index.js";
import type { JsonObject, JsonValue } from "../../../generator/ir/json.js";
import { sdkTypes } from "../../../generator/types/index.js";
import { emitted, planned } from "../../sdk.js";

describe("a component that only refers to what is no component", () => {
  it("is that, under its own name, wherever it is referred to from", async () => {
    const pets = {
      Pet: { $ref: "#/Animal" },
      Animal: { type: "object", properties: { mother: { $ref: "#/Pet" } } },
    };
    const types = await typesOf({ Pet: { $ref: "pets.yaml#/Pet" } }, { pets });
    expect(types).toEqual({
      Pet: "export type Pet = Animal;",
      Animal: "export interface Animal {\n  mother?: Pet | undefined;\n}",
    });
  });

  it("may be a file of its own", async () => {
    const types = await typesOf(
      {
        Owner: { properties: { pet: { $ref: "pet.yaml" } } },
        Pet: { $ref: "pet.yaml" },
      },
      { pet: { type: "object", properties: { next: { $ref: "#" } } } },
    );
    expect(types["Owner"]).toContain("pet?: Pet | undefined;");
    expect(types["Pet"]).toContain("next?: Pet | undefined;");
  });

  it("may stand in another OpenAPI description", async () => {
    const schemas = {
      Cat: { properties: { next: { $ref: "#/components/schemas/Cat" } } },
    };
    const types = await typesOf(
      { Kitten: { $ref: "cats.yaml#/components/schemas/Cat" } },
      { cats: { openapi: "3.1.0", components: { schemas } } },
    );
    expect(Object.keys(types)).toEqual(["Kitten"]);
    expect(types["Kitten"]).toContain("next?: Kitten | undefined;");
  });

  it("is an alias where another component is called like what both refer to", async () => {
    const types = await typesOf(
      {
        Beast: { $ref: "animal.yaml" },
        Animal: { $ref: "animal.yaml" },
        Creature: { $ref: "#/components/schemas/Beast" },
      },
      { animal: { type: "object", properties: { next: { $ref: "#" } } } },
    );
    expect(types["Animal"]).toContain("next?: Animal | undefined;");
    expect(types["Beast"]).toBe("export type Beast = Animal;");
    expect(types["Creature"]).toBe("export type Creature = Beast;");
  });
});

it("a component that says more than its reference is a schema of its own", async () => {
  const schema = { $ref: "text.yaml", maxLength: 3 };
  const types = await typesOf({ Short: schema }, { text: { type: "string" } });
  expect(Object.keys(types).toSorted()).toEqual(["Short", "Text"]);
});

it("a circle is reported as ever", async () => {
  const { diagnostics } = await planned(
    { components: { schemas: { A: { $ref: "a.yaml#/A" } } } },
    { others: { "a.yaml": { A: { $ref: "#/B" }, B: { $ref: "#/A" } } } },
  );
  expect(diagnostics.map(({ code }) => code)).toContain(
    "schema-reference-loop",
  );
});

/** What is declared for components and files, by name; nothing may be reported. */
async function typesOf(
  schemas: JsonObject,
  files: Readonly<Record<string, JsonValue>>,
): Promise<Readonly<Record<string, string>>> {
  const others = Object.fromEntries(
    Object.entries(files).map(([name, value]) => [`${name}.yaml`, value]),
  );
  const { sdk, diagnostics } = await planned(
    { components: { schemas } },
    { others },
  );
  expect(diagnostics).toEqual([]);
  const { files: made } = await emitted(sdk, modelsEmitter(sdkTypes(sdk)));
  const declared = made.map(({ text }) => {
    const [declaration = "", name = ""] =
      /^export (?:type|interface) (\w+)[^]*?(?=\n\nexport const)/m.exec(text) ??
      [];
    return [name, declaration] as const;
  });
  return Object.fromEntries(declared);
}
