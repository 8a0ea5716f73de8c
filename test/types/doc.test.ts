import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  memberDoc,
  ruleText,
  schemaDoc,
} from "../../generator/types/schema/doc.js";
import type { Doc } from "../../generator/typescript/jsdoc.js";
import { meaning, to } from "../schema/meaning.js";
import { sdkOf } from "../sdk.js";

async function docOf(source: JsonObject): Promise<Doc | undefined> {
  const { schema } = await meaning(source, { A: { minLength: 1 } });
  return schemaDoc(schema);
}

describe("the comment of a schema", () => {
  it("is its description, else its title", async () => {
    const title = "A title";
    expect(await docOf({ title, description: "Its text." })).toEqual({
      description: "Its text.",
      tags: [],
    });
    expect(await docOf({ title })).toEqual({ description: title, tags: [] });
  });

  it("is none where there is nothing to say", async () => {
    expect(await docOf({ type: "string" })).toBeUndefined();
    // What a model demands stands with the model.
    expect(await docOf(to("A"))).toBeUndefined();
  });

  it("has a tag for each limit, and for what editors show", async () => {
    const source = {
      type: "array",
      uniqueItems: true,
      minItems: 0,
      default: [1],
      deprecated: true,
    };
    expect(await docOf(source)).toEqual({
      tags: [
        { tag: "minItems", text: "0" },
        { tag: "uniqueItems", text: "" },
        { tag: "default", text: "[1]" },
        { tag: "deprecated" },
      ],
    });
  });

  it("has no number whose digits are not known", async () => {
    const source = {
      type: "integer",
      minimum: 999_999_999_999_999_999,
      maximum: 2 ** 63,
      default: 1_253_261_109_769_874_400,
    };
    expect(await docOf(source)).toEqual({
      tags: [{ tag: "maximum", text: "9223372036854775807" }],
    });
  });

  it("has the rules over several properties below the text", async () => {
    const anyOf = [{ required: ["a"] }, { required: ["b"] }];
    expect(await docOf({ description: "Its text.", anyOf })).toEqual({
      description: "Its text.\n\nAt least one of these:\n- `a`\n- `b`",
      tags: [],
    });
  });
});

describe("the comment of a property", () => {
  const Told = { type: "object", description: "The told." };
  const same = { description: "The told." };

  it.each<readonly [string, JsonObject, Doc | undefined]>([
    ["is none beside a reference", to("Told"), undefined],
    ["is not the model's again", { ...same, ...to("Told") }, undefined],
    [
      "is not the model's again where it may be null",
      { ...same, anyOf: [to("Told"), { type: "null" }] },
      undefined,
    ],
    [
      "is the property's own text",
      { description: "Its own.", ...to("Told") },
      { description: "Its own.", tags: [] },
    ],
    [
      "is what the property demands",
      { ...same, deprecated: true, ...to("Told") },
      { tags: [{ tag: "deprecated" }] },
    ],
    [
      "is told where no model has it",
      { ...same, anyOf: [Told, { type: "null" }] },
      { ...same, tags: [] },
    ],
    [
      "is told of a list of models",
      { ...same, type: "array", items: to("Told") },
      { ...same, tags: [] },
    ],
  ])("%s", async (_, source, expected) => {
    const sdk = await sdkOf({ components: { schemas: { Told, A: source } } });
    const schema = sdk.api.schemas.get(sdk.api.components.get("A") ?? "");
    expect(schema && memberDoc(schema, sdk)).toEqual(expected);
  });
});

describe("the rules over several properties", () => {
  it("stand one below the other", async () => {
    const { schema } = await meaning({
      not: { required: ["a"] },
      dependentRequired: { b: ["c"] },
    });
    expect(ruleText(schema)).toBe("No `a`.\n\n`b` only together with `c`.");
  });
});
