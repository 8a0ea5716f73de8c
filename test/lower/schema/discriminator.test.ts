import { describe, expect, it } from "vitest";
import type { Discriminator, Schema } from "../../../generator/ir/schema.js";
import { withImplicitEntries } from "../../../generator/lower/schema/discriminator-mapping.js";
import { withInheritedTags } from "../../../generator/lower/schema/inherited-tags.js";
import { componentName } from "../../../generator/schema/tags/component-name.js";
import { registryOf, schemaOf } from "./source.js";

const component = (name: string): string => `test#/components/schemas/${name}`;
const [cat, dog] = [component("Cat"), component("Dog")];
const kind: Discriminator = { propertyName: "kind", mapping: [] };

describe("the name that means a component without an entry of its own", () => {
  it("is its own, unescaped", () => {
    expect(componentName(cat)).toBe("Cat");
    expect(componentName(component("a~1b"))).toBe("a/b");
  });

  it("is none where it is no component", () => {
    expect(componentName("test#/paths/x")).toBeUndefined();
  });
});

describe("implicit entries of a mapping", () => {
  const branches = [cat, dog].map((ref) => schemaOf(`to ${ref}`, { ref }));

  it("follow the explicit ones, for the branches that have none", () => {
    const mapping = [{ value: "c", schema: cat }];
    const given = { ...kind, mapping };
    expect(withImplicitEntries(given, branches).mapping).toEqual([
      { value: "c", schema: cat },
      { value: "Dog", schema: dog },
    ]);
  });

  it("are left out where an explicit one means another branch", () => {
    const mapping = [{ value: "Cat", schema: dog }];
    const given = { ...kind, mapping };
    expect(withImplicitEntries(given, branches).mapping).toEqual(mapping);
  });

  it("are none for branches that are no components", () => {
    const inline = [schemaOf("branch", { types: ["object"] })];
    expect(withImplicitEntries(kind, inline).mapping).toEqual([]);
  });
});

describe("what extends a schema with a discriminator", () => {
  const extending = (ref: string): Partial<Schema> => ({
    allOf: [schemaOf(`to ${ref}`, { ref })],
  });
  const pet = component("Pet");
  const withKind = (schema: Partial<Schema> = {}): Partial<Schema> => ({
    types: ["object"],
    required: ["kind"],
    properties: [
      {
        name: "kind",
        schema: schemaOf("kind", { types: ["string"], ...schema }),
      },
    ],
  });
  const tagsOf = (
    schemas: Readonly<Record<string, Partial<Schema>>>,
    id: string,
  ): unknown => {
    const rule = withInheritedTags(registryOf(schemas)).get(id)?.allOf?.at(-1);
    expect(rule?.derived).toBe("discriminator");
    const tag = rule?.properties?.[0]?.schema;
    return tag?.const?.value ?? tag?.enum;
  };

  it("is meant by its own name, and by the names of what extends it", () => {
    const schemas = {
      [pet]: { ...withKind(), discriminator: kind },
      [cat]: extending(pet),
      [component("Lion")]: extending(cat),
    };
    expect(tagsOf(schemas, component("Lion"))).toBe("Lion");
    expect(tagsOf(schemas, cat)).toEqual(["Cat", "Lion"]);
  });

  it("is named by that schema's mapping, as the author left it to the names", () => {
    const mapping = [{ value: "c", schema: cat }];
    const schemas = {
      [pet]: { ...withKind(), discriminator: { ...kind, mapping } },
      [cat]: extending(pet),
      [dog]: extending(pet),
    };
    const base = withInheritedTags(registryOf(schemas)).get(pet);
    expect(base?.discriminator?.mapping).toEqual([
      ...mapping,
      { value: "Dog", schema: dog },
    ]);
  });

  it("is meant by the mapping's value instead of its name", () => {
    const mapping = [{ value: "c", schema: cat }];
    const schemas = {
      [pet]: { ...withKind(), discriminator: { ...kind, mapping } },
      [cat]: extending(pet),
    };
    expect(tagsOf(schemas, cat)).toBe("c");
  });

  it("has its tag where it has the property at all", () => {
    const schemas = {
      [pet]: { ...withKind({ readOnly: true }), discriminator: kind },
      [cat]: extending(pet),
    };
    const rule = withInheritedTags(registryOf(schemas)).get(cat)?.allOf?.at(-1);
    const { readOnly, writeOnly } = rule?.properties?.[0]?.schema ?? {};
    expect([readOnly, writeOnly]).toEqual([true, undefined]);
  });

  it("has its tag where it is written only, too", () => {
    const schemas = {
      [pet]: { ...withKind({ writeOnly: true }), discriminator: kind },
      [cat]: extending(pet),
    };
    const rule = withInheritedTags(registryOf(schemas)).get(cat)?.allOf?.at(-1);
    const { readOnly, writeOnly } = rule?.properties?.[0]?.schema ?? {};
    expect([readOnly, writeOnly]).toEqual([undefined, true]);
  });

  // The base lists what it means itself: an heir's own values come before its name.
  it.each<readonly [string, Partial<Schema>, readonly string[]]>([
    ["one text", { const: { value: "tom" } }, ["tom"]],
    ["several texts", { enum: ["tom", "kitty"] }, ["tom", "kitty"]],
    ["texts beside others", { enum: [1, "tom", null] }, ["tom"]],
    ["no text", { enum: [1] }, ["Cat"]],
    ["nothing", {}, ["Cat"]],
  ])(
    "is meant by the values that it lists for the property, the base by its name: %s",
    (_, own, values) => {
      const properties = [
        {
          name: "other",
          schema: schemaOf("other", { const: { value: "no" } }),
        },
        { name: "kind", schema: schemaOf("own", own) },
      ];
      const reference = schemaOf("to pet", { ref: pet });
      const itself = { allOf: [reference], properties };
      const part = { allOf: [reference, schemaOf("part", { properties })] };
      for (const heir of [itself, part]) {
        const schemas = {
          [pet]: { ...withKind(), discriminator: kind },
          [cat]: heir,
        };
        const base = withInheritedTags(registryOf(schemas)).get(pet);
        expect(base?.discriminator?.mapping.map(({ value }) => value)).toEqual([
          ...values,
          "Pet",
        ]);
      }
    },
  );

  it.each<readonly [string, Partial<Schema>]>([
    ["does not require the property", { ...withKind(), required: [] }],
    ["leaves out the property", { types: ["object"], required: ["kind"] }],
    ["lists its values", withKind({ enum: ["a", "b"] })],
  ])("is left alone where it %s", (_, parent) => {
    const registry = registryOf({
      [pet]: { ...parent, discriminator: kind },
      [cat]: extending(pet),
    });
    expect(withInheritedTags(registry).get(cat)).toEqual(registry.get(cat));
  });

  it("is left alone where that schema has branches, which are told apart by the tag already", () => {
    const oneOf = [schemaOf("branch", { ref: cat })];
    const registry = registryOf({
      [pet]: { ...withKind(), discriminator: kind, oneOf },
      [cat]: extending(pet),
    });
    expect(withInheritedTags(registry).get(cat)).toEqual(registry.get(cat));
  });
});
