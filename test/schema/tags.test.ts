import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Schema } from "../../generator/ir/schema.js";
import {
  type Tagging,
  taggingOf,
  tagsOf,
} from "../../generator/schema/tags.js";
import { meaning, namesOf, to } from "./meaning.js";

const others = {
  Cat: { type: "object", properties: { kind: { type: "string" } } },
  Dog: { type: "object", properties: { kind: { type: "string" } } },
  Bird: { type: "object" },
};

const pets = {
  oneOf: [to("Cat"), to("Dog")],
  discriminator: {
    propertyName: "kind",
    mapping: {
      cat: to("Cat")["$ref"] ?? "",
      kitten: "#/components/schemas/Cat",
    },
  },
};

describe("a discriminator", () => {
  it("names branches by the mapping, else by the component's name", async () => {
    const { schema } = await meaning(pets, others);
    const { discriminator, oneOf = [] } = schema;
    if (discriminator === undefined) throw new Error("no discriminator");
    const tags = oneOf.map((branch) => tagsOf(branch.ref, discriminator));
    expect(tags).toEqual([["cat", "kitten"], ["Dog"]]);
  });
});

describe("the property that settles which branch is meant", () => {
  it("is that of the discriminator", async () => {
    expect(await tagging(pets)).toEqual({
      property: "kind",
      branches: { Cat: ["cat", "kitten"], Dog: ["Dog"] },
    });
  });

  it("leads to what is mapped without being a branch, too", async () => {
    const mapping = { bird: "#/components/schemas/Bird" };
    const discriminator = { propertyName: "kind", mapping };
    expect(await tagging({ ...pets, discriminator })).toEqual({
      property: "kind",
      branches: { Cat: ["Cat"], Dog: ["Dog"], Bird: ["bird"] },
    });
  });

  it("is one that every branch requires with constants of its own", async () => {
    expect(await tagging({ oneOf: [branch("a"), branch("b", "c")] })).toEqual({
      property: "kind",
      branches: { 0: ["a"], 1: ["b", "c"] },
    });
  });

  it("is found where branches refer to it, or have it from a base", async () => {
    const base = { type: "object", allOf: [branch("b")] };
    const union = { oneOf: [to("A"), base] };
    expect(await tagging(union, { A: branch("a") })).toEqual({
      property: "kind",
      branches: { A: ["a"], 1: ["b"] },
    });
  });

  it.each<readonly [string, JsonObject]>([
    ["one branch has none", { oneOf: [branch("a"), {}] }],
    ["two share a constant", { oneOf: [branch("a"), branch("b", "a")] }],
    [
      "it need not be given",
      { oneOf: [branch("a"), { ...branch("b"), required: [] }] },
    ],
    ["there is one branch only", { oneOf: [branch("a")] }],
    ["constants are no strings", { oneOf: [branch(1), branch(2)] }],
  ])("is none where %s", async (_, source) => {
    expect(await tagging(source)).toBeUndefined();
  });

  it("is none on a side on which it is not given", async () => {
    const source = {
      oneOf: ["a", "b"].map((tag) => {
        const kind = { const: tag, readOnly: true };
        return { type: "object", properties: { kind }, required: ["kind"] };
      }),
    };
    const { schema, registry } = await meaning(source);
    const on = (side: "request" | "response"): Tagging | undefined =>
      taggingOf(schema, schema.oneOf ?? [], side, registry);
    expect(on("response")?.property).toBe("kind");
    expect(on("request")).toBeUndefined();
  });
});

/** An object with a tag. */
function branch(...tags: readonly (string | number)[]): JsonObject {
  const properties = { name: { type: "string" }, kind: { enum: [...tags] } };
  return { type: "object", properties, required: ["name", "kind"] };
}

/** How a union is told apart, its branches by name or number. */
async function tagging(
  source: JsonObject,
  components: JsonObject = others,
): Promise<unknown> {
  const { schema, registry } = await meaning(source, components);
  const branches = schema.oneOf ?? [];
  const found = taggingOf(schema, branches, "both", registry);
  const nameOf = (each: Schema): string =>
    each.ref === undefined
      ? `${branches.indexOf(each)}`
      : namesOf([each.ref]).join();
  return (
    found && {
      property: found.property,
      branches: Object.fromEntries(
        found.branches.map((each) => [nameOf(each.schema), each.values]),
      ),
    }
  );
}
