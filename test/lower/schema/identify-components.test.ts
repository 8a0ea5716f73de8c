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

describe("a schema that only refers to what is called like it", () => {
  const index = {
    User: { $ref: "user.yaml#/User" },
    Team: { $ref: "team.yaml#/Team" },
    Person: { $ref: "user.yaml#/User" },
  };
  const user = { User: { type: "object" } };
  const team = {
    Team: {
      type: "object",
      properties: {
        owner: { $ref: "index.yaml#/User" },
        admin: { $ref: "user.yaml#/User" },
      },
    },
  };
  const files = { index, user, team };
  const Root = { type: "object", properties: { id: {} } };

  it("is that, wherever either is referred to from", async () => {
    const team = { $ref: "index.yaml#/Team" };
    const types = await typesOf(
      { Root: { ...Root, properties: { team } } },
      files,
    );
    expect(Object.keys(types).toSorted()).toEqual(["Root", "Team", "User"]);
    expect(types["Team"]).toContain("owner?: User | undefined;");
    expect(types["Team"]).toContain("admin?: User | undefined;");
  });

  it("is the component that leads there by way of it", async () => {
    const types = await typesOf(
      {
        User: { $ref: "index.yaml#/User" },
        Team: { $ref: "index.yaml#/Team" },
      },
      files,
    );
    expect(Object.keys(types).toSorted()).toEqual(["Team", "User"]);
  });

  it("is an alias under another name", async () => {
    const person = { $ref: "index.yaml#/Person" };
    const types = await typesOf(
      { Root: { ...Root, properties: { person } } },
      files,
    );
    expect(types["Person"]).toBe("export type Person = User;");
  });

  it("is a component of its own where both are components", async () => {
    const types = await typesOf(
      { Id: { $ref: "#/components/schemas/ID" }, ID: {} },
      {},
    );
    expect(Object.keys(types)).toHaveLength(2);
  });

  it("is a schema of its own where it says more", async () => {
    const { sdk, diagnostics } = await planned(
      { components: { schemas: { Root: { $ref: "a.yaml#/User" } } } },
      {
        others: {
          "a.yaml": { User: { $ref: "user.yaml#/User", title: "Who" } },
          "user.yaml": user,
        },
      },
    );
    expect(diagnostics.map(({ code }) => code)).not.toContain("ref-not-found");
    expect(sdk.models.size).toBe(2);
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
