import { describe, expect, it } from "vitest";
import type { Discriminator, Schema } from "../../../generator/ir/schema.js";
import {
  declaredTags,
  impliedTags,
  withImplicitEntries,
} from "../../../generator/lower/schema/discriminator-mapping.js";
import { withInheritedTags } from "../../../generator/lower/schema/inherited-tags.js";
import { registryOf, schemaOf } from "./source.js";

const component = (name: string): string => `test#/components/schemas/${name}`;
const [cat, dog] = [component("Cat"), component("Dog")];
const kind: Discriminator = { propertyName: "kind", mapping: [] };

describe("the tags that mean a component without an entry of its own", () => {
  it("are its name, unless it declares others", () => {
    expect(impliedTags(cat, [])).toEqual(["Cat"]);
    expect(impliedTags(cat, ["Cat", "tom"])).toEqual(["Cat"]);
    expect(impliedTags(cat, ["tom"])).toEqual(["tom"]);
  });

  it("are its name unescaped", () => {
    expect(impliedTags(component("a~1b"), [])).toEqual(["a/b"]);
  });

  it("are none where it is no component", () => {
    expect(impliedTags("test#/paths/x", ["tom"])).toEqual([]);
  });
});

describe("the tags that a schema declares", () => {
  it("are what `const` or `enum` allow, as far as these are strings", () => {
    const withKind = (schema: { const?: string; enum?: (string | number)[] }) =>
      declaredTags({ properties: { kind: schema } }, "kind");
    expect(withKind({ const: "a" })).toEqual(["a"]);
    expect(withKind({ enum: ["a", 1, "b"] })).toEqual(["a", "b"]);
  });

  it("may stand in an inline allOf, if not in its own properties", () => {
    const part = { properties: { kind: { const: "b" } } };
    expect(declaredTags({ allOf: [{}, part] }, "kind")).toEqual(["b"]);
    const own = { properties: { kind: { const: "a" } }, allOf: [part] };
    expect(declaredTags(own, "kind")).toEqual(["a"]);
  });
});

describe("implicit entries of a mapping", () => {
  const branches = [cat, dog].map((ref) => schemaOf(`to ${ref}`, { ref }));

  it("follow the explicit ones, for the branches that have none", () => {
    const mapping = [{ value: "c", schema: cat }];
    const given = { ...kind, mapping };
    expect(withImplicitEntries(given, branches, () => []).mapping).toEqual([
      { value: "c", schema: cat },
      { value: "Dog", schema: dog },
    ]);
  });

  it("are left out where two branches would have the same", () => {
    const same = withImplicitEntries(kind, branches, () => ["pet"]);
    expect(same.mapping).toEqual([]);
  });
});

describe("what extends a schema with a discriminator", () => {
  const extending = (ref: string): Partial<Schema> => ({
    allOf: [schemaOf(`to ${ref}`, { ref })],
  });
  const pet = component("Pet");
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
      [pet]: { discriminator: kind },
      [cat]: extending(pet),
      [component("Lion")]: extending(cat),
    };
    expect(tagsOf(schemas, component("Lion"))).toBe("Lion");
    expect(tagsOf(schemas, cat)).toEqual(["Cat", "Lion"]);
  });

  it("is meant by the mapping's value instead of its name", () => {
    const mapping = [{ value: "c", schema: cat }];
    const schemas = {
      [pet]: { discriminator: { ...kind, mapping } },
      [cat]: extending(pet),
    };
    expect(tagsOf(schemas, cat)).toBe("c");
  });

  it("is left alone where that schema has branches, which are told apart by the tag already", () => {
    const oneOf = [schemaOf("branch", { ref: cat })];
    const registry = registryOf({
      [pet]: { discriminator: kind, oneOf },
      [cat]: extending(pet),
    });
    expect(withInheritedTags(registry).get(cat)).toEqual(registry.get(cat));
  });
});
