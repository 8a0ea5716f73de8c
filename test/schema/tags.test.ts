import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Schema } from "../../generator/ir/schema.js";
import {
  namesOf,
  type Tagging,
  taggingOf,
} from "../../generator/schema/tags/tags.js";
import { meaning, namesOf as idNames, to } from "./meaning.js";

const open = {
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string" } },
};
const others = { Cat: open, Dog: open, Bird: { type: "object" } };

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
    expect(await names(pets, others)).toEqual([["cat", "kitten"], ["Dog"]]);
  });

  it("names none by what the branch itself refuses", async () => {
    const listed = { ...others, Cat: branch("kitten"), Dog: branch("hound") };
    expect(await names(pets, listed)).toEqual([["kitten"], []]);
  });

  it("settles no more than that its property is there, where that may be anything", async () => {
    expect(await tagging(pets)).toEqual({
      property: "kind",
      cases: { undefined: "" },
      others: "Cat Dog",
    });
    const any = { Cat: { type: "object" }, Dog: { type: "object" } };
    expect(await tagging(pets, any)).toBeUndefined();
  });
});

describe("the property that settles which branches are in question", () => {
  const by = (...oneOf: readonly JsonObject[]): JsonObject => ({
    oneOf: [...oneOf],
    discriminator: { propertyName: "kind" },
  });

  it("is one that every branch requires with constants of its own", async () => {
    const told = {
      property: "kind",
      cases: { a: "0", "b c": "1" },
      others: "",
    };
    const oneOf = [branch("a"), branch("b", "c")];
    expect(await tagging({ oneOf })).toEqual(told);
    expect(await tagging(by(...oneOf))).toEqual(told);
  });

  it("may have scalars of any kind", async () => {
    const oneOf = [branch(1, true), branch("1", null)];
    expect(await tagging({ oneOf })).toEqual({
      property: "kind",
      cases: { "1 true": "0", "1 null": "1" },
      others: "",
    });
  });

  it("is found where branches refer to it, or have it from a base", async () => {
    const base = { type: "object", allOf: [branch("b")] };
    const union = { oneOf: [to("A"), base] };
    expect(await tagging(union, { A: branch("a") })).toEqual({
      property: "kind",
      cases: { a: "A", b: "1" },
      others: "",
    });
  });

  it("is found in the branches of a branch", async () => {
    const nested = { oneOf: [branch("a"), branch("b")] };
    expect(await tagging(by(nested, branch("c")))).toMatchObject({
      cases: { "a b": "0", c: "1" },
    });
  });

  it("is the discriminator's where a value leaves several branches, or any value one of them", async () => {
    expect(
      await tagging(by(branch("a"), branch("b", "a"), open)),
    ).toMatchObject({
      cases: { a: "0 1 2", b: "1 2" },
      others: "2",
    });
  });

  it("is the discriminator's where it need not be given", async () => {
    const optional = { ...branch("b"), required: [] };
    expect(await tagging(by(branch("a"), optional))).toMatchObject({
      cases: { a: "0", "b undefined": "1" },
      others: "",
    });
  });

  it("leaves what can't be there: a branch for none but lists, or one that forbids it", async () => {
    const list = { type: "array" };
    const without = { type: "object", properties: { kind: false } };
    expect(await tagging(by(branch("a"), list, without))).toMatchObject({
      cases: { a: "0", undefined: "2" },
      others: "",
    });
  });

  it("is no longer asked for where it is settled", async () => {
    const { schema, registry } = await meaning(
      by(branch("a", "b"), branch("a")),
    );
    const { oneOf = [] } = schema;
    const settled = new Set(["kind"]);
    expect(taggingOf(schema, oneOf, "both", registry)).toBeDefined();
    expect(taggingOf(schema, oneOf, "both", registry, settled)).toBeUndefined();
  });

  it.each<readonly [string, JsonObject]>([
    ["one branch has none", { oneOf: [branch("a"), {}] }],
    ["two share a constant", { oneOf: [branch("a"), branch("b", "a")] }],
    [
      "it need not be given",
      { oneOf: [branch("a"), { ...branch("b"), required: [] }] },
    ],
    ["there is one branch only", { oneOf: [branch("a")] }],
    ["constants are no scalars", { oneOf: [branch("a"), branch("b", [])] }],
  ])("without a discriminator is none where %s", async (_, source) => {
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
function branch(...tags: readonly JsonValue[]): JsonObject {
  const properties = { name: { type: "string" }, kind: { enum: [...tags] } };
  return { type: "object", properties, required: ["name", "kind"] };
}

/** What the discriminator calls each branch. */
async function names(
  source: JsonObject,
  components: JsonObject,
): Promise<unknown> {
  const { schema, registry } = await meaning(source, components);
  return namesOf(schema, schema.oneOf ?? [], "both", registry);
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
      : idNames([each.ref]).join();
  const text = (some: readonly Schema[]): string => some.map(nameOf).join(" ");
  return (
    found && {
      property: found.property,
      cases: Object.fromEntries(
        found.cases.map((each) => [
          each.values.map(String).join(" "),
          text(each.branches),
        ]),
      ),
      others: text(found.others),
    }
  );
}
