import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { ruleText, schemaDoc } from "../../generator/types/schema/doc.js";
import type { Doc } from "../../generator/typescript/jsdoc.js";
import { meaning, to } from "../schema/meaning.js";

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

  it("has the rules over several properties below the text", async () => {
    const anyOf = [{ required: ["a"] }, { required: ["b"] }];
    expect(await docOf({ description: "Its text.", anyOf })).toEqual({
      description: "Its text.\n\nAt least one of these:\n- `a`\n- `b`",
      tags: [],
    });
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
